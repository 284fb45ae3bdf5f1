import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedRow, Severity } from '../../src/lib/core/check/check';
import { KINDS, type Kind, type TargetLang } from '../../src/lib/core/segment/segment';

const folder = (): string => resolve(process.env.VARIORUM_SHARED ?? '../shared');

/** Is the shared material on this machine? */
export const hasShared = (): boolean => existsSync(resolve(folder(), 'gold/errors.jsonl'));

const lines = <T>(path: string): T[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);

const kindOf = (name: string): Kind =>
	KINDS.find((kind) => kind === name) ?? ({ links: 'link' } as Record<string, Kind>)[name] ?? 'paragraph';

interface Pair {
	id: string;
	lang: TargetLang;
	kind?: string;
	source: string | null;
	target: string;
}
const rowOf = ({ id, lang, kind = 'paragraph', source, target }: Pair): CheckedRow => ({
	id,
	lang,
	kind: kindOf(kind),
	paper: null,
	sourceLang: source === null ? null : 'en',
	source,
	target
});

/** Professional news translations, 1,000 a language. */
export const news = (lang: TargetLang): CheckedRow[] =>
	lines<Pair>(resolve(folder(), `clean/news_en-${lang}.jsonl`)).map((pair) => rowOf({ ...pair, lang }));

/** News rows in which the translators slipped, read one by one: a finding there is right. 37, 52 and 30th September are
 * left out; 40 percentage points became 40 %, GBP dollars, 11 million 1,100, half 1.5, 20.4 million 2.04 million, BNPB BNPM. */
export const SLIPS: Record<TargetLang, readonly string[]> = {
	ja: ['ntrex-79', 'ntrex-83', 'ntrex-92', 'ntrex-702'],
	ko: ['ntrex-76', 'ntrex-82', 'ntrex-165', 'ntrex-213', 'ntrex-230', 'ntrex-399']
};

/** An error as an annotator marked it. */
export interface GoldError {
	id: string;
	doc: string;
	seg_id: string;
	check: string;
	severity: Severity;
	source_span: string | null;
	target_span: string | null;
	target_start: number | null;
	target_end: number | null;
	also_segments: string[] | null;
}
interface GoldSegment extends Omit<Pair, 'id' | 'target'> {
	seg_id: string;
	doc: string;
	section: string;
	paper: string | null;
	target: string | null;
}

/** The rows of the annotated posts, one list a post. */
export function annotatedPosts(): CheckedRow[][] {
	const posts = new Map<string, CheckedRow[]>();
	for (const s of lines<GoldSegment>(resolve(folder(), 'gold/segments.jsonl'))) {
		const row = { ...rowOf({ ...s, id: s.seg_id, kind: s.section, target: s.target ?? '' }), paper: s.paper };
		const post = posts.get(s.doc) ?? [];
		if (s.target !== null) post.push(row);
		posts.set(s.doc, post);
	}
	return [...posts.values()];
}

export const goldErrors = (): GoldError[] => lines(resolve(folder(), 'gold/errors.jsonl'));

/** Who can find an error of a label: a rule, a termbase, or only a reader. */
export type FoundBy = 'rule' | 'termbase' | 'reader';
export const labelClasses = (): Record<string, FoundBy> =>
	(JSON.parse(readFileSync(resolve(folder(), 'gold/classes.json'), 'utf8')) as { labels: Record<string, FoundBy> })
		.labels;

/** Correct translations that a naive check would flag. */
export interface Negative {
	id: string;
	seg_id: string;
	target_span: string;
}
export const negatives = (): Negative[] => lines(resolve(folder(), 'gold/negatives.jsonl'));

/** A row of our own writing in the manner of papers, and the errors that were put into it. */
export interface PaperRow extends CheckedRow {
	errors: { class: string; severity: Severity; start: number | null; end: number | null }[];
	/** `dev` may be looked at while a check is written, `test` only counts. */
	split: 'dev' | 'test';
}
export const papers = (file: 'clean' | 'errors'): PaperRow[] =>
	lines<Pair & Partial<PaperRow>>(resolve(`tests/fixtures/papers/${file}.jsonl`)).map((pair) => ({
		...rowOf(pair),
		errors: pair.errors ?? [],
		split: pair.split ?? 'test'
	}));
