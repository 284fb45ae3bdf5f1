import { sql, type SqlBool } from 'kysely';
import { PAGE, type SegmentFilters } from '$lib/core/list/list';
import { part } from './document-list';
import type { Db } from './client';

/** Filters with ids instead of words. */
export type RowFilters = Omit<SegmentFilters, 'document'> & { document: string | null };

interface Key {
	segment_id: string;
	lang: string;
	rank: string;
}

/** Papers whose rows are looked up paper by paper; of more, rows are gone through until the page is full. */
const FEW_PAPERS = 500;

/** Ranks of the first rows of all papers with such a title; null where they are many. */
async function papersOf(db: Db, project: string, q: string): Promise<string[] | null> {
	const papers = await db
		.selectFrom('row_state')
		.select('rank')
		.where('project_id', '=', project)
		.where(sql<SqlBool>`paper_rank = rank`)
		.where(sql<SqlBool>`paper_key like ${part(q)} escape '\\'`)
		.limit(FEW_PAPERS + 1)
		.execute();
	return papers.length > FEW_PAPERS ? null : papers.map(({ rank }) => rank);
}

/** Keys of the rows of one page, and one more where there is a next page: they stand in an index together with everything
 * that can be asked for.
 * @param me who asks */
export async function segmentKeys(db: Db, project: string, filters: RowFilters, me: string): Promise<Key[]> {
	const { lang, state, check, blocking, author, document, q, after } = filters;
	const papers = q === '' ? null : await papersOf(db, project, q);
	if (papers?.length === 0) return [];
	const rows = db
		.selectFrom('row_state as r')
		.select(['r.segment_id', 'r.lang', 'r.rank'])
		// A document, or papers, are of this project: without the project SQLite takes the index of these.
		.$if(document === null && papers === null, (query) => query.where('r.project_id', '=', project))
		.$if(lang !== '', (query) => query.where('r.lang', '=', lang))
		.$if(state !== '', (query) => query.where('r.state', '=', state))
		.$if(blocking !== '', (query) => query.where(sql<SqlBool>`r.blocks = 1`))
		.$if(author !== '', (query) => query.where('r.author_id', '=', author === 'me' ? me : author))
		.$if(document !== null, (query) => query.where('r.document_id', '=', document))
		.$if(papers !== null, (query) => query.where('r.paper_rank', 'in', papers))
		.$if(q !== '' && papers === null, (query) => query.where(sql<SqlBool>`r.paper_key like ${part(q)} escape '\\'`))
		.limit(PAGE + 1);
	if (check === '')
		return rows
			.$if(after !== '', (query) => query.where('r.rank', '>', after))
			.orderBy('r.rank')
			.execute();
	return rows
		.innerJoin('row_check as c', (join) =>
			join.onRef('c.segment_id', '=', 'r.segment_id').onRef('c.lang', '=', 'r.lang')
		)
		.where('c.project_id', '=', project)
		.where('c.check_id', '=', check)
		.$if(after !== '', (query) => query.where('c.rank', '>', after))
		.orderBy('c.rank')
		.execute();
}

export type ListedRowState = Awaited<ReturnType<typeof segmentRows>>[number];

/** Rows by their keys, in order. */
export const segmentRows = (db: Db, keys: readonly Key[]) =>
	db
		.selectFrom('row_state as r')
		.innerJoin('document as d', 'd.id', 'r.document_id')
		.leftJoin('user as u', 'u.id', 'r.author_id')
		.selectAll('r')
		.select(['d.slug', 'd.title', 'u.name'])
		.where((eb) =>
			eb(
				eb.refTuple('r.segment_id', 'r.lang'),
				'in',
				keys.map((key) => eb.tuple(key.segment_id, key.lang))
			)
		)
		.orderBy('r.rank')
		.execute();

/** Is there any row in a language? Looking for one that is not there would go through all rows. */
export async function hasRows(db: Db, project: string, lang: string): Promise<boolean> {
	const counters = db.selectFrom('document_progress').select('lang').where('project_id', '=', project);
	return (await counters.where('lang', '=', lang).limit(1).executeTakeFirst()) !== undefined;
}

/** How many rows there are, in all states or in one: added up from the counters of the documents. */
export async function countRows(
	db: Db,
	project: string,
	{ lang, document, state }: Pick<RowFilters, 'lang' | 'document' | 'state'>
): Promise<number> {
	const counters = db
		.selectFrom('document_progress')
		.where('project_id', '=', project)
		.$if(lang !== '', (query) => query.where('lang', '=', lang))
		.$if(document !== null, (query) => query.where('document_id', '=', document));
	if (state === '') {
		const all = await counters.select(sql<number>`coalesce(sum(listed), 0)`.as('count')).executeTakeFirstOrThrow();
		return Number(all.count);
	}
	const each = await counters.select('states').execute();
	return each.reduce((sum, { states }) => sum + ((JSON.parse(states) as Record<string, number>)[state] ?? 0), 0);
}

/** Rows of which somebody asked a person to change the text. */
export const rowsToChange = (db: Db, project: string, person: string, limit: number): Promise<Key[]> =>
	db
		.selectFrom('row_state as r')
		.select(['r.segment_id', 'r.lang', 'r.rank'])
		.where('r.project_id', '=', project)
		.where('r.author_id', '=', person)
		.where('r.state', '=', 'changes-requested')
		.orderBy('r.rank')
		.limit(limit)
		.execute();

/** Confirmed rows without open findings that block, behind which somebody else stands.
 * @param editor may the person approve? Then also those behind which several stand, none of them an editor */
export const rowsToConfirm = (
	db: Db,
	{
		project,
		lang,
		person,
		editor,
		limit
	}: { project: string; lang: string; person: string; editor: boolean; limit: number }
): Promise<Key[]> =>
	db
		.selectFrom('row_state as r')
		.select(['r.segment_id', 'r.lang', 'r.rank'])
		.where('r.project_id', '=', project)
		.where('r.state', '=', 'confirmed')
		.where('r.lang', '=', lang)
		.where('r.waits_by', '<>', person)
		.$if(!editor, (query) => query.where('r.waits_by', '<>', ''))
		.where('r.blocks', '=', 0)
		.orderBy('r.rank')
		.limit(limit)
		.execute();
