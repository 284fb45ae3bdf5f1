import type { Concept } from '$lib/core/glossary/concept';
import type { Db } from './client';
import { newId } from '../id';

export type Origin = 'own' | 'imported' | 'starter';
const RANK: Record<string, number> = { own: 0, imported: 1, starter: 2 };

export interface StoredConcept extends Concept {
	origin: Origin;
	updatedAt: number;
}

const stored = (row: { id: string; body: string; origin: string; updated_at: number }): StoredConcept => ({
	...(JSON.parse(row.body) as Concept),
	id: row.id,
	origin: row.origin as Origin,
	updatedAt: row.updated_at
});

/** The termbase of a project, sorted by its first English term. */
export async function projectConcepts(db: Db, project: string): Promise<StoredConcept[]> {
	const rows = await db
		.selectFrom('concept')
		.select(['id', 'body', 'origin', 'updated_at'])
		.where('project_id', '=', project)
		.where('removed_at', 'is', null)
		.execute();
	return rows.map(stored).sort((a, b) => (a.english[0] ?? '').localeCompare(b.english[0] ?? '', 'en'));
}

/** The termbase as checks use it: of several concepts with the same first English term the project's own speaks, then
 * the imported, then the starter's. */
export async function workingTermbase(db: Db, project: string): Promise<Concept[]> {
	const best = new Map<string, StoredConcept>();
	for (const concept of await projectConcepts(db, project)) {
		const english = concept.english[0] ?? '';
		const key = concept.caseSensitive ? english : english.toLowerCase();
		const known = best.get(key);
		if (!known || RANK[concept.origin]! < RANK[known.origin]!) best.set(key, concept);
	}
	return [...best.values()];
}

export const conceptById = async (db: Db, project: string, id: string): Promise<StoredConcept | undefined> => {
	const row = await db
		.selectFrom('concept')
		.select(['id', 'body', 'origin', 'updated_at'])
		.where('project_id', '=', project)
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	return row && stored(row);
};

const body = (concept: Concept): string => {
	const { id: _id, ...rest } = concept;
	return JSON.stringify(rest);
};

/** Adds concepts as they are, without a line in the history of each: for starters and imports. */
export async function insertConcepts(
	db: Db,
	project: string,
	concepts: readonly Concept[],
	origin: Origin,
	by: string | null
): Promise<void> {
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
	for (let i = 0; i < rows.length; i += 100)
		await db
			.insertInto('concept')
			.values(rows.slice(i, i + 100))
			.execute();
}

/** Writes a concept and the change in its history. `after` null removes it.
 * @returns its id */
export async function changeConcept(
	db: Db,
	project: string,
	before: StoredConcept | null,
	after: Concept | null,
	by: string,
	origin: Origin = 'own'
): Promise<string> {
	const now = Date.now();
	const id = before?.id ?? newId();
	if (!before && after)
		await db
			.insertInto('concept')
			.values({
				id,
				project_id: project,
				origin,
				body: body(after),
				updated_by: by,
				updated_at: now,
				removed_at: null
			})
			.execute();
	else
		await db
			.updateTable('concept')
			.set({ ...(after ? { body: body(after), origin } : { removed_at: now }), updated_by: by, updated_at: now })
			.where('id', '=', id)
			.execute();
	await recordChange(db, id, before, after, by);
	return id;
}

const recordChange = (
	db: Db,
	concept: string,
	before: Concept | null,
	after: Concept | null,
	by: string
): Promise<unknown> =>
	db
		.insertInto('concept_change')
		.values({
			id: newId(),
			concept_id: concept,
			before: before && body(before),
			after: after && body(after),
			user_id: by,
			created_at: Date.now()
		})
		.execute();

/** The last change of a concept of a project, newest state last. A concept that came with an import has none. */
export async function lastChange(
	db: Db,
	project: string,
	concept: string
): Promise<{ before: StoredConcept | null; after: StoredConcept | null } | undefined> {
	const row = await db
		.selectFrom('concept_change')
		.innerJoin('concept', 'concept.id', 'concept_change.concept_id')
		.select(['concept_change.before', 'concept_change.after', 'concept.origin', 'concept.updated_at'])
		.where('concept.project_id', '=', project)
		.where('concept_change.concept_id', '=', concept)
		.orderBy('concept_change.id', 'desc')
		.executeTakeFirst();
	if (!row) return undefined;
	const { origin, updated_at } = row;
	const read = (json: string | null): StoredConcept | null =>
		json === null ? null : { origin, updatedAt: updated_at, ...JSON.parse(json), id: concept };
	return { before: read(row.before), after: read(row.after) };
}

/** Puts a concept back to an earlier state of its, also one that was removed. */
export async function restoreConcept(
	db: Db,
	now: StoredConcept | null,
	earlier: StoredConcept,
	by: string
): Promise<void> {
	const { origin, updatedAt: _updatedAt, ...concept } = earlier;
	await db
		.updateTable('concept')
		.set({ body: body(concept), origin, removed_at: null, updated_by: by, updated_at: Date.now() })
		.where('id', '=', earlier.id)
		.execute();
	await recordChange(db, earlier.id, now, earlier, by);
}
