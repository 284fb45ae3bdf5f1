import { sql, type SqlBool } from 'kysely';
import { PAGE, type DocumentFilters, type Stage } from '$lib/core/list/list';
import type { Db } from './client';

/** Later than every day. */
const NEVER = 9_999_999_999_999;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A part of a text as `like` takes it. */
export const part = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const STAGE = {
	work: sql<SqlBool>`p.open > p.confirmed`,
	approval: sql<SqlBool>`p.open > 0 and p.open = p.confirmed`,
	blocked: sql<SqlBool>`p.blocking + p.disputes > 0`,
	ready: sql<SqlBool>`p.ready = 1 and (p.release = 0 or p.changed > 0)`,
	published: sql<SqlBool>`p.release > 0`,
	changed: sql<SqlBool>`p.release > 0 and p.changed > 0`
} satisfies Record<Stage, unknown>;

/** What a page is sorted by, then the document: the newest first. */
const SORT = {
	newest: { key: sql<number>`0`, down: false },
	due: { key: sql<number>`min(coalesce(a.due_at, ${sql.lit(NEVER)}))`, down: false },
	open: { key: sql<number>`cast(coalesce(sum(p.open), 0) as bigint)`, down: true }
} satisfies Record<DocumentFilters['sort'], unknown>;

/** Languages of documents with their counters and claims. */
const languages = (db: Db) =>
	db
		.selectFrom('document as d')
		.innerJoin('document_lang as l', 'l.document_id', 'd.id')
		.leftJoin('document_progress as p', (join) =>
			join.onRef('p.document_id', '=', 'l.document_id').onRef('p.lang', '=', 'l.lang')
		)
		.leftJoin('assignment as a', (join) =>
			join.onRef('a.document_id', '=', 'l.document_id').onRef('a.lang', '=', 'l.lang')
		);

function matching(db: Db, project: string, filters: DocumentFilters, me: string, now: number) {
	const { lang, stage, who, due, q } = filters;
	return languages(db)
		.where('d.project_id', '=', project)
		.$if(lang !== '', (query) => query.where('l.lang', '=', lang))
		.$if(stage !== '', (query) => query.where(STAGE[stage as Stage]))
		.$if(who === 'nobody', (query) => query.where('a.user_id', 'is', null))
		.$if(who !== '' && who !== 'nobody', (query) => query.where('a.user_id', '=', who === 'me' ? me : who))
		.$if(due === 'overdue', (query) => query.where('a.due_at', '<', now))
		.$if(due === 'week', (query) => query.where('a.due_at', '>=', now).where('a.due_at', '<', now + WEEK))
		.$if(q !== '', (query) =>
			query.where(
				sql<SqlBool>`(lower(d.title) like ${part(q)} escape '\\' or lower(l.title) like ${part(q)} escape '\\')`
			)
		);
}

/** Ids of the documents of one page, and one more where there is a next page.
 * @param me who asks
 * @param now milliseconds since the epoch */
export function documentPage(
	db: Db,
	project: string,
	filters: DocumentFilters,
	me: string,
	now: number
): Promise<{ id: string; key: number }[]> {
	const { key, down } = SORT[filters.sort];
	const [after, id] = filters.after.split('_');
	const beyond = down ? sql<SqlBool>`${key} < ${Number(after)}` : sql<SqlBool>`${key} > ${Number(after)}`;
	return matching(db, project, filters, me, now)
		.select(['d.id', key.as('key')])
		.groupBy('d.id')
		.$if(filters.after !== '' && filters.sort === 'newest', (query) => query.where('d.id', '<', id!))
		.$if(filters.after !== '' && filters.sort !== 'newest', (query) =>
			query.having(sql<SqlBool>`(${beyond} or (${key} = ${Number(after)} and d.id < ${id}))`)
		)
		.$if(filters.sort !== 'newest', (query) => query.orderBy(key, down ? 'desc' : 'asc'))
		.orderBy('d.id', 'desc')
		.limit(PAGE + 1)
		.execute();
}

export async function documentCount(
	db: Db,
	project: string,
	filters: DocumentFilters,
	me: string,
	now: number
): Promise<number> {
	const row = await matching(db, project, filters, me, now)
		.select(sql<number>`count(distinct d.id)`.as('count'))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

const listed = (db: Db) =>
	languages(db)
		.leftJoin('user as u', 'u.id', 'a.user_id')
		.innerJoin('project as pr', 'pr.id', 'd.project_id')
		.leftJoin('row_dirty as m', (join) => join.on(sql<SqlBool>`m.place = l.document_id || '.' || l.lang`))
		.leftJoin('row_dirty as mp', 'mp.place', 'd.project_id')
		.leftJoin('row_dirty as mt', (join) => join.on(sql<SqlBool>`mt.place = d.project_id || '.terms'`))
		.select(['d.id', 'd.slug', 'd.title', 'd.created_at', 'd.project_id', 'l.lang', 'l.title as own_title'])
		.select(['p.rows', 'p.passing', 'p.open', 'p.confirmed', 'p.blocking', 'p.disputes', 'p.ready', 'p.release'])
		.select(['p.changed', 'p.indexed_at', 'a.user_id', 'u.name', 'a.due_at', 'pr.name as project'])
		.select(
			sql<number>`case when m.place is null and mp.place is null and mt.place is null then 0 else 1 end`.as('dirty')
		);

export type ListedRow = Awaited<ReturnType<typeof documentLanguages>>[number];

/** The languages of some documents, by language. */
export const documentLanguages = (db: Db, documents: readonly string[]) =>
	listed(db).where('d.id', 'in', documents).orderBy('l.lang').execute();

/** What a person is at, what is due first. */
export const claimedBy = (db: Db, person: string, projects: readonly string[], limit: number) =>
	listed(db)
		.where('a.user_id', '=', person)
		.where('d.project_id', 'in', projects)
		.orderBy(sql`coalesce(a.due_at, ${sql.lit(NEVER)})`)
		.orderBy('d.id', 'desc')
		.limit(limit)
		.execute();
