import { can, type Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { TextChange } from '$lib/core/update/plan';
import { undoing, type Undoing } from '$lib/core/update/undo';
import type { App } from '../app';
import { record } from '../db/audit';
import { alone, type Db } from '../db/client';
import { turnCandidates } from '../db/machine-text';
import { documentById, projectById } from '../db/projects';
import type { DocumentUpdateRowTable, DocumentUpdateTable } from '../db/schema';
import {
	decidedSince,
	markAbsent,
	newestOfFile,
	newestUpdate,
	noteUpdate,
	placeRows,
	placesOf,
	setOffers,
	settleUpdateRows,
	sharedRows,
	turnSources,
	unmarkAbsent,
	updateLock,
	UPDATE_DOCUMENT,
	updateRows
} from '../db/updates';
import { readDesk, type Desk } from '../desk/desk';
import { enqueue } from '../jobs/queue';
import { documentFor, need } from './actor';
import { announceDocument } from './arrange';

export interface UndoneUpdate {
	/** Rows that are as before. */
	undone: number;
	/** Labels of rows on which people went on: what the update did there stays. */
	kept: string[];
}

/** When another process goes on with what this one did not end, in milliseconds. */
const GO_ON = 60_000;

/** Takes the newest update of a document back, but for rows that people went on from. The English alone that was brought to
 * several languages goes back in all of them that the person may import.
 * @throws Refusal `access.*`; `update.superseded` where it is not the newest one that stands */
export async function undoUpdate(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	id: string
): Promise<UndoneUpdate> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.import', { project: place.project.id, lang: place.lang });
	const { db } = app.database;
	return alone(app.database, updateLock(place.document.id), async () => {
		const update = await newestUpdate(db, place.document.id, place.lang);
		if (update?.id !== id || update.done_at === null) throw new Refusal('update.superseded');
		const others = (await newestOfFile(db, update)).filter(
			({ lang, done_at }) =>
				done_at !== null && can(actor, 'document.import', { project: place.project.id, lang: lang as TargetLang })
		);
		// The newest first: what one brought alone the one before knows nothing of.
		const all = [update, ...others].sort((a, b) => (a.id < b.id ? 1 : -1));
		await db.transaction().execute(async (trx) => {
			for (const one of all) {
				await noteUpdate(trx, one.id, { undo_by: actor.id });
				await enqueue(trx, UPDATE_DOCUMENT, { update: one.id }, Date.now() + GO_ON);
			}
		});
		const told: UndoneUpdate[] = [];
		for (const one of all) told.push(await runUndo(app, { ...one, undo_by: actor.id }));
		return {
			undone: told.reduce((sum, { undone }) => sum + undone, 0),
			kept: [...new Set(told.flatMap(({ kept }) => kept))]
		};
	});
}

/** A row of the update with what is taken back of it. */
interface Turn {
	row: DocumentUpdateRowTable;
	undo: Undoing;
	label: string;
}

/** Takes back what is to be taken back of an update; the same again after a process that ended in the middle. */
export async function runUndo(app: App, update: DocumentUpdateTable): Promise<UndoneUpdate> {
	const { db } = app.database;
	const document = (await documentById(db, update.document_id))!;
	const project = (await projectById(db, document.project_id))!;
	const desk = await readDesk(app, project, document, update.lang as TargetLang, { patience: 0 });
	const turns = await turnsOf(app, update, desk);
	await app.revisions.flush(desk.room);
	const back = turns.filter(({ row, undo }) => undo.text && row.change === 'replaced');
	await app.rooms.change(
		desk.room,
		null,
		back.map(({ row }) => ({ segment: row.segment_id, before: row.after!, after: row.before! }))
	);
	const texts = await app.rooms.texts(desk.room);
	// Somebody may have written in between.
	const settled = turns.map((turn): Turn => {
		const lost = back.includes(turn) && texts.get(turn.row.segment_id) !== turn.row.before;
		return lost ? { ...turn, undo: { ...turn.undo, text: false, kept: true } } : turn;
	});
	const kept = settled.filter(({ undo }) => undo.kept).map(({ label }) => label);
	const undone = settled.length - kept.length;
	await db.transaction().execute(async (trx) => {
		await turnBack(trx, update, settled);
		await record(trx, {
			...{ user: update.undo_by, project: project.id, document: document.id },
			...{ action: 'document.update-undo', subject: update.id },
			detail: { lang: update.lang, undone, kept: kept.length }
		});
	});
	await announceDocument(app, document.id);
	return { undone, kept };
}

async function turnsOf(app: App, update: DocumentUpdateTable, desk: Desk): Promise<Turn[]> {
	const { db } = app.database;
	const { document_id: document, lang, created_at: since } = update;
	const decided = await decidedSince(db, document, since, lang);
	const decidedAnywhere = await decidedSince(db, document, since);
	const shared = await sharedRows(db, document, lang);
	const texts = await app.rooms.texts(desk.room);
	const known = new Map(desk.rows.map((row) => [row.id, row]));
	return (await updateRows(db, update.id)).map((row) => {
		const now = known.get(row.segment_id)!;
		const undo = undoing({
			...{ change: row.change as TextChange, changed: row.outcome === 'done', before: row.before, after: row.after },
			...{ text: texts.get(row.segment_id) ?? null, brought: row.candidate_after, current: now.candidate },
			...{ source: row.source_after, sourceNow: now.sourceId, decided: decided.has(row.segment_id) },
			...{ decidedAnywhere: decidedAnywhere.has(row.segment_id), shared: shared.has(row.segment_id) }
		});
		return { row, undo, label: now.label };
	});
}

async function turnBack(trx: Db, update: DocumentUpdateTable, turns: readonly Turn[]): Promise<void> {
	const { id, lang, document_id: document } = update;
	const rows = (is: (turn: Turn) => boolean): DocumentUpdateRowTable[] => turns.filter(is).map(({ row }) => row);
	await turnCandidates(
		trx,
		rows(({ undo }) => undo.text).map((row) => ({ from: row.candidate_after, to: row.candidate_before }))
	);
	const offered = rows(({ undo }) => undo.offer);
	await setOffers(
		trx,
		offered.map((row) => row.candidate_after!),
		null
	);
	await turnSources(
		trx,
		rows(({ undo }) => undo.source).map((row) => ({ from: row.source_after, to: row.source_before }))
	);
	const gone = rows(({ row }) => row.change === 'gone');
	await unmarkAbsent(
		trx,
		lang,
		gone.map((row) => row.segment_id)
	);
	await markAbsent(
		trx,
		lang,
		rows(({ row }) => row.absent_before !== null).map((row) => ({
			...{ segment: row.segment_id, update: row.absent_before! }
		}))
	);
	if (update.order_before !== null) await restoreOrder(trx, document, JSON.parse(update.order_before) as string[]);
	const ends = turns.map(({ row, undo }) => [row.segment_id, undo.kept ? 'kept' : 'taken-back'] as const);
	await settleUpdateRows(trx, id, 'undone', new Map(ends));
	await trx.updateTable('file').set({ withdrawn_at: Date.now() }).where('id', '=', update.file_id).execute();
	await noteUpdate(trx, id, { undone_at: Date.now() });
}

/** The order of before; a row that came since stays behind the one it stands behind. */
async function restoreOrder(trx: Db, document: string, before: readonly string[]): Promise<void> {
	const old = new Set(before);
	const behind = new Map<string, string[]>();
	let last = '';
	for (const { id } of await placesOf(trx, document)) {
		if (old.has(id)) last = id;
		else behind.set(last, [...(behind.get(last) ?? []), id]);
	}
	const order = [...(behind.get('') ?? []), ...before.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
	await placeRows(trx, document, order);
}
