import type { Span } from '../segment/segment';
import type { Markup } from '../latex/markup';
import { expansionStart, lettersOf } from './spell';

/** An acronym bound to its expansion by brackets: `large language model (LLM)`, `LLM (large language model)`. */
export interface Acronym extends Span {
	/** As written, with its plural s. */
	short: string;
	/** The Latin expansion; null where only words of another script stand beside the acronym. */
	long: Span | null;
	/** Do the letters of the acronym stand in the expansion in their order? */
	fits: boolean;
	/** The bracket around the acronym or its expansion. */
	bracket: Span;
}

const BRACKET = /[(（]([^()（）\n]{2,160})[)）]/g;
/** Two capitals at least, no vowel-rich word in capitals is asked for: any letters and digits up to twelve. */
const SHORT = /^[A-Za-z]?[A-Za-z0-9]{0,8}[A-Z][A-Za-z0-9-]{0,8}$/;
const BEFORE = /[A-Za-z][A-Za-z0-9-]{1,12}\s?$/;
const PART = /[^,、;；:：=＝/／|]+/g;
/** Latin words in a row up to the bracket; more than these are not asked for. */
const RUN = /[A-Za-zÀ-ɏ0-9'’\- ]+$/;
const REACH = 120;

/** Is this an acronym: two capitals or more in at most twelve characters without white space? */
export const isAcronym = (text: string): boolean =>
	SHORT.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= 2 && lettersOf(text).length >= 2;

/** Acronyms beside their expansion, in order. Brackets in formulas, code and addresses hold none. */
export function readAcronyms(text: string, markup: readonly Markup[]): Acronym[] {
	const found: Acronym[] = [];
	if (!text.includes('(') && !text.includes('（')) return found;
	let next = 0;
	for (const { 0: whole, 1: inner = '', index } of text.matchAll(BRACKET)) {
		const bracket = { start: index, end: index + whole.length };
		while ((markup[next]?.end ?? Infinity) <= bracket.start) next++;
		if (markup[next]?.kind !== 'macro' && (markup[next]?.start ?? Infinity) < bracket.end) continue;
		const parts = [...inner.matchAll(PART)].map((part) => trimmed(text, index + 1 + part.index, part[0].length));
		const pair = inside(text, parts, bracket) ?? before(text, parts, bracket);
		if (pair) found.push(pair);
	}
	return found;
}

function trimmed(text: string, from: number, length: number): Span {
	let [start, end] = [from, from + length];
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return { start, end };
}

const isPhrase = (text: string): boolean => /^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9'’\- ]+$/.test(text) && /[ -]/.test(text);

/** `expansion (LLM)` and `表現 (Large Language Model, LLM)`. */
function inside(text: string, parts: readonly Span[], bracket: Span): Acronym | null {
	const at = parts.findIndex(({ start, end }) => isAcronym(text.slice(start, end)));
	const { start, end } = parts[at] ?? { start: 0, end: 0 };
	if (start === end) return null;
	const short = text.slice(start, end);
	const beside = parts.find((part, i) => i !== at && isPhrase(text.slice(part.start, part.end)));
	const long = beside ?? runBefore(text, short, bracket.start);
	return { short, start, end, long, fits: fits(text, short, long), bracket };
}

/** `LLM (large language model)`. */
function before(text: string, parts: readonly Span[], bracket: Span): Acronym | null {
	const token = BEFORE.exec(text.slice(Math.max(0, bracket.start - 15), bracket.start));
	const short = token?.[0].trim() ?? '';
	if (!token || !isAcronym(short)) return null;
	const long = parts.find((part) => isPhrase(text.slice(part.start, part.end))) ?? null;
	if (!long) return null;
	const start = bracket.start - token[0].length;
	return { short, start, end: start + short.length, long, fits: fits(text, short, long), bracket };
}

const fits = (text: string, short: string, long: Span | null): boolean =>
	long !== null && expansionStart(short, text.slice(long.start, long.end)) >= 0;

/** The words before a bracket that the acronym abbreviates; null where none do. */
function runBefore(text: string, short: string, end: number): Span | null {
	const from = Math.max(0, end - REACH);
	const run = RUN.exec(text.slice(from, end))?.[0] ?? '';
	const words = run.trimEnd();
	if (!/[A-Za-z]/.test(words)) return null;
	const start = end - run.length;
	const reach = lastWords(words, 2 * lettersOf(short).length + 2);
	const offset = expansionStart(short, words.slice(reach));
	return offset < 0 ? null : { start: start + reach + offset, end: start + words.length };
}

/** Where the last words of a run begin. */
function lastWords(run: string, count: number): number {
	let at = run.length;
	for (let i = 0; i < count && at > 0; i++) at = Math.max(0, run.lastIndexOf(' ', at - 1));
	return at === 0 ? 0 : at + 1;
}
