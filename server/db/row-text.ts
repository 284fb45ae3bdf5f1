import { PostgresAdapter, sql, type RawBuilder } from 'kysely';
import type { Needles } from '$lib/core/glossary/impact';
import { isTargetLang } from '$lib/core/language/registry';
import type { Kind, SourceLang, TargetLang } from '$lib/core/segment/segment';
import { sameSubstance } from '$lib/core/update/substance';
import type { Db } from './client';

/** The room of a document in one language, as `roomName` writes it. */
const ROOM = sql<string>`l.document_id || '.' || l.lang || '.0.' || l.epoch`;
const LAST_UPDATE = sql<number | null>`(select max(u.seq) from y_update u where u.room = ${ROOM})`;
const SNAPSHOT = sql<number | null>`(select y.upto from y_snapshot y where y.room = ${ROOM})`;

/** The last running number in the log of a document's room, 0 where there is none. */
export async function loggedUpto(db: Db, document: string, lang: string): Promise<number> {
	const row = await db
		.selectFrom('document_lang as l')
		.select([LAST_UPDATE.as('update'), SNAPSHOT.as('snapshot')])
		.where('l.document_id', '=', document)
		.where('l.lang', '=', lang)
		.executeTakeFirst();
	return Math.max(Number(row?.update ?? 0), Number(row?.snapshot ?? 0));
}

/** A document in one language. */
export interface TextPlace {
	document: string;
	slug: string;
	title: string;
	lang: TargetLang;
	epoch: number;
	/** Number of the newest release, 0 before the first. */
	release: number;
	/** Is what is searched all that is in the log of the room and in the newest release? */
	fresh: boolean;
}

/** The documents of a project in their languages, newest first. */
export async function textPlaces(db: Db, project: string): Promise<TextPlace[]> {
	const rows = await db
		.selectFrom('document_lang as l')
		.innerJoin('document as d', 'd.id', 'l.document_id')
		.leftJoin('row_text_at as t', (join) =>
			join.onRef('t.document_id', '=', 'l.document_id').onRef('t.lang', '=', 'l.lang')
		)
		.select((eb) => [
			...(['d.id', 'd.slug', 'l.title', 'l.lang', 'l.epoch', 't.room', 't.upto', 't.release'] as const),
			...[ROOM.as('now'), LAST_UPDATE.as('update'), SNAPSHOT.as('snapshot')],
			eb
				.selectFrom('release as r')
				.select((e) => e.fn.max('r.number').as('number'))
				.whereRef('r.document_id', '=', 'l.document_id')
				.whereRef('r.lang', '=', 'l.lang')
				.as('newest')
		])
		.where('d.project_id', '=', project)
		.orderBy('d.id', 'desc')
		.orderBy('l.lang')
		.execute();
	return rows.flatMap((row): TextPlace[] => {
		if (!isTargetLang(row.lang)) return [];
		const release = Number(row.newest ?? 0);
		const logged = Math.max(Number(row.update ?? 0), Number(row.snapshot ?? 0));
		const fresh = row.room === row.now && Number(row.upto) >= logged && Number(row.release) === release;
		return [{ document: row.id, slug: row.slug, title: row.title, lang: row.lang, epoch: row.epoch, release, fresh }];
	});
}

/** A row with its texts. */
export interface TextRow {
	segment: string;
	document: string;
	lang: TargetLang;
	label: string;
	kind: Kind;
	position: number;
	source: string | null;
	sourceLang: SourceLang | null;
	text: string;
	/** Its text in the newest release, empty where it has none there; null where that is the text of now. */
	published: string | null;
}

export const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** What is fastest for looking into texts. PostgreSQL takes a third of all rows for found by a function and would read other
 * tables whole for them: of `like`, which is asked where the function says yes, it knows better how few they are. */
export function isIn(db: Db, name: string, needle: string): RawBuilder<boolean> {
	const column = sql.ref(name);
	if (!isPostgres(db)) return sql`${column} glob ${`*${needle.replace(/[*?[]/gu, '[$&]')}*`}`;
	return sql`(strpos(${column}, ${needle}) > 0 and ${column} like ${`%${needle.replace(/[\\%_]/gu, '\\$&')}%`})`;
}

const anyOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
	conditions.length === 0 ? sql`1 = 0` : sql`(${sql.join(conditions, sql` or `)})`;

function isFound(db: Db, lang: TargetLang, { unwanted, english, accepted }: Needles): RawBuilder<boolean> {
	const has = (column: string, words: readonly string[]) => anyOf(words.map((word) => isIn(db, column, word)));
	const missing = sql<boolean>`(${has('t.source_key', english)} and not ${has('t.text_key', accepted)})`;
	const found = anyOf([has('t.text_key', unwanted), has('t.published_key', unwanted), missing]);
	return sql`(t.lang = ${lang} and ${found})`;
}

type Asked = readonly [lang: TargetLang, needles: Needles];

/** Rows of a project that have one of the needles of their language, in no particular order; those that are left out are not
 * among them. */
export async function searchTexts(
	db: Db,
	project: string,
	needles: ReadonlyMap<TargetLang, Needles>
): Promise<TextRow[]> {
	const asked = [...needles].filter(([, { unwanted, english }]) => unwanted.length + english.length > 0);
	if (asked.length === 0) return [];
	// PostgreSQL may read the whole table, once for all languages. While SQLite reads, nobody is answered.
	if (isPostgres(db)) return searchIn(db, project, asked);
	const found: TextRow[] = [];
	for (const one of asked) for (const row of await searchIn(db, project, [one])) found.push(row);
	return found;
}

async function searchIn(db: Db, project: string, asked: readonly Asked[]): Promise<TextRow[]> {
	const langs = asked.map(([lang]) => lang);
	const rows = await db
		.selectFrom('row_text as t')
		.innerJoin('segment as g', 'g.id', 't.segment_id')
		.leftJoin('source as o', (join) => join.onRef('o.segment_id', '=', 'g.id').on('o.canonical', '=', 1))
		.select([
			...(['t.segment_id', 't.document_id', 't.lang', 't.text', 't.published'] as const),
			...(['g.label', 'g.kind', 'g.position', 'o.text as source', 'o.lang as source_lang'] as const)
		])
		.where('t.project_id', '=', project)
		.where('t.lang', 'in', langs)
		.where(anyOf(asked.map(([lang, needles]) => isFound(db, lang, needles))))
		.where('g.left_out', '=', 0)
		.execute();
	// Thousands of rows: an object that leaves out what another has takes longer to make and to read.
	return rows.map((row) => ({
		segment: row.segment_id,
		document: row.document_id,
		lang: row.lang as TargetLang,
		label: row.label,
		kind: row.kind as Kind,
		position: row.position,
		source: row.source,
		sourceLang: row.source_lang as SourceLang | null,
		text: row.text,
		published: row.published
	}));
}

/** Names the state of the texts of a document in one language that can be searched; null before they were first read. */
export async function textMark(db: Db, document: string, lang: TargetLang): Promise<string | null> {
	const at = await db
		.selectFrom('row_text_at')
		.select(['room', 'upto'])
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.executeTakeFirst();
	return at ? `${at.room} ${at.upto}` : null;
}

/** The texts of a document in one language as they can be searched, by row. */
export async function textsOf(db: Db, document: string, lang: TargetLang): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('row_text')
		.select(['segment_id', 'text'])
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.execute();
	return new Map(rows.map((row) => [row.segment_id, row.text]));
}

const AT_ONCE = 500;

/** Of rows in one language those whose text of now was approved, as the decisions say, on a source that says the same. */
export async function approvedRows(
	db: Db,
	lang: TargetLang,
	rows: readonly { segment: string; text: string }[]
): Promise<Set<string>> {
	const now = new Map(rows.map(({ segment, text }) => [segment, text]));
	const segments = [...now.keys()];
	const approved = new Set<string>();
	for (let start = 0; start < segments.length; start += AT_ONCE) {
		const found = await db
			.selectFrom('decision as d')
			.leftJoin('source as o', (join) => join.onRef('o.id', '=', 'd.source_id').on('o.canonical', '=', 0))
			.leftJoin('source as n', (join) => join.onRef('n.segment_id', '=', 'o.segment_id').on('n.canonical', '=', 1))
			.select(['d.segment_id', 'd.text', 'o.text as made_on', 'n.text as source'])
			.where('d.segment_id', 'in', segments.slice(start, start + AT_ONCE))
			.where('d.lang', '=', lang)
			.where('d.settled', '=', 1)
			.execute();
		for (const { segment_id, text, made_on, source } of found) {
			const holds = made_on === null || source === null || sameSubstance(made_on, source);
			if (holds && now.get(segment_id) === text) approved.add(segment_id);
		}
	}
	return approved;
}
