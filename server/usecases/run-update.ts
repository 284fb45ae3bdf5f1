import type { TargetLang } from '$lib/core/segment/segment';
import type { UpdateCounts } from '$lib/core/update/plan';
import type { App } from '../app';
import { record } from '../db/audit';
import { turnCandidates } from '../db/machine-text';
import { documentById, documentLangs } from '../db/projects';
import type { DocumentUpdateRowTable, DocumentUpdateTable } from '../db/schema';
import { decidedSince, noteUpdate, setOffers, settleUpdateRows, updateById, updateRows } from '../db/updates';
import { roomOf } from '../desk/desk';
import { announceDocument } from './arrange';

/** Texts of one room that are changed in one edit. */
const AT_ONCE = 500;

/** The room that an update writes in. */
async function roomOfUpdate(app: App, { document_id, lang }: DocumentUpdateTable): Promise<string> {
	const langs = await documentLangs(app.database.db, document_id);
	return roomOf(document_id, lang as TargetLang, langs.find((l) => l.lang === lang)?.epoch ?? 1);
}

/** Changes the texts that an update has still to change, where they still are what it found.
 * @param resumes after a process that may have changed texts without writing that down
 * @returns what came of all of it
 * @throws what the store threw; what was done till then is written down */
export async function runUpdate(app: App, id: string, resumes = false): Promise<UpdateCounts> {
	const { db } = app.database;
	const update = (await updateById(db, id))!;
	const room = await roomOfUpdate(app, update);
	const due = (await updateRows(db, id)).filter(({ outcome }) => outcome === null);
	// What people wrote just before stays a revision of its own.
	await app.revisions.flush(room);
	for (let start = 0; start < due.length; start += AT_ONCE)
		await changeSome(app, { update, room, resumes }, due.slice(start, start + AT_ONCE));
	return finish(app, update);
}

interface Run {
	update: DocumentUpdateTable;
	room: string;
	resumes: boolean;
}

async function changeSome(
	app: App,
	{ update, room, resumes }: Run,
	rows: readonly DocumentUpdateRowTable[]
): Promise<void> {
	const { db } = app.database;
	const decided = await decidedSince(db, update.document_id, update.created_at, update.lang);
	const open = rows.filter((row) => !decided.has(row.segment_id) || row.change === 'new');
	const changed = new Set(await writeTexts(app, room, open));
	const texts = resumes ? await app.rooms.texts(room) : new Map<string, string>();
	const isDone = (row: DocumentUpdateRowTable): boolean =>
		row.change === 'new' || changed.has(row.segment_id) || texts.get(row.segment_id) === row.after;
	const done = rows.filter((row) => row.change === 'replaced' && isDone(row));
	const left = rows.filter((row) => !isDone(row));
	await db.transaction().execute(async (trx) => {
		await turnCandidates(
			trx,
			done.map((row) => ({ from: row.candidate_before, to: row.candidate_after }))
		);
		await setOffers(
			trx,
			left.map((row) => row.candidate_after!),
			'open'
		);
		await settleUpdateRows(
			trx,
			update.id,
			'outcome',
			new Map(rows.map((row) => [row.segment_id, isDone(row) ? 'done' : 'offered']))
		);
	});
}

/** @returns rows that were changed; those that the room did not have are put in */
async function writeTexts(app: App, room: string, rows: readonly DocumentUpdateRowTable[]): Promise<string[]> {
	const here = await app.rooms.texts(room);
	const fresh = rows.filter(({ before, segment_id }) => before === null && !here.has(segment_id));
	if (fresh.length > 0)
		await app.rooms.write(
			room,
			null,
			fresh.map(({ segment_id, after }) => ({ segment: segment_id, text: after! }))
		);
	const changes = rows.flatMap(({ segment_id: segment, before, after }) =>
		before === null ? [] : [{ segment, before, after: after! }]
	);
	return changes.length === 0 ? [] : app.rooms.change(room, null, changes);
}

async function finish(app: App, update: DocumentUpdateTable): Promise<UpdateCounts> {
	const { db } = app.database;
	const planned = JSON.parse(update.counts) as UpdateCounts;
	const late = (await updateRows(db, update.id)).filter(
		({ change, outcome }) => change === 'replaced' && outcome === 'offered'
	).length;
	const counts = { ...planned, replaced: planned.replaced - late, offered: planned.offered + late };
	const document = await documentById(db, update.document_id);
	await db.transaction().execute(async (trx) => {
		await noteUpdate(trx, update.id, { done_at: Date.now(), counts: JSON.stringify(counts) });
		await record(trx, {
			...{ user: update.user_id, project: document?.project_id, document: update.document_id },
			...{
				action: update.kind === 'engine' ? 'document.engine-texts' : 'document.update',
				subject: update.id,
				detail: { lang: update.lang, ...counts }
			}
		});
	});
	await announceDocument(app, update.document_id);
	return counts;
}
