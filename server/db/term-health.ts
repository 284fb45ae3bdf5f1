import { sql } from 'kysely';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';

/** Sums that are read at once. */
const PAGE = 300;

/** What all documents of a project make of the concepts, a few concepts at a time: a line with an empty rendering for each
 * concept, and one for each rendering that is used. */
export async function* summedUses(db: Db, project: string, lang: TargetLang) {
	let last: { concept_id: string; rendering: string } | undefined;
	for (;;) {
		const after = last
			? sql<boolean>`(concept_id, rendering) > (${last.concept_id}, ${last.rendering})`
			: sql<boolean>`true`;
		const page = await db
			.selectFrom('term_use')
			.select(['concept_id', 'rendering'])
			.select((eb) => [
				sql<number>`sum(in_source)`.as('in_source'),
				sql<number>`sum(rendered)`.as('rendered'),
				sql<number>`sum(left_english)`.as('left_english'),
				sql<number>`sum(findings)`.as('findings'),
				sql<number>`sum(uses)`.as('uses'),
				eb.fn.countAll<number>().as('documents')
			])
			.where('project_id', '=', project)
			.where('lang', '=', lang)
			.where(after)
			.groupBy(['concept_id', 'rendering'])
			.orderBy('concept_id')
			.orderBy('rendering')
			.limit(PAGE)
			.execute();
		yield page;
		if (page.length < PAGE) return;
		last = page.at(-1)!;
	}
}

/** Documents with open findings about terms, those with most first. */
export const documentsWithFindings = (db: Db, project: string, lang: TargetLang, limit: number) =>
	db
		.selectFrom('document_terms as t')
		.innerJoin('document as d', 'd.id', 't.document_id')
		.innerJoin('document_lang as l', (join) => join.onRef('l.document_id', '=', 'd.id').onRef('l.lang', '=', 't.lang'))
		.select(['d.slug', 'l.title', 't.in_source', 't.rendered', 't.findings'])
		.where('t.project_id', '=', project)
		.where('t.lang', '=', lang)
		.where('t.findings', '>', 0)
		.orderBy('t.findings', 'desc')
		.orderBy('d.id', 'desc')
		.limit(limit)
		.execute();

/** What tells whether the uses of terms changed: the number of the termbase and how often the uses did. */
export async function usesMark(db: Db, project: string): Promise<string> {
	const row = await db
		.selectFrom('project as p')
		.leftJoin('term_state as s', 's.project_id', 'p.id')
		.select(['p.termbase_version', 's.uses'])
		.where('p.id', '=', project)
		.executeTakeFirstOrThrow();
	return `${row.termbase_version}.${row.uses ?? 0}`;
}

/** Is anything of a project still to be read? */
export const isBehind = async (db: Db, project: string): Promise<boolean> =>
	(await db.selectFrom('row_dirty').select('place').where('project_id', '=', project).limit(1).executeTakeFirst()) !==
	undefined;

/** How many proposals wait, and since when the oldest does, in milliseconds since the epoch. */
export async function waitingProposals(db: Db, project: string): Promise<{ count: number; since: number | null }> {
	const row = await db
		.selectFrom('term_proposal')
		.select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('created_at').as('since')])
		.where('project_id', '=', project)
		.where('state', '=', 'open')
		.executeTakeFirstOrThrow();
	return { count: Number(row.count), since: row.since === null ? null : Number(row.since) };
}
