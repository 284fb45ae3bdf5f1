import { sql, type Transaction } from 'kysely';
import { parseRoomName } from '$lib/collab/shared-text';
import type { Stretch } from '../desk/stretch';
import { hashOf, newId } from '../id';
import type { Db } from './client';
import type { RevisionTable, Schema } from './schema';
import { noteWriting } from './writing';

/** One update of the log that no snapshot covers yet. */
export interface LoggedUpdate {
	seq: number;
	user: string | null;
	/** Milliseconds since the epoch. */
	at: number;
	data: Uint8Array;
}

/** Stores stretches of one room as revisions, all or none. One that adds nothing to the last revision of its segment is
 * left out, and so is one that another process has read from the log already.
 * @param complete running number up to which the room then has all of its revisions, null where that is not known */
export const storeRevisions = (
	db: Db,
	room: string,
	stretches: readonly Stretch[],
	complete: number | null
): Promise<void> =>
	db.transaction().execute(async (trx) => {
		for (const stretch of stretches) await insertRevision(trx, stretch);
		if (complete === null) return;
		await trx
			.insertInto('revision_upto')
			.values({ room, upto: complete })
			.onConflict((c) => c.column('room').doUpdateSet({ upto: complete }).where('revision_upto.upto', '<', complete))
			.execute();
	});

async function insertRevision(trx: Transaction<Schema>, stretch: Stretch): Promise<void> {
	const { segment, text, author, authors, startedAt, at, upto } = stretch;
	const room = parseRoomName(stretch.room);
	if (!room) throw new Error(`no room of a document: ${stretch.room}`);
	const { document, lang } = room;
	const last = await trx
		.selectFrom('revision')
		.select(['hash', 'upto'])
		.where('segment_id', '=', segment)
		.where('lang', '=', lang)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	const hash = hashOf(text);
	if (last && (last.upto > upto || last.hash === hash)) return;
	const id = newId();
	await trx
		.insertInto('revision')
		.values({
			...{ id, segment_id: segment, lang, text, hash, upto },
			...{ author_id: author, authors: JSON.stringify(authors), started_at: startedAt, created_at: at }
		})
		.execute();
	for (const user of authors) await noteWriting(trx, { document, lang, user, revision: id, at: startedAt });
}

/** What the log holds beyond the revisions of a room: the snapshot and every update that is not in it.
 * @returns null where the room has all of its revisions */
export function unrevised(
	db: Db,
	room: string
): Promise<{ snapshot: Uint8Array | null; updates: LoggedUpdate[]; upto: number } | null> {
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (trx) => {
			const known = await trx.selectFrom('revision_upto').select('upto').where('room', '=', room).executeTakeFirst();
			const last = await trx
				.selectFrom('y_update')
				.select((eb) => eb.fn.max('seq').as('seq'))
				.where('room', '=', room)
				.executeTakeFirst();
			const upto = Number(last?.seq ?? 0);
			if (upto <= Number(known?.upto ?? 0)) return null;
			const snapshot = await trx.selectFrom('y_snapshot').select('data').where('room', '=', room).executeTakeFirst();
			const updates = await trx
				.selectFrom('y_update')
				.select(['seq', 'user_id as user', 'at', 'data'])
				.where('room', '=', room)
				.orderBy('seq')
				.execute();
			return { snapshot: snapshot?.data ?? null, updates, upto };
		});
}

/** Up to which update of the log each segment of a document has its revisions in one language. */
export async function revisedUpto(db: Db, document: string, lang: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('revision')
		.innerJoin('segment', 'segment.id', 'revision.segment_id')
		.select(['revision.segment_id', sql<number>`max(revision.upto)`.as('upto')])
		.where('segment.document_id', '=', document)
		.where('revision.lang', '=', lang)
		.groupBy('revision.segment_id')
		.execute();
	return new Map(rows.map((r) => [r.segment_id, Number(r.upto)]));
}

export type StoredRevision = Omit<RevisionTable, 'authors'> & { authors: string[] };

/** Revisions of a row in one language, newest first.
 * @param before id of the revision before which to begin, null for the newest
 * @param limit how many at most */
export async function revisionsBefore(
	db: Db,
	segment: string,
	lang: string,
	before: string | null,
	limit: number
): Promise<StoredRevision[]> {
	let query = db.selectFrom('revision').selectAll().where('segment_id', '=', segment).where('lang', '=', lang);
	if (before !== null) query = query.where('id', '<', before);
	const rows = await query.orderBy('id', 'desc').limit(limit).execute();
	return rows.map((row) => ({ ...row, authors: JSON.parse(row.authors) as string[] }));
}
