import { setImmediate as turn } from 'node:timers/promises';
import type { Concept } from '$lib/core/glossary/concept';
import { ORIGINS, type Origin, type Ranked } from '$lib/core/glossary/rank';
import type { Db } from './client';
import type { ChangeKind } from './concepts';
import type { ConceptChangeTable } from './schema';

/** One change of a concept. */
export interface ConceptChange {
	id: string;
	concept: string;
	kind: ChangeKind;
	/** Changes of one step have one. */
	batch: string | null;
	reason: string | null;
	/** Id and name of who changed it; null for the installation itself. */
	user: string | null;
	userName: string | null;
	/** Milliseconds since the epoch. */
	at: number;
	/** Null where the concept was not there. */
	before: Ranked | null;
	after: Ranked | null;
}

type Row = ConceptChangeTable & { name: string | null; origin: string };

/** Lines of before 2026-11-22 tell no origin of what came after: it was what it is now. */
const state = (json: string | null, concept: string, origin: string): Ranked | null => {
	if (json === null) return null;
	const { updatedAt: _, ...read } = JSON.parse(json) as Concept & { origin?: Origin; updatedAt?: number };
	const now = ORIGINS.find((each) => each === origin) ?? 'own';
	return { ...read, origin: read.origin ?? now, id: concept };
};

const changeOf = (row: Row): ConceptChange => ({
	...{ id: row.id, concept: row.concept_id, kind: row.kind as ChangeKind, batch: row.batch, reason: row.reason },
	...{ user: row.user_id, userName: row.name, at: row.created_at },
	before: state(row.before, row.concept_id, row.origin),
	after: state(row.after, row.concept_id, row.origin)
});

const changes = (db: Db, project: string) =>
	db
		.selectFrom('concept_change')
		.innerJoin('concept', 'concept.id', 'concept_change.concept_id')
		.leftJoin('user', 'user.id', 'concept_change.user_id')
		.selectAll('concept_change')
		.select(['user.name', 'concept.origin'])
		.where('concept_change.project_id', '=', project);

/** The changes of a concept, newest first.
 * @param before id of the change that the page begins after */
export async function conceptHistory(
	db: Db,
	project: string,
	concept: string,
	limit: number,
	before: string | null = null
): Promise<ConceptChange[]> {
	let query = changes(db, project).where('concept_change.concept_id', '=', concept);
	if (before !== null) query = query.where('concept_change.id', '<', before);
	return (await query.orderBy('concept_change.id', 'desc').limit(limit).execute()).map(changeOf);
}

export async function changeById(db: Db, project: string, id: string): Promise<ConceptChange | undefined> {
	const row = await changes(db, project).where('concept_change.id', '=', id).executeTakeFirst();
	return row && changeOf(row);
}

/** What was done in a termbase, newest first: of each batch the change that leads it.
 * @param batch all changes of this one instead */
export async function termbaseHistory(
	db: Db,
	project: string,
	{ before, batch }: { before: string | null; batch: string | null },
	limit: number | null
): Promise<ConceptChange[]> {
	let query = changes(db, project).orderBy('concept_change.id', 'desc');
	query = batch === null ? query.where('leads', '=', 1) : query.where('batch', '=', batch);
	if (before !== null) query = query.where('concept_change.id', '<', before);
	if (limit !== null) query = query.limit(limit);
	const rows = await query.execute();
	const read: ConceptChange[] = [];
	for (let from = 0; from < rows.length; from += SLICE) {
		if (from > 0) await turn();
		read.push(...rows.slice(from, from + SLICE).map(changeOf));
	}
	return read;
}

/** Changes that are read before others have their turn. */
const SLICE = 1000;

/** How many concepts a batch added, changed and removed. */
export interface BatchCounts {
	added: number;
	changed: number;
	removed: number;
}

/** @returns by batch */
export async function batchCounts(db: Db, batches: readonly string[]): Promise<Map<string, BatchCounts>> {
	const counts = new Map<string, BatchCounts>();
	if (batches.length === 0) return counts;
	const rows = await db
		.selectFrom('concept_change')
		.select((eb) => [
			'batch',
			eb.case().when('before', 'is', null).then(1).else(0).end().as('added'),
			eb.case().when('after', 'is', null).then(1).else(0).end().as('removed'),
			eb.fn.countAll<number>().as('n')
		])
		.where('batch', 'in', batches)
		.groupBy(['batch', 'added', 'removed'])
		.execute();
	for (const { batch, added, removed, n } of rows) {
		const known = counts.get(batch!) ?? { added: 0, changed: 0, removed: 0 };
		known[added ? 'added' : removed ? 'removed' : 'changed'] += Number(n);
		counts.set(batch!, known);
	}
	return counts;
}

/** Most values of one statement. */
const AT_ONCE = 500;

/** The newest change of each concept that has one: what version of it somebody has before them.
 * @returns ids of changes by ids of concepts */
export async function newestChanges(db: Db, concepts: readonly string[]): Promise<Map<string, string>> {
	const newest = new Map<string, string>();
	for (let at = 0; at < concepts.length; at += AT_ONCE) {
		const rows = await db
			.selectFrom('concept_change')
			.select((eb) => ['concept_id', eb.fn.max('id').as('id')])
			.where('concept_id', 'in', concepts.slice(at, at + AT_ONCE))
			.groupBy('concept_id')
			.execute();
		for (const { concept_id, id } of rows) newest.set(concept_id, id);
		await turn();
	}
	return newest;
}

/** The version of a concept: the id of its newest change, `0` before the first. */
export const versionOf = async (db: Db, concept: string): Promise<string> =>
	(await newestChanges(db, [concept])).get(concept) ?? '0';

/** First English terms that concepts of a project had before they were changed or removed. What came in by mistake and was taken
 * back was never there. */
export async function formerTerms(db: Db, project: string): Promise<string[]> {
	const rows = await db
		.selectFrom('concept_change')
		.innerJoin('concept', 'concept.id', 'concept_change.concept_id')
		.select('concept_change.before')
		.where('concept.project_id', '=', project)
		.where('concept_change.before', 'is not', null)
		.where((change) => change.or([change('kind', '!=', 'undo'), change('after', 'is not', null)]))
		.execute();
	return rows.map(({ before }) => (JSON.parse(before!) as Concept).english[0] ?? '');
}
