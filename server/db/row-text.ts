import { PostgresAdapter, sql, type RawBuilder } from 'kysely';
import type { Needles } from '$lib/core/glossary/impact';
import { isTargetLang } from '$lib/core/language/registry';
import type { Kind, SourceLang, TargetLang } from '$lib/core/segment/segment';
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

/** `glob` is the fastest that SQLite has for looking into texts. */
const isIn = (db: Db, column: string, needle: string): RawBuilder<boolean> =>
	db.getExecutor().adapter instanceof PostgresAdapter
		? sql`strpos(${sql.ref(column)}, ${needle}) > 0`
		: sql`${sql.ref(column)} glob ${`*${needle.replace(/[*?[]/gu, '[$&]')}*`}`;

const anyOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
	conditions.length === 0 ? sql`1 = 0` : sql`(${sql.join(conditions, sql` or `)})`;

/** Rows of a project in one language that have one of the needles, in no particular order; those that are left out are not
 * among them. */
export async function searchTexts(db: Db, project: string, lang: TargetLang, needles: Needles): Promise<TextRow[]> {
	const { unwanted, english, accepted } = needles;
	if (unwanted.length + english.length === 0) return [];
	const has = (column: string, words: readonly string[]) => anyOf(words.map((word) => isIn(db, column, word)));
	const missing = sql<boolean>`(${has('t.source_key', english)} and not ${has('t.text_key', accepted)})`;
	const rows = await db
		.selectFrom('row_text as t')
		.innerJoin('segment as g', 'g.id', 't.segment_id')
		.leftJoin('source as o', (join) => join.onRef('o.segment_id', '=', 'g.id').on('o.canonical', '=', 1))
		.select([
			...(['t.segment_id', 't.document_id', 't.text', 't.published', 'g.label', 'g.kind', 'g.position'] as const),
			...(['o.text as source', 'o.lang as source_lang'] as const)
		])
		.where('t.project_id', '=', project)
		.where('t.lang', '=', lang)
		.where(anyOf([has('t.text_key', unwanted), has('t.published_key', unwanted), missing]))
		.where('g.left_out', '=', 0)
		.execute();
	return rows.map(({ segment_id, document_id, source_lang, ...row }) => ({
		...{ ...row, segment: segment_id, document: document_id, lang },
		...{ kind: row.kind as Kind, sourceLang: source_lang as SourceLang | null }
	}));
}

const AT_ONCE = 500;

/** Of rows in one language those whose text of now was approved, as the decisions say. */
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
			.selectFrom('decision')
			.select(['segment_id', 'text'])
			.where('segment_id', 'in', segments.slice(start, start + AT_ONCE))
			.where('lang', '=', lang)
			.where('settled', '=', 1)
			.execute();
		for (const { segment_id, text } of found) if (now.get(segment_id) === text) approved.add(segment_id);
	}
	return approved;
}
