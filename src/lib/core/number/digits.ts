import type { Span } from '../segment/segment';
import { PARTS, WIDE } from './signs';

/** What parts thousands: a comma, LaTeX's `{,}` and `\,`, a thin space. */
const GROUP = '(?:,|\\{,\\}|\\\\,|[\\u2009\\u202f])';
const EXPONENT = '(?:[eE][-−+]?\\d{1,2}(?![\\dA-Za-z]))?';
/** Thousands in groups, a bare run with a decimal part or an exponent, a decimal part alone, a fraction as one sign. */
const DIGITS = new RegExp(
	`\\d{1,3}(?:${GROUP}\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?${EXPONENT}[${PARTS}]?|(?<![\\w.)\\]\\ufffc])\\.\\d+|[${PARTS}]`,
	'y'
);
const FRACTIONS: Record<string, readonly [part: number, whole: number]> = {
	'½': [1, 2],
	'⅓': [1, 3],
	'⅔': [2, 3],
	'¼': [1, 4],
	'¾': [3, 4],
	'⅕': [1, 5],
	'⅖': [2, 5],
	'⅗': [3, 5],
	'⅘': [4, 5],
	'⅙': [1, 6],
	'⅛': [1, 8],
	'⅜': [3, 8],
	'⅝': [5, 8],
	'⅞': [7, 8]
};

const WIDE_ALL = /[\u3000\uff01-\uff5e\u00a0]/g;

/** The text with full-width ASCII made plain, same length, so that offsets stay true.
 * @param signs what `kindsIn` says of it */
export const flat = (text: string, signs: number): string =>
	signs & WIDE
		? text.replace(WIDE_ALL, (c) =>
				c >= '\uff01' && c <= '\uff5e' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : ' '
			)
		: text;

/** The text with other readers' spans blanked out, same length. */
export const masked = (text: string, taken: readonly Span[]): string => filled(text, taken, '\ufffc');
/** The text with some spans turned to spaces, same length. */
export const blanked = (text: string, spans: readonly Span[]): string => filled(text, spans, ' ');

function filled(text: string, taken: readonly Span[], filler: string): string {
	if (taken.length === 0) return text;
	let out = '';
	let at = 0;
	for (const span of [...taken].sort((a, b) => a.start - b.start)) {
		if (span.end <= at) continue;
		const start = Math.max(span.start, at);
		out += text.slice(at, start) + filler.repeat(span.end - start);
		at = span.end;
	}
	return out + text.slice(at);
}

/** A run of digits as written. */
export interface DigitRun extends Span {
	/** As written, e.g. `1,200.5`. */
	text: string;
	value: number;
}

/** The value of a run of digits in any of the forms above. */
export function valueOf(text: string): number {
	const plain = Number(text);
	if (!Number.isNaN(plain)) return plain;
	const part = FRACTIONS[text.at(-1) ?? ''];
	const digits = (part ? text.slice(0, -1) : text).replaceAll('−', '-').replace(/[^\d.eE+-]/g, '');
	return Number(digits) + (part ? part[0] / part[1] : 0);
}

/** Where a run of digits may begin: at a digit, at a point before one, at a fraction as one sign. */
const BEGINNING = new RegExp(`\\.?\\d|[${PARTS}]`, 'g');

/** All runs of digits, in order. */
export function digitRuns(text: string): DigitRun[] {
	const runs: DigitRun[] = [];
	BEGINNING.lastIndex = 0;
	for (let begun = BEGINNING.exec(text); begun; begun = BEGINNING.exec(text)) {
		DIGITS.lastIndex = begun.index;
		const match = DIGITS.exec(text);
		BEGINNING.lastIndex = match ? DIGITS.lastIndex : begun.index + 1;
		if (match) runs.push({ start: begun.index, end: DIGITS.lastIndex, text: match[0], value: valueOf(match[0]) });
	}
	return runs;
}

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;
/** Is it an ASCII letter? NaN, which stands beyond the text, is none. */
export const isLatin = (code: number): boolean => within(code | 32, 97, 122);
/** Is it an ASCII digit? */
export const isDigit = (code: number): boolean => within(code, 48, 57);

/** Is a run of digits bound to a Latin word on its left, as in Llama3, phi-3, GPT_4, v1.5? The 32K of 4K-32K is not. */
export function boundLeft(text: string, start: number): boolean {
	const before = text.charCodeAt(start - 1);
	if (isLatin(before)) return true;
	if (!isLatin(text.charCodeAt(start - 2)) || !'-_./@#'.includes(text[start - 1]!)) return false;
	return !('KMBTkx'.includes(text[start - 2]!) && isDigit(text.charCodeAt(start - 3)));
}

/** Is it one of several parts, as in 1.2.3, 555-0199-21 or 0.1.0? */
export const versionLike = (text: string, run: Span): boolean =>
	(text[run.end] === '.' && isDigit(text.charCodeAt(run.end + 1))) ||
	(text[run.start - 1] === '.' && isDigit(text.charCodeAt(run.start - 2)));
