import type { Span } from '../segment/segment';

/** Written in ASCII digits: thousands grouped by commas, a decimal part, or a bare run. */
const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const WIDE = /[\u3000\uff01-\uff5e\u00a0]/;
const WIDE_ALL = /[\u3000\uff01-\uff5e\u00a0]/g;

/** The text with full-width ASCII made plain, same length, so that offsets stay true. */
export const flat = (text: string): string =>
	WIDE.test(text)
		? text.replace(WIDE_ALL, (c) =>
				c >= '\uff01' && c <= '\uff5e' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : ' '
			)
		: text;

/** The text with other readers' spans blanked out, same length. */
export function masked(text: string, taken: readonly Span[]): string {
	if (taken.length === 0) return text;
	let out = '';
	let at = 0;
	for (const span of [...taken].sort((a, b) => a.start - b.start)) {
		if (span.end <= at) continue;
		const start = Math.max(span.start, at);
		out += text.slice(at, start) + '\ufffc'.repeat(span.end - start);
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

/** All runs of digits, in order. */
export function* digitRuns(text: string): Iterable<DigitRun> {
	for (const match of text.matchAll(DIGITS))
		yield {
			start: match.index,
			end: match.index + match[0].length,
			text: match[0],
			value: Number(match[0].replaceAll(',', ''))
		};
}

const LATIN = /[A-Za-z]/;

/** Is a run of digits bound to a Latin word on its left, as in Llama3, phi-3, GPT_4, v1.5? The 32K of 4K-32K is not. */
export function boundLeft(text: string, start: number): boolean {
	const before = text[start - 1] ?? '';
	if (LATIN.test(before)) return true;
	const last = text[start - 2] ?? '';
	const scaled = /[KMBTkx]/.test(last) && /\d/.test(text[start - 3] ?? '');
	return /[-_./@#]/.test(before) && LATIN.test(last) && !scaled;
}

/** Is it one of several parts, as in 1.2.3, 555-0199-21 or 0.1.0? */
export const versionLike = (text: string, run: Span): boolean =>
	(text[run.end] === '.' && /\d/.test(text[run.end + 1] ?? '')) ||
	(text[run.start - 1] === '.' && /\d/.test(text[run.start - 2] ?? ''));
