import { sql } from 'kysely';
import type { MemoryPair } from '$lib/core/memory/memory-index';
import type { SourceLang, TargetLang } from '$lib/core/segment/segment';
import { approvalsInForce } from './approvals';
import type { Db } from './client';
import { chunks, differences, excluded } from './derived';
import type { MemoryPairTable } from './schema';

/** The memory of a project in one language. */
export interface MemoryPlace {
	project: string;
	lang: TargetLang;
}

/** A pair as its document gives it. */
export type DocumentPair = Omit<MemoryPairTable, 'version'> & { approved_at: number };

/** Counts the memory up, and locks its number until the transaction ends: so whoever has read up to a number has read all
 * that bears it or a lower one. */
async function nextVersion(trx: Db, project_id: string, lang: string): Promise<number> {
	const { version } = await trx
		.insertInto('memory_state')
		.values({ project_id, lang, version: 1 })
		.onConflict((c) => c.columns(['project_id', 'lang']).doUpdateSet({ version: sql`memory_state.version + 1` }))
		.returning('version')
		.executeTakeFirstOrThrow();
	return version;
}

/** Writes what differs of the pairs of a document from what is there, some at a time; pairs that stand no longer keep their
 * row without texts. */
export async function writePairs(
	db: Db,
	{ project_id, document_id, lang }: Pick<DocumentPair, 'project_id' | 'document_id' | 'lang'>,
	pairs: readonly DocumentPair[]
): Promise<void> {
	const known = await db
		.selectFrom('memory_pair')
		.select(['segment_id', 'lang', 'document_id', 'project_id', 'source', 'target', 'before_hash', 'after_hash'])
		.select(['source_hash', 'approved_at'])
		.where('document_id', '=', document_id)
		.where('lang', '=', lang)
		.where('approved_at', 'is not', null)
		.execute();
	const { changed, gone } = differences<Omit<MemoryPairTable, 'version'>>(pairs, known, (pair) => pair.segment_id);
	const empty = { source: '', source_hash: '', target: '', before_hash: 0, after_hash: 0, approved_at: null };
	for (const part of chunks([...changed, ...gone.map((pair) => ({ ...pair, ...empty }))]))
		await db.transaction().execute(async (trx) => {
			const version = await nextVersion(trx, project_id, lang);
			const rows = part.map((pair): MemoryPairTable => ({ ...pair, version }));
			await trx
				.insertInto('memory_pair')
				.values(rows)
				.onConflict((c) => c.columns(['segment_id', 'lang']).doUpdateSet(excluded(rows[0]!)))
				.execute();
		});
}

/** Number of a memory, 0 before the first pair. */
export async function memoryVersion(db: Db, { project, lang }: MemoryPlace): Promise<number> {
	const row = await db
		.selectFrom('memory_state')
		.select('version')
		.where('project_id', '=', project)
		.where('lang', '=', lang)
		.executeTakeFirst();
	return row?.version ?? 0;
}

/** Pairs that one query reads. */
const PAGE = 300;

const asPair = (row: MemoryPairTable & { approved_at: number }): MemoryPair => ({
	...{ id: row.segment_id, source: row.source, target: row.target, at: row.approved_at },
	...{ before: row.before_hash, after: row.after_hash }
});

/** Every pair that stands, oldest approval first. */
export async function* allPairs(db: Db, { project, lang }: MemoryPlace): AsyncGenerator<MemoryPair[]> {
	for (let last = { approved_at: -1, segment_id: '' }; ;) {
		const page = await db
			.selectFrom('memory_pair')
			.selectAll()
			.$narrowType<{ approved_at: number }>()
			.where('project_id', '=', project)
			.where('lang', '=', lang)
			.where('approved_at', '>=', last.approved_at)
			.where(sql<boolean>`(approved_at, segment_id) > (${last.approved_at}, ${last.segment_id})`)
			.orderBy('approved_at')
			.orderBy('segment_id')
			.limit(PAGE)
			.execute();
		if (page.length === 0) return;
		yield page.map(asPair);
		last = page.at(-1)!;
	}
}

/** What changed after a number; pairs that stand no longer as their ids alone. */
export async function* changedPairs(
	db: Db,
	{ project, lang }: MemoryPlace,
	after: number
): AsyncGenerator<(MemoryPair | string)[]> {
	for (let last = { version: after + 1, segment_id: '' }; ;) {
		const page = await db
			.selectFrom('memory_pair')
			.selectAll()
			.where('project_id', '=', project)
			.where('lang', '=', lang)
			.where('version', '>=', last.version)
			.where(sql<boolean>`(version, segment_id) > (${last.version}, ${last.segment_id})`)
			.orderBy('version')
			.orderBy('segment_id')
			.limit(PAGE)
			.execute();
		if (page.length === 0) return;
		yield page.map((row) =>
			row.approved_at === null ? row.segment_id : asPair({ ...row, approved_at: row.approved_at })
		);
		last = page.at(-1)!;
	}
}

/** An approved text with the source on which it was approved and where it stands, as it is in the database now. */
export interface StandingPair {
	segment: string;
	document: { slug: string; title: string };
	source: string;
	sourceLang: SourceLang;
	target: string;
	at: number;
}

/** Which of some rows have an approved text in force, in a project: what a memory found is asked anew before it is shown.
 * @param ids of rows, at most 900 */
export async function standingPairs(
	db: Db,
	{ project, lang }: MemoryPlace,
	ids: readonly string[]
): Promise<Map<string, StandingPair>> {
	const found = new Map<string, StandingPair>();
	if (ids.length === 0) return found;
	const reading = db
		.selectFrom('segment')
		.innerJoin('source', 'source.segment_id', 'segment.id')
		.innerJoin('document', 'document.id', 'segment.document_id')
		.innerJoin('document_lang as l', 'l.document_id', 'document.id')
		.select(['segment.id', 'source.id as source', 'source.text', 'source.lang', 'document.slug', 'l.title'])
		.select('document.project_id')
		.where('segment.id', 'in', ids)
		.where('segment.left_out', '=', 0)
		.where('l.lang', '=', lang)
		.execute();
	const [rows, approvals] = await Promise.all([reading, approvalsInForce(db, lang, ids)]);
	for (const { id, source, text, lang: of, slug, title, project_id } of rows) {
		const approval = approvals.get(id);
		// By the project's index a database might read all of its rows first: so others' are sorted out here.
		if (project_id !== project || approval?.source !== source) continue;
		const { text: target, at } = approval;
		found.set(id, {
			...{ segment: id, document: { slug, title }, source: text, sourceLang: of as SourceLang, target, at }
		});
	}
	return found;
}

/** When the rows of a document first had a source, by row. */
export async function sourceTimes(db: Db, document: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('source')
		.innerJoin('segment', 'segment.id', 'source.segment_id')
		.select('source.segment_id')
		.select((eb) => eb.fn.min('source.created_at').as('at'))
		.where('segment.document_id', '=', document)
		.groupBy('source.segment_id')
		.execute();
	return new Map(rows.map((row) => [row.segment_id, Number(row.at)]));
}

/** A row's source with those before and after it among the rows that are not left out; null without a source. */
export async function sourceInContext(
	db: Db,
	document: string,
	segment: string
): Promise<{ source: string; before: string | null; after: string | null } | null> {
	const rows = db
		.selectFrom('segment')
		.innerJoin('source', 'source.segment_id', 'segment.id')
		.select(['source.text', 'segment.position'])
		.where('segment.document_id', '=', document)
		.where('source.canonical', '=', 1);
	const here = await rows.where('segment.id', '=', segment).executeTakeFirst();
	if (!here) return null;
	const beside = rows.where('segment.left_out', '=', 0).limit(1);
	const [before, after] = await Promise.all([
		beside.where('position', '<', here.position).orderBy('position', 'desc').executeTakeFirst(),
		beside.where('position', '>', here.position).orderBy('position').executeTakeFirst()
	]);
	return { source: here.text, before: before?.text ?? null, after: after?.text ?? null };
}
