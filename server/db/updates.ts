import type { Insertable, Updateable } from 'kysely';
import type { TargetLang } from '$lib/core/segment/segment';
import { chunks } from './derived';
import type { Db } from './client';
import { ANSWER } from './files';
import type { DocumentUpdateRowTable, DocumentUpdateTable } from './schema';

/** Kind of the job that goes on with an update, or with taking it back. */
export const UPDATE_DOCUMENT = 'update-document';

/** One update of a document at a time, whichever process makes it. */
export const updateLock = (document: string): string => `${UPDATE_DOCUMENT} ${document}`;

/** What the newest copy in a language gave for a row. */
interface Given {
	source: string | null;
	target: string | null;
}

/** By row, the source and the machine text that the newest copy in a language gave; copies that were taken back count as none. */
export async function givenTexts(db: Db, document: string, lang: TargetLang): Promise<Map<string, Given>> {
	const candidates = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.leftJoin('file as f', 'f.id', 'c.file_id')
		.select(['c.segment_id', 'c.text', 'c.file_id'])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.where('c.from_decision', 'is', null)
		.where('f.withdrawn_at', 'is', null)
		// What an engine made of the rows is no copy of the post.
		.where((eb) => eb.or([eb('f.format', 'is', null), eb('f.format', '<>', ANSWER)]))
		.orderBy('c.id')
		.execute();
	const sources = await db
		.selectFrom('source as s')
		.innerJoin('segment as g', 'g.id', 's.segment_id')
		.innerJoin('file as f', 'f.id', 's.file_id')
		.select(['s.segment_id', 's.text', 's.file_id'])
		.where('g.document_id', '=', document)
		.where('f.lang', '=', lang)
		.where('f.withdrawn_at', 'is', null)
		.orderBy('s.id')
		.execute();
	const given = new Map<string, Given>();
	const files = new Map(candidates.map(({ segment_id, file_id }) => [segment_id, file_id]));
	// A copy of the English alone gives no text, and so takes none back.
	for (const { segment_id, text } of candidates)
		given.set(segment_id, { source: null, target: text || (given.get(segment_id)?.target ?? text) });
	for (const { segment_id, text, file_id } of sources) {
		const file = files.get(segment_id);
		if (file == null || file === file_id)
			given.set(segment_id, { target: null, ...given.get(segment_id), source: text });
	}
	return given;
}

export const insertUpdate = async (
	db: Db,
	update: Insertable<DocumentUpdateTable>,
	rows: readonly Insertable<DocumentUpdateRowTable>[]
): Promise<void> => {
	await db.insertInto('document_update').values(update).execute();
	for (const some of chunks(rows)) await db.insertInto('document_update_row').values(some).execute();
};

export const updateById = (db: Db, id: string): Promise<DocumentUpdateTable | undefined> =>
	db.selectFrom('document_update').selectAll().where('id', '=', id).executeTakeFirst();

/** The newest update of a document in a language that was not taken back. */
export const newestUpdate = (db: Db, document: string, lang: string): Promise<DocumentUpdateTable | undefined> =>
	db
		.selectFrom('document_update')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.where('undone_at', 'is', null)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();

/** The newest updates of the document in its other languages, as far as they brought the same file. */
export async function newestOfFile(db: Db, update: DocumentUpdateTable): Promise<DocumentUpdateTable[]> {
	const others = await db
		.selectFrom('document_update as u')
		.innerJoin('file as f', 'f.id', 'u.file_id')
		.innerJoin('file as mine', (join) => join.onRef('mine.sha256', '=', 'f.sha256').on('mine.id', '=', update.file_id))
		.selectAll('u')
		.where('u.document_id', '=', update.document_id)
		.where('u.kind', '=', 'copy')
		.where('u.lang', '<>', update.lang)
		.where('u.undone_at', 'is', null)
		.execute();
	const found: DocumentUpdateTable[] = [];
	for (const other of others)
		if ((await newestUpdate(db, other.document_id, other.lang))?.id === other.id) found.push(other);
	return found;
}

export const updateRows = (db: Db, id: string): Promise<DocumentUpdateRowTable[]> =>
	db.selectFrom('document_update_row').selectAll().where('update_id', '=', id).orderBy('segment_id').execute();

/** Writes down what became of rows. */
export async function settleUpdateRows(
	db: Db,
	id: string,
	column: 'outcome' | 'undone',
	ends: ReadonlyMap<string, string>
): Promise<void> {
	for (const end of new Set(ends.values()))
		for (const some of chunks([...ends].filter(([, one]) => one === end)))
			await db
				.updateTable('document_update_row')
				.set({ [column]: end })
				.where('update_id', '=', id)
				.where(
					'segment_id',
					'in',
					some.map(([segment]) => segment)
				)
				.execute();
}

export const noteUpdate = (db: Db, id: string, values: Updateable<DocumentUpdateTable>): Promise<unknown> =>
	db.updateTable('document_update').set(values).where('id', '=', id).execute();

/** Rows of a document with their places. */
export const placesOf = (db: Db, document: string): Promise<{ id: string; position: number }[]> =>
	db.selectFrom('segment').select(['id', 'position']).where('document_id', '=', document).orderBy('position').execute();

/** Gives rows the places of a list, from 1. */
export async function placeRows(db: Db, document: string, order: readonly string[]): Promise<void> {
	const known = new Map((await placesOf(db, document)).map(({ id, position }) => [id, position]));
	for (const [n, id] of order.entries())
		if (known.get(id) !== n + 1)
			await db
				.updateTable('segment')
				.set({ position: n + 1 })
				.where('id', '=', id)
				.execute();
}

/** Marks rows as lacking in the newest copy of a language. */
export async function markAbsent(
	db: Db,
	lang: string,
	rows: readonly { segment: string; update: string }[]
): Promise<void> {
	for (const some of chunks(rows))
		await db
			.insertInto('absent_row')
			.values(some.map(({ segment, update }) => ({ segment_id: segment, lang, update_id: update })))
			.onConflict((c) => c.doNothing())
			.execute();
}

/** Takes those marks away. */
export async function unmarkAbsent(db: Db, lang: string, segments: readonly string[]): Promise<void> {
	for (const some of chunks(segments))
		await db.deleteFrom('absent_row').where('lang', '=', lang).where('segment_id', 'in', some).execute();
}

/** Sets which sources are in force. */
export async function turnSources(db: Db, turns: readonly { from: string | null; to: string | null }[]): Promise<void> {
	for (const [ids, canonical] of [
		[turns.map(({ from }) => from), 0],
		[turns.map(({ to }) => to), 1]
	] as const)
		for (const some of chunks(ids.filter((id) => id !== null)))
			await db.updateTable('source').set({ canonical }).where('id', 'in', some).execute();
}

export async function setOffers(db: Db, candidates: readonly string[], offer: 'open' | 'aside' | null): Promise<void> {
	for (const some of chunks(candidates))
		await db.updateTable('candidate').set({ offer }).where('id', 'in', some).execute();
}

/** Rows of a document that were decided on since a moment, in one language or in any.
 * @param since milliseconds since the epoch */
export async function decidedSince(db: Db, document: string, since: number, lang?: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('decision as d')
		.innerJoin('segment as g', 'g.id', 'd.segment_id')
		.select('d.segment_id')
		.where('g.document_id', '=', document)
		.where('d.created_at', '>=', since)
		.$if(lang !== undefined, (q) => q.where('d.lang', '=', lang!))
		.execute();
	return new Set(rows.map(({ segment_id }) => segment_id));
}

/** Rows of a document that have a machine text in another language as well. */
export async function sharedRows(db: Db, document: string, lang: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.select('c.segment_id')
		.distinct()
		.where('g.document_id', '=', document)
		.where('c.lang', '<>', lang)
		.where('c.current', '=', 1)
		.execute();
	return new Set(rows.map(({ segment_id }) => segment_id));
}
