import { can, type Actor } from '$lib/core/access/access';
import { groupBy } from '$lib/core/group';
import { Refusal } from '$lib/core/problem';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import {
	appliedById,
	appliedRows,
	dueOf,
	finishApplied,
	insertApplied,
	outcomes,
	rowPlaces,
	settleRows,
	stopApplied,
	type AppliedChange,
	type AppliedRow,
	type Outcome,
	type RowPlace,
	type SkipReason
} from '../db/applied';
import { record } from '../db/audit';
import { alone, type Db } from '../db/client';
import { actorById } from '../db/people';
import type { ProjectTable } from '../db/schema';
import { roomOf } from '../desk/desk';
import { newId } from '../id';
import { enqueue, type Job } from '../jobs/queue';
import { need, projectFor } from './actor';

/** A text that is to become another, and what it was when somebody chose it. */
export interface Replacement {
	segment: string;
	lang: string;
	before: string;
	after: string;
	/** Was another text seen than the one of now? It is left and named. */
	stale?: boolean;
}

export interface Skipped {
	segment: string;
	lang: string;
	reason: SkipReason;
}

export interface Applied {
	id: string;
	/** How many texts were changed. */
	applied: number;
	skipped: Skipped[];
}

export const APPLY_TERMS = 'apply-terms';

/** When another process goes on with what this one did not end, in milliseconds: sooner than people give up, later than a
 * change takes. */
const GO_ON = 60_000;
/** Texts of one room that are changed in one edit. */
const AT_ONCE = 500;

/** Changes texts of a project in the rooms where people write, each where it still is what was seen. All of it is one
 * change: one line of the audit, and one action takes it back. It is written down before anything is done, so that it goes
 * on in another process when this one ends in the middle.
 * @returns once every text is stored
 * @throws Refusal `access.*`, `input.invalid` */
export async function applyReplacements(
	app: App,
	actor: Actor | null,
	slug: string,
	{ label, items }: { label: string; items: readonly Replacement[] }
): Promise<Applied> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const id = newId();
	const gone = await app.database.db
		.transaction()
		.execute((trx) => planReplacements(trx, actor, project, { id, label, items }));
	const done = await runApplied(app, id);
	return { ...done, skipped: [...done.skipped, ...gone] };
}

export interface PlannedChange {
	/** Becomes its id. */
	id: string;
	label: string;
	/** By terms without it. */
	kind?: AppliedChange['kind'];
	undoes?: string;
	/** The change of a concept that it is made with. */
	conceptChange?: string | null;
	items: readonly Replacement[];
	/** Is it left to the work in the background? */
	later?: boolean;
}

/** Writes down what is to be done, in the commit of the caller; `runApplied` does it. Without that, the work in the
 * background does.
 * @returns rows that the project does not have
 * @throws Refusal `input.invalid` where the same text is to be changed twice, or not at all */
export async function planReplacements(
	trx: Db,
	actor: Actor,
	project: ProjectTable,
	{ id, label, kind = 'term', undoes, conceptChange, items, later }: PlannedChange
): Promise<Skipped[]> {
	const places = await placesOf(trx, project.id, items);
	const rows = items.map(({ segment, lang, before, after, stale }): AppliedRow => {
		const place = places.get(keyOf({ segment, lang }));
		const outcome = place ? (refusalAt(actor, project, place) ?? (stale ? 'changed' : null)) : 'gone';
		return { segment, lang, before, after: normaliseLines(after), outcome };
	});
	if (new Set(rows.map(keyOf)).size < rows.length) throw new Refusal('input.invalid', 'a row stands twice');
	if (rows.some(({ before, after, outcome }) => outcome === null && before === after))
		throw new Refusal('input.invalid', 'a row stays as it is');
	const known = rows.filter(({ outcome }) => outcome !== 'gone');
	const now = Date.now();
	await insertApplied(
		trx,
		{
			...{ id, project_id: project.id, label, kind, user_id: actor.id, undoes: undoes ?? null },
			...{ concept_change: conceptChange ?? null, created_at: now, done_at: null }
		},
		known
	);
	await enqueue(trx, APPLY_TERMS, { change: id }, later ? now : now + GO_ON);
	return rows
		.filter(({ outcome }) => outcome === 'gone')
		.map(({ segment, lang }) => ({ segment, lang, reason: 'gone' }));
}

const keyOf = ({ segment, lang }: { segment: string; lang: string }): string => `${segment} ${lang}`;

/** Where rows stand, by row and language. */
async function placesOf(db: Db, project: string, rows: readonly { segment: string }[]): Promise<Map<string, RowPlace>> {
	const segments = rows.map(({ segment }) => segment);
	return new Map((await rowPlaces(db, project, segments)).map((place) => [keyOf(place), place]));
}

function refusalAt(actor: Actor, project: { id: string }, { lang, leftOut }: RowPlace): SkipReason | null {
	if (!can(actor, 'segment.edit', { project: project.id, lang })) return 'not-allowed';
	return leftOut ? 'left-out' : null;
}

/** Does what is left to be done of a change, in the name of whoever made it.
 * @param resumes after a process that may have changed texts without writing that down
 * @throws what the store threw; what was done till then is written down */
export async function runApplied(app: App, id: string, resumes = false): Promise<Applied> {
	const { db } = app.database;
	const change = (await appliedById(db, id))!;
	const left = (await appliedRows(db, id)).filter(({ outcome }) => outcome === null);
	const places = await placesOf(db, change.project_id, left);
	const standing = left.map((row) => ({ ...row, place: places.get(keyOf(row))! }));
	for (const [room, rows] of groupBy(standing, ({ place }) => roomOf(place.document, place.lang, place.epoch)))
		for (let start = 0; start < rows.length; start += AT_ONCE)
			await changeSome(app, { change, room, resumes }, rows.slice(start, start + AT_ONCE));
	return finish(app, change);
}

interface Run {
	change: AppliedChange;
	room: string;
	resumes: boolean;
}

interface Standing extends AppliedRow {
	place: RowPlace;
}

/** Changes texts of one room in one edit. One process at a time, so that two that are at the same change do not both write. */
const changeSome = (app: App, run: Run, rows: readonly Standing[]): Promise<void> =>
	alone(app.database, `${APPLY_TERMS} ${run.room}`, async () => {
		const { db } = app.database;
		const { change } = run;
		const person = await actorById(db, change.user_id);
		const project = { id: change.project_id };
		const due = new Set(await dueOf(db, change.id, rows));
		const ends = new Map<string, Exclude<Outcome, null>>();
		for (const { segment, place } of rows) {
			const reason = person ? refusalAt(person, project, place) : 'not-allowed';
			if (reason) ends.set(segment, reason);
		}
		const open = rows.filter((row) => due.has(row) && !ends.has(row.segment));
		for (const [segment, end] of await write(app, run, open)) ends.set(segment, end);
		await settleRows(db, change.id, rows[0]!.lang, ends);
	});

async function write(
	app: App,
	{ change, room, resumes }: Run,
	rows: readonly Standing[]
): Promise<[string, 'applied' | 'changed'][]> {
	// What people wrote just before stays a revision of its own.
	await app.revisions.flush(room);
	const changed = new Set(await app.rooms.change(room, change.user_id, rows));
	const texts = resumes ? await app.rooms.texts(room) : new Map<string, string>();
	return rows.map(({ segment, after }) => {
		const there = changed.has(segment) || texts.get(segment) === after;
		return [segment, there ? 'applied' : 'changed'];
	});
}

async function finish(app: App, change: AppliedChange): Promise<Applied> {
	const { db } = app.database;
	const applied = (await outcomes(db, change.id)).get('applied') ?? 0;
	const rows = await appliedRows(db, change.id);
	const skipped = rows.flatMap(({ segment, lang, outcome }) =>
		outcome === null || outcome === 'applied' ? [] : [{ segment, lang, reason: outcome }]
	);
	await db.transaction().execute(async (trx) => {
		if (!(await finishApplied(trx, change.id, Date.now()))) return;
		const taken = change.undoes !== null;
		const entry = {
			...{ user: change.user_id, project: change.project_id },
			subject: change.id,
			detail: { change: change.label, applied, skipped: skipped.length }
		};
		if (change.kind === 'term') await record(trx, { ...entry, action: taken ? 'term.unapply' : 'term.apply' });
		else await record(trx, { ...entry, action: taken ? 'text.put-back' : 'text.replace' });
	});
	return { id: change.id, applied, skipped };
}

/** A change by terms, for whoever may make one.
 * @throws Refusal `access.*` */
export async function appliedFor(app: App, actor: Actor | null, slug: string, id: string) {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const change = await appliedById(app.database.db, id);
	if (!change || change.project_id !== project.id || change.kind !== 'term') throw new Refusal('access.not-found');
	return { actor, project, change };
}

/** Puts back every text that a change made, where it still is what the change made of it. That is a change of its own.
 * @throws Refusal `access.*` */
export async function undoApplied(app: App, actor: Actor | null, slug: string, id: string): Promise<Applied> {
	const { db } = app.database;
	const there = await appliedFor(app, actor, slug, id);
	const undo = newId();
	await db.transaction().execute((trx) => planUndo(trx, there.actor, there.project, there.change, { undo }));
	return runApplied(app, undo);
}

/** Writes down that a change is to be taken back, in the commit of the caller. What of it did not have its turn has none any
 * more.
 * @param undo becomes the id of that
 * @param conceptChange the change of a concept that goes with it
 */
export async function planUndo(
	trx: Db,
	actor: Actor,
	project: ProjectTable,
	{ id, label, kind }: AppliedChange,
	{ undo, conceptChange = null, later }: { undo: string; conceptChange?: string | null; later?: boolean }
): Promise<void> {
	const rows = await appliedRows(trx, id);
	await stopApplied(trx, id);
	// What a process was at when it was killed may be changed, and not written down yet.
	const made = rows.filter(({ outcome }) => outcome === 'applied' || outcome === null);
	const items = made.map(({ segment, lang, before, after }) => ({ segment, lang, before: after, after: before }));
	await planReplacements(trx, actor, project, { id: undo, label, kind, undoes: id, conceptChange, items, later });
}

/** Goes on with a change that its process did not end. */
export async function resumeApplied(app: App, { payload }: Job): Promise<'done'> {
	const change = await appliedById(app.database.db, String(payload.change));
	if (change && change.done_at === null) await runApplied(app, change.id, true);
	return 'done';
}
