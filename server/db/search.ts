import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Kind, SourceLang, TargetLang } from '$lib/core/segment/segment';
import type { SearchSide } from '$lib/core/search/search-view';
import type { RowState } from '$lib/core/workflow/state';
import type { Db } from './client';
import { isIn, isPostgres } from './row-text';

/** What is looked into, with ids instead of words. */
export interface LookedInto {
	side: SearchSide;
	lang: string;
	/** Id of a document. */
	document: string | null;
	state: string;
}

/** A row whose texts are to be looked into. */
export interface SearchedRow {
	segment: string;
	document: string;
	slug: string;
	title: string;
	lang: TargetLang;
	rank: string;
	label: string;
	kind: Kind;
	paper: string | null;
	state: RowState;
	text: string;
	/** Its text in the newest release, empty where it has none there; null where that is the text of now. */
	published: string | null;
	source: string | null;
	sourceLang: SourceLang;
}

/** Rows that one step looks at. While SQLite reads, nobody is answered; PostgreSQL takes longest for beginning. */
const windowOf = (db: Db): number => (isPostgres(db) ? 20_000 : 2000);

/** Rows that come at once after so many came last. PostgreSQL orders its whole step for each of them, SQLite begins anew at once. */
export const nextStep = (db: Db, last = 0): number => (last === 0 || !isPostgres(db) ? 200 : Math.min(2 * last, 5000));

function rowsIn(db: Db, project: string, { lang, document, state }: LookedInto, after: string) {
	return db
		.selectFrom('row_state as r')
		.$if(document === null, (query) => query.where('r.project_id', '=', project))
		.$if(document !== null, (query) => query.where('r.document_id', '=', document))
		.$if(lang !== '', (query) => query.where('r.lang', '=', lang))
		.$if(state !== '', (query) => query.where('r.state', '=', state))
		.$if(state === '', (query) => query.where('r.state', '<>', 'left-out'))
		.$if(after !== '', (query) => query.where('r.rank', '>', after));
}

/** Where the next step ends; null where it is the last. */
export async function windowEnd(db: Db, project: string, at: LookedInto, after: string): Promise<string | null> {
	const row = await rowsIn(db, project, at, after)
		.select('r.rank')
		.orderBy('r.rank')
		.limit(1)
		.offset(windowOf(db) - 1)
		.executeTakeFirst();
	return row?.rank ?? null;
}

const COLUMNS = [
	...(['r.segment_id', 'r.document_id', 'r.lang', 'r.rank', 'r.label', 'r.kind', 'r.paper', 'r.state'] as const),
	...(['t.text', 't.published', 'd.slug', 'l.title', 'o.text as source', 'o.lang as source_lang'] as const)
] as const;

const joined = (rows: ReturnType<typeof rowsIn>) =>
	rows
		.innerJoin('row_text as t', (join) =>
			join
				.onRef('t.document_id', '=', 'r.document_id')
				.onRef('t.lang', '=', 'r.lang')
				.onRef('t.segment_id', '=', 'r.segment_id')
		)
		.innerJoin('document as d', 'd.id', 'r.document_id')
		.innerJoin('document_lang as l', (join) =>
			join.onRef('l.document_id', '=', 'r.document_id').onRef('l.lang', '=', 'r.lang')
		)
		.leftJoin('source as o', (join) => join.onRef('o.segment_id', '=', 'r.segment_id').on('o.canonical', '=', 1));

type Stored = Omit<SearchedRow, 'segment' | 'document' | 'sourceLang'> & {
	segment_id: string;
	document_id: string;
	source_lang: string | null;
};

const rowOf = ({ segment_id, document_id, source_lang, ...row }: Stored): SearchedRow => ({
	...{ segment: segment_id, document: document_id, ...row, sourceLang: (source_lang ?? 'en') as SourceLang }
});

/** Rows of one step whose folded texts hold a folded needle, in order.
 * @param needle empty where any row may be it
 * @param upto where the step ends; null for the last
 * @param stale ids of documents whose texts are not to be believed: all of their rows
 * @param limit how many at most */
export async function searchWindow(
	db: Db,
	project: string,
	at: LookedInto,
	{
		needle,
		after,
		upto,
		stale,
		limit
	}: { needle: string; after: string; upto: string | null; stale: string[]; limit: number }
): Promise<SearchedRow[]> {
	const holds: RawBuilder<boolean>[] = [
		...(at.side === 'source' ? [] : [isIn(db, 't.text_key', needle)]),
		...(at.side === 'target' ? [] : [isIn(db, 't.source_key', needle)]),
		...(stale.length === 0 ? [] : [sql<boolean>`t.document_id in (${sql.join(stale)})`])
	];
	const rows = await joined(rowsIn(db, project, at, after))
		.select([...COLUMNS])
		.$if(upto !== null, (query) => query.where('r.rank', '<=', upto!))
		.$if(needle !== '', (query) => query.where(sql<SqlBool>`(${sql.join(holds, sql` or `)})`))
		.orderBy('r.rank')
		.limit(limit)
		.execute();
	return rows.map((row) => rowOf(row as Stored));
}

/** Rows of a project by their ids and languages; others are not in the answer. */
export async function rowsByIds(
	db: Db,
	project: string,
	ids: readonly { segment: string; lang: string }[]
): Promise<SearchedRow[]> {
	const found: SearchedRow[] = [];
	const any: LookedInto = { side: 'target', lang: '', document: null, state: '' };
	for (let start = 0; start < ids.length; start += 300) {
		const some = ids.slice(start, start + 300);
		const rows = await joined(rowsIn(db, project, any, ''))
			.select([...COLUMNS])
			.where((eb) =>
				eb(
					eb.refTuple('r.segment_id', 'r.lang'),
					'in',
					some.map(({ segment, lang }) => eb.tuple(segment, lang))
				)
			)
			.execute();
		for (const row of rows) found.push(rowOf(row as Stored));
	}
	return found;
}
