import { setImmediate as turn } from 'node:timers/promises';
import type { Concept } from '$lib/core/glossary/concept';
import type { Origin, Ranked } from '$lib/core/glossary/rank';
import type { Db } from './client';
import { newId } from '../id';

/** What was done to a concept. */
export type ChangeKind = 'add' | 'change' | 'remove' | 'import' | 'undo';

/** What stands beside a change in the history. */
export interface ChangeNote {
	/** By default what can be seen from both states: added, changed or removed. */
	kind?: ChangeKind;
	/** Changes made in one step have one batch, so that they are undone in one. */
	batch?: string;
	/** Words of whoever changed it. */
	reason?: string;
}

export interface StoredConcept extends Concept {
	origin: Origin;
	updatedAt: number;
}

interface Row {
	id: string;
	body: string;
	origin: string;
	updated_at: number;
}

const stored = (row: Row): StoredConcept => ({
	...(JSON.parse(row.body) as Concept),
	id: row.id,
	origin: row.origin as Origin,
	updatedAt: row.updated_at
});

/** Concepts that are read before others have their turn. */
const SLICE = 2000;

/** Of rows in their order; others have their turn meanwhile. */
async function allStored(rows: readonly Row[]): Promise<StoredConcept[]> {
	const read: StoredConcept[] = [];
	for (let from = 0; from < rows.length; from += SLICE) {
		if (from > 0) await turn();
		for (const row of rows.slice(from, from + SLICE)) read.push(stored(row));
	}
	return read;
}

const { compare } = new Intl.Collator('en');

/** By the first English term; of several with the same one, the oldest first. */
export const byTerm = (a: StoredConcept, b: StoredConcept): number =>
	compare(a.english[0] ?? '', b.english[0] ?? '') || (a.id < b.id ? -1 : 1);

/** The termbase of a project, sorted by its first English term. */
export async function projectConcepts(db: Db, project: string): Promise<StoredConcept[]> {
	const rows = await db
		.selectFrom('concept')
		.select(['id', 'body', 'origin', 'updated_at'])
		.where('project_id', '=', project)
		.where('removed_at', 'is', null)
		.execute();
	return (await allStored(rows)).sort(byTerm);
}

/** The concepts of a project that were changed since its termbase had a number.
 * @returns by id; null for one that was removed */
export async function changedConcepts(
	db: Db,
	project: string,
	since: number
): Promise<ReadonlyMap<string, StoredConcept | null>> {
	const rows = await db
		.selectFrom('concept')
		.select(['id', 'body', 'origin', 'updated_at', 'removed_at'])
		.where('project_id', '=', project)
		.where('version', '>', since)
		.execute();
	const there = await allStored(rows.filter(({ removed_at: at }) => at === null));
	return new Map([
		...rows.map(({ id }) => [id, null] as const),
		...there.map((concept) => [concept.id, concept] as const)
	]);
}

export const conceptById = async (db: Db, project: string, id: string): Promise<StoredConcept | undefined> => {
	const known = await anyConcept(db, project, id);
	return known?.removedAt === null ? known.concept : undefined;
};

/** A concept of a project, also one that was removed: as it was then. */
export async function anyConcept(
	db: Db,
	project: string,
	id: string
): Promise<{ concept: StoredConcept; removedAt: number | null } | undefined> {
	const row = await db
		.selectFrom('concept')
		.select(['id', 'body', 'origin', 'updated_at', 'removed_at'])
		.where('project_id', '=', project)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { concept: stored(row), removedAt: row.removed_at };
}

/** A concept without what stands beside it: its id, its origin and its time. */
function facts(concept: Concept): Omit<Concept, 'id'> {
	const { id: _id, updatedAt: _updatedAt, origin: _origin, ...rest } = concept as StoredConcept;
	return rest;
}

const body = (concept: Concept): string => JSON.stringify(facts(concept));

/** The same in the history, where nothing else tells of its origin. */
const remembered = (state: Turn['before']): string | null =>
	state && JSON.stringify({ ...facts(state), origin: state.origin });

/** What was made of the termbase before is made anew from now on. Every change calls it, in its own transaction. Called
 * before anything is read, it keeps others from changing the same termbase until that transaction ends. */
export const touch = (db: Db, project: string): Promise<unknown> =>
	db
		.updateTable('project')
		.set((set) => ({ termbase_version: set('termbase_version', '+', 1) }))
		.where('id', '=', project)
		.execute();

const CHUNK = 100;

/** Adds concepts as they are. Without a note nothing is written in the history of each: for starters.
 * @returns their ids, in order */
export async function insertConcepts(
	db: Db,
	project: string,
	concepts: readonly Concept[],
	origin: Origin,
	by: string | null,
	note: ChangeNote | null = null
): Promise<string[]> {
	const now = Date.now();
	const rows = concepts.map((concept) => ({
		id: newId(),
		project_id: project,
		origin,
		body: body(concept),
		updated_by: by,
		updated_at: now,
		removed_at: null
	}));
	for (let i = 0; i < rows.length; i += CHUNK) {
		const some = rows.slice(i, i + CHUNK);
		await db.insertInto('concept').values(some).execute();
		const turns = some.map(({ id }, n) => ({ id, before: null, after: { ...concepts[i + n]!, origin } }));
		if (note) await recordChanges(db, project, turns, by, note);
	}
	await touch(db, project);
	return rows.map(({ id }) => id);
}

/** Writes a concept and the change in its history. `after` null removes it. What a file said besides stays with a concept that
 * a form changes.
 * @returns its id */
export async function changeConcept(
	db: Db,
	project: string,
	before: StoredConcept | null,
	changed: Concept | null,
	by: string,
	origin: Origin = 'own',
	note: ChangeNote = {}
): Promise<string> {
	const after = changed && before?.kept ? { kept: before.kept, ...changed } : changed;
	if (!before && after) return (await insertConcepts(db, project, [after], origin, by, note))[0]!;
	const id = before!.id;
	const now = Date.now();
	await db
		.updateTable('concept')
		.set({ ...(after ? { body: body(after), origin } : { removed_at: now }), updated_by: by, updated_at: now })
		.where('id', '=', id)
		.execute();
	await recordChanges(db, project, [{ id, before, after: after && { ...after, origin } }], by, note);
	await touch(db, project);
	return id;
}

/** Two states of a concept, null where it was not there. */
export interface Turn {
	id: string;
	before: Ranked | null;
	after: Ranked | null;
}

const kindOf = ({ before, after }: Turn): ChangeKind =>
	before === null ? 'add' : after === null ? 'remove' : 'change';

/** The first change of a batch leads it in the history. */
async function leads(db: Db, batch: string | undefined): Promise<boolean> {
	if (batch === undefined) return true;
	const known = db.selectFrom('concept_change').select('id').where('batch', '=', batch).limit(1);
	return (await known.executeTakeFirst()) === undefined;
}

async function recordChanges(
	db: Db,
	project: string,
	turns: readonly Turn[],
	by: string | null,
	note: ChangeNote
): Promise<void> {
	const first = await leads(db, note.batch);
	const lines = turns.map((turn, n) => ({
		...{ id: newId(), concept_id: turn.id, user_id: by, created_at: Date.now() },
		before: remembered(turn.before),
		after: remembered(turn.after),
		...{ kind: note.kind ?? kindOf(turn), batch: note.batch ?? null, reason: note.reason ?? null },
		...{ project_id: project, leads: note.batch === undefined || (first && n === 0) ? 1 : 0 }
	}));
	await db.insertInto('concept_change').values(lines).execute();
}

/** Puts concepts of a project into other states of theirs: back, away, or there again.
 * @param turns from what they are now */
export async function turnConcepts(
	db: Db,
	project: string,
	turns: readonly Turn[],
	by: string,
	note: ChangeNote = { kind: 'undo' }
): Promise<void> {
	const now = Date.now();
	const mark = { updated_by: by, updated_at: now };
	for (let i = 0; i < turns.length; i += CHUNK) {
		const some = turns.slice(i, i + CHUNK);
		const gone = some.filter(({ after }) => after === null).map(({ id }) => id);
		if (gone.length > 0)
			await db
				.updateTable('concept')
				.set({ ...mark, removed_at: now })
				.where('id', 'in', gone)
				.execute();
		for (const { id, after } of some)
			if (after)
				await db
					.updateTable('concept')
					.set({ ...mark, body: body(after), origin: after.origin, removed_at: null })
					.where('id', '=', id)
					.execute();
		await recordChanges(db, project, some, by, note);
		await turn();
	}
	await touch(db, project);
}
