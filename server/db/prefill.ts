import { groupBy } from '$lib/core/group';
import type { ApprovedText } from '$lib/core/memory/prefill';
import type { Kind, TargetLang } from '$lib/core/segment/segment';
import type { RowMemory } from '$lib/core/workflow/machine-text';
import { approvalsInForce } from './approvals';
import type { Db } from './client';
import { chunks } from './derived';
import type { MemoryPlace } from './memory';

/** A row whose approved text may stand for a source. */
export interface ApprovedRow {
	segment: string;
	document: string;
	epoch: number;
}

/** Rows of a project whose approved text was last read as standing for one of some sources.
 * @param hashes SHA-256 of the exact sources */
export async function rowsBySource(
	db: Db,
	{ project, lang }: MemoryPlace,
	hashes: Iterable<string>
): Promise<ApprovedRow[]> {
	const found: ApprovedRow[] = [];
	for (const some of chunks([...new Set(hashes)]))
		found.push(
			...(await db
				.selectFrom('memory_pair as p')
				.innerJoin('document_lang as l', (join) =>
					join.onRef('l.document_id', '=', 'p.document_id').onRef('l.lang', '=', 'p.lang')
				)
				.select(['p.segment_id as segment', 'p.document_id as document', 'l.epoch'])
				.where('p.project_id', '=', project)
				.where('p.lang', '=', lang)
				.where('p.source_hash', 'in', some)
				.where('p.approved_at', 'is not', null)
				.execute())
		);
	return found;
}

/** The sources of a document that are in force. */
export const sourceTexts = async (db: Db, document: string): Promise<string[]> =>
	(
		await db
			.selectFrom('source')
			.innerJoin('segment', 'segment.id', 'source.segment_id')
			.select('source.text')
			.where('segment.document_id', '=', document)
			.where('source.canonical', '=', 1)
			.execute()
	).map(({ text }) => text);

/** The approved texts of rows as they stand now: in force, on the very source of the row, which is not left out.
 * @param texts of now, by row: one that is no longer the approved one stands for nothing */
export async function approvedTexts(
	db: Db,
	{ project, lang }: MemoryPlace,
	texts: ReadonlyMap<string, string>
): Promise<ApprovedText[]> {
	const found: ApprovedText[] = [];
	for (const some of chunks([...texts.keys()])) {
		const rows = await db
			.selectFrom('memory_pair as p')
			.innerJoin('segment as g', 'g.id', 'p.segment_id')
			.innerJoin('document as d', 'd.id', 'g.document_id')
			.innerJoin('source as s', 's.segment_id', 'g.id')
			.select(['g.id', 'g.kind', 's.id as source_id', 's.text', 'p.before_hash', 'p.after_hash'])
			.where('p.segment_id', 'in', some)
			.where('p.lang', '=', lang)
			.where('d.project_id', '=', project)
			.where('g.left_out', '=', 0)
			.where('s.canonical', '=', 1)
			.execute();
		const approvals = await approvalsInForce(db, lang, some);
		for (const row of rows) {
			const approval = approvals.get(row.id);
			if (!approval || approval.source !== row.source_id || approval.text !== texts.get(row.id)) continue;
			found.push({
				...{ decision: approval.id, kind: row.kind as Kind, source: row.text, target: approval.text, at: approval.at },
				...{ before: row.before_hash, after: row.after_hash }
			});
		}
	}
	return found;
}

/** What the memory gave the rows of a document in one language, by row.
 * @param only ids of the rows that are asked for; all without */
export async function memoryUses(
	db: Db,
	document: string,
	lang: TargetLang,
	only?: readonly string[]
): Promise<Map<string, RowMemory>> {
	const rows = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.leftJoin('decision as a', 'a.id', 'c.from_decision')
		.leftJoin('segment as f', 'f.id', 'a.segment_id')
		.leftJoin('document as d', 'd.id', 'f.document_id')
		.leftJoin('document_lang as l', (join) => join.onRef('l.document_id', '=', 'd.id').onRef('l.lang', '=', 'c.lang'))
		.select(['c.id', 'c.segment_id', 'c.text', 'c.current', 'c.from_decision'])
		.select(['a.segment_id as from', 'a.created_at as at', 'd.slug', 'l.title'])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.where('c.from_decision', 'is not', null)
		.where((eb) => eb.or([eb('c.current', '=', 1), eb('c.offer', '=', 'open')]))
		.$if(only !== undefined, (q) => q.where('g.id', 'in', only!))
		.orderBy('c.id')
		.execute();
	if (rows.length === 0) return new Map();
	const inForce = await decisionsInForce(db, lang, rows);
	const machine = await machineBeside(
		db,
		lang,
		new Map(rows.flatMap((row) => (row.current === 1 ? [[row.segment_id, row.id] as const] : [])))
	);
	const uses = new Map<string, RowMemory>();
	for (const [segment, list] of groupBy(rows, (row) => row.segment_id)) {
		const texts = list.map((row) => ({
			...{ candidate: row.id, text: row.text, slug: row.slug, title: row.title ?? '', segment: row.from, at: row.at },
			stands: inForce.has(row.from_decision!)
		}));
		const taken = texts[list.findIndex((row) => row.current === 1)] ?? null;
		// A row that went with an update and came back was offered the same text twice.
		const choices = texts.filter(({ text }, n) => texts.findLastIndex((other) => other.text === text) === n);
		uses.set(segment, { taken, machine: machine.get(segment) ?? null, choices: taken ? [] : choices });
	}
	return uses;
}

/** Of the approvals that texts came from those that are still in force. */
async function decisionsInForce(
	db: Db,
	lang: TargetLang,
	rows: readonly { from: string | null }[]
): Promise<Set<string>> {
	const found = new Set<string>();
	for (const some of chunks([...new Set(rows.flatMap(({ from }) => (from === null ? [] : [from])))]))
		for (const { id } of (await approvalsInForce(db, lang, some)).values()) found.add(id);
	return found;
}

/** The machine's own text of each row, which came with the one of the memory; what came later is an offer of its own.
 * @param taken ids of the memory's, by row; ids sort by time */
async function machineBeside(
	db: Db,
	lang: TargetLang,
	taken: ReadonlyMap<string, string>
): Promise<Map<string, RowMemory['machine']>> {
	const found = new Map<string, RowMemory['machine']>();
	for (const some of chunks([...taken.keys()])) {
		const rows = await db
			.selectFrom('candidate')
			.select(['id', 'segment_id', 'text', 'engine'])
			.where('segment_id', 'in', some)
			.where('lang', '=', lang)
			.where('from_decision', 'is', null)
			.orderBy('id')
			.execute();
		for (const { id, segment_id, text, engine } of rows)
			if (id < taken.get(segment_id)!) found.set(segment_id, { candidate: id, text, engine });
	}
	return found;
}
