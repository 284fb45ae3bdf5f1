import type { Concept } from '$lib/core/glossary/concept';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';

/** A stretch of time in milliseconds since the epoch, its end in it. */
export interface Stretch {
	since: number;
	until: number;
}

/** The concepts that came or changed in a stretch, each as it was before; null for one that came in it. */
export async function conceptsBefore(
	db: Db,
	project: string,
	{ since, until }: Stretch
): Promise<Map<string, Concept | null>> {
	const changes = await db
		.selectFrom('concept_change')
		.select(['concept_id', 'before'])
		.where('project_id', '=', project)
		.where('created_at', '>', since)
		.where('created_at', '<=', until)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	const found = new Map<string, Concept | null>();
	for (const { concept_id: id, before } of changes)
		if (!found.has(id)) found.set(id, before === null ? null : { ...(JSON.parse(before) as Concept), id });
	return found;
}

/** Ids of the rules of the team's own that came or changed last in a stretch and are at work. */
export async function rulesSince(db: Db, project: string, { since, until }: Stretch): Promise<Set<string>> {
	const rules = await db
		.selectFrom('own_rule')
		.select('id')
		.where('project_id', '=', project)
		.where('enabled', '=', 1)
		.where('removed_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb.and([eb('created_at', '>', since), eb('created_at', '<=', until)]),
				eb.and([eb('changed_at', '>', since), eb('changed_at', '<=', until)])
			])
		)
		.execute();
	return new Set(rules.map(({ id }) => id));
}

/** How many corrections were made terms in a stretch. */
export async function lessonsTaken(
	db: Db,
	project: string,
	lang: TargetLang,
	{ since, until }: Stretch
): Promise<number> {
	const { taken } = await db
		.selectFrom('lesson_answer')
		.select((eb) => eb.fn.countAll<number>().as('taken'))
		.where('project_id', '=', project)
		.where('lang', '=', lang)
		.where('answer', '=', 'accepted')
		.where('answered_at', '>', since)
		.where('answered_at', '<=', until)
		.executeTakeFirstOrThrow();
	return Number(taken);
}

/** Changes with the machine texts of a post. */
export async function machineMark(db: Db, document: string, lang: TargetLang): Promise<string> {
	const { texts, last } = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.select((eb) => [eb.fn.countAll<number>().as('texts'), eb.fn.max<number>('c.created_at').as('last')])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.executeTakeFirstOrThrow();
	return `${texts} ${last}`;
}
