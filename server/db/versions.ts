import type { Insertable } from 'kysely';
import { MEMORY_ENGINE, type ApprovedText, type Prefill } from '$lib/core/memory/prefill';
import type { ParsedSegment, SourceLang, TargetLang } from '$lib/core/segment/segment';
import { routeOf } from '$lib/core/source/pivot';
import { defaultTreatment } from '$lib/core/workflow/treatment';
import { normaliseLines } from '$lib/collab/shared-text';
import { provenance } from '../format/origin';
import { hashOf, newId } from '../id';
import type { Db } from './client';
import { chunks } from './derived';
import { ANSWER } from './files';
import type { CandidateTable, FileTable, SegmentTable, SourceTable } from './schema';

/** A file that a language of a document is imported from. Its format may be `auto`. */
export interface SentFile {
	name: string;
	format: string;
	bytes: Uint8Array;
	/** Does it hold less than the post in its language: the English alone, an answer of an engine? Then it is no source of its page. */
	partial?: 'english' | 'answer';
}

/** From where and by whom a version of a row comes. */
export interface Origin {
	lang: TargetLang;
	file: string;
	/** Engine that made the machine text, as far as known. */
	engine: string;
	/** Language that it was made from, where somebody said so. */
	from?: SourceLang;
	by: string | null;
	at: number;
}

/** Keeps a file as it was sent.
 * @returns its id */
export async function insertFile(
	db: Db,
	document: { id: string; project_id: string },
	file: SentFile,
	{ lang, by, at }: Pick<Origin, 'lang' | 'by' | 'at'>
): Promise<string> {
	const id = newId();
	const values: Insertable<FileTable> = {
		...{ id, project_id: document.project_id, document_id: document.id, lang },
		...{ name: file.name.slice(0, 200), ...kindOf(file), sha256: hashOf(file.bytes), bytes: file.bytes },
		...{ imported_by: by, imported_at: at }
	};
	await db.insertInto('file').values(values).execute();
	return id;
}

function kindOf(file: SentFile): { format: string; origin: string } {
	if (file.partial === 'answer') return { format: ANSWER, origin: 'rendered' };
	const found = provenance(file);
	return file.partial ? { ...found, origin: 'rendered' } : found;
}

/** A label goes on behind those that the document has; it never changes hands.
 * @param n from 1 */
export const label = (n: number): string => `s${String(n).padStart(4, '0')}`;

export function segmentOf(
	document: string,
	row: ParsedSegment,
	{ position, name, paper }: { position: number; name: string; paper: string | null }
): Insertable<SegmentTable> {
	// A row that waits for its translation is treated by what it will be a translation of.
	const text = row.target === '' ? (row.source ?? '') : (row.target ?? '');
	const treatment = defaultTreatment({ kind: row.kind, source: row.source, target: text });
	return {
		...{ id: newId(), document_id: document, label: name, position, kind: row.kind, paper },
		left_out: treatment === 'left-out' ? 1 : 0
	};
}

/** A source that differs from the canonical one is kept as given: two copies of one post differ by forum damage.
 * @returns null for a row without */
export function sourceOf(
	segment: string,
	{ source, sourceLang, sourceBytes }: ParsedSegment,
	{ file, by, at }: Pick<Origin, 'file' | 'by' | 'at'>,
	canonical: boolean
): Insertable<SourceTable> | null {
	if (source === null) return null;
	return {
		...{ id: newId(), segment_id: segment, lang: sourceLang ?? 'en', text: normaliseLines(source) },
		...{ canonical: canonical ? 1 : 0, file_id: file },
		...{ byte_start: sourceBytes?.[0] ?? null, byte_end: sourceBytes?.[1] ?? null, created_by: by, created_at: at }
	};
}

/** How the text of a row was made. That it came by the other language is told of the file as a whole; its rows name the source
 * that stands beside them, and one that waits for its translation is made from that. */
function routeBy({ sourceLang, target }: ParsedSegment, { lang, from = 'en' }: Pick<Origin, 'lang' | 'from'>): string {
	if (from !== 'en' && target !== '') return routeOf(from, lang);
	return sourceLang ? routeOf(sourceLang, lang) : '';
}

/** @returns null for a row without a text in the language */
export function candidateOf(
	segment: string,
	row: ParsedSegment,
	{ lang, file, engine, from, at }: Omit<Origin, 'by'>,
	{ current, offer = null }: { current: boolean; offer?: 'open' | 'quiet' | null }
): Insertable<CandidateTable> | null {
	if (row.target === null) return null;
	const text = normaliseLines(row.target);
	const treatment = defaultTreatment({ kind: row.kind, source: row.source, target: text });
	return {
		...{ id: newId(), segment_id: segment, lang, text, engine },
		route: routeBy(row, { lang, from }),
		template: treatment === 'template' ? 1 : 0,
		...{ confidence: row.confidence, file_id: file, line: row.line },
		...{ byte_start: row.targetBytes?.[0] ?? null, byte_end: row.targetBytes?.[1] ?? null },
		...{ created_at: at, current: current ? 1 : 0, offer }
	};
}

/** An approved text as a candidate of a row that repeats its source.
 * @param current is it the text of the row? Else it is offered beside the machine's. */
const memoryCandidate = (
	segment: string,
	{ sourceLang, line }: Pick<ParsedSegment, 'sourceLang' | 'line'>,
	{ decision, target }: Pick<ApprovedText, 'decision' | 'target'>,
	{ lang, at, current, template }: Pick<Origin, 'lang' | 'at'> & { current: boolean; template: boolean }
): Insertable<CandidateTable> => ({
	...{ id: newId(), segment_id: segment, lang, text: target, engine: MEMORY_ENGINE },
	route: sourceLang ? routeOf(sourceLang, lang) : '',
	...{ template: template ? 1 : 0, confidence: 1, file_id: null, line, created_at: at },
	...{ current: current ? 1 : 0, offer: current ? null : 'open', from_decision: decision }
});

/** The candidates of a row that is new: the machine's, and what the memory gives; one of them is current.
 * @returns none for a row without a text in the language */
export function candidatesOf(
	segment: string,
	row: ParsedSegment,
	origin: Omit<Origin, 'by'>,
	prefill: Prefill | null
): Insertable<CandidateTable>[] {
	const isTaken = prefill !== null && 'taken' in prefill;
	const machine = candidateOf(segment, row, origin, { current: !isTaken });
	if (!machine) return [];
	if (!prefill) return [machine];
	const template = isTaken && prefill.byRule;
	const given = isTaken ? [prefill.taken] : prefill.choices;
	return [
		machine,
		...given.map((text) => memoryCandidate(segment, row, text, { ...origin, current: isTaken, template }))
	];
}

/** Versions of rows that are stored together. */
export interface Versions {
	segments: Insertable<SegmentTable>[];
	sources: Insertable<SourceTable>[];
	candidates: Insertable<CandidateTable>[];
}

/** @param told hears the share of them that is written, after each part */
export async function insertVersions(
	db: Db,
	{ segments, sources, candidates }: Versions,
	told: (share: number) => Promise<void> = () => Promise.resolve()
): Promise<void> {
	const all = segments.length + sources.length + candidates.length;
	let written = 0;
	const tell = (some: readonly unknown[]): Promise<void> => told((written += some.length) / all);
	for (const some of chunks(segments)) {
		await db.insertInto('segment').values(some).execute();
		await tell(some);
	}
	for (const some of chunks(sources)) {
		await db.insertInto('source').values(some).execute();
		await tell(some);
	}
	for (const some of chunks(candidates)) {
		await db.insertInto('candidate').values(some).execute();
		await tell(some);
	}
}
