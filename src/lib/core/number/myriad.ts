import type { DigitRun } from './digits';
import { latinScale, tryAt, type Scaled } from './scan';
import { exact } from './value';
import type { WordList } from './word-list';

/** The characters that East Asian numerals are built of. */
export interface MyriadFacts {
	/** 十 百 千: they multiply the digit before them within a section. */
	small: Readonly<Record<string, number>>;
	/** 万 億 兆: they multiply a whole section, falling from left to right. */
	big: Readonly<Record<string, number>>;
	/** All of these characters. */
	scales: WordList;
	/** Names of the digits: 一 is 1. */
	digits: Readonly<Record<string, number>>;
	/** May one space stand inside a numeral, as in 3조 3천억? */
	spaced: boolean;
	/** Is the scale character at this offset the beginning of a word instead, as in 3조각? */
	word(text: string, at: number): boolean;
}

/** A numeral while it is being read: what the big scales closed, the open section, the digits not yet scaled. */
interface Numeral {
	total: number;
	section: number;
	pending: number | null;
	/** What the next part must stay below. */
	ceiling: number;
	end: number;
}

const FOLLOWING = /\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?/y;

/** Takes one scale character into the numeral; null where it does not fit. */
function scaled(n: Numeral, char: string, facts: MyriadFacts): Numeral | null {
	const small = facts.small[char];
	if (small !== undefined) {
		if (small >= n.ceiling) return null;
		return { ...n, section: n.section + (n.pending ?? 1) * small, pending: null, end: n.end + 1 };
	}
	const big = facts.big[char];
	if (big === undefined) return null;
	const section = n.section + (n.pending ?? (n.section ? 0 : 1));
	return { total: n.total + section * big, section: 0, pending: null, ceiling: big, end: n.end + 1 };
}

/** Does a scale stand here, after a space: 万, or 천 with 만 behind it? */
function opens(text: string, at: number, facts: MyriadFacts): boolean {
	const [first = '', second = ''] = [text[at], text[at + 1]];
	return first in facts.big || (facts.spaced && first in facts.small && second in facts.big);
}

/** Reads the run of scale characters at the numeral's end; false where one rises above what came before. */
function scales(text: string, from: Numeral, facts: MyriadFacts): Numeral | null {
	let n = from;
	const space = text[n.end] === ' ' && opens(text, n.end + 1, facts) ? 1 : 0;
	for (let at = n.end + space; at < text.length; at += 1) {
		const char = text[at] ?? '';
		const big = facts.big[char];
		if ((big === undefined && facts.small[char] === undefined) || facts.word(text, at)) break;
		if (big !== undefined && big >= n.ceiling) return null;
		const next = scaled({ ...n, end: at }, char, facts);
		if (!next) break;
		n = next;
	}
	return n;
}

const worth = (n: Numeral): number => n.total + n.section + (n.pending ?? 0);

/** The numeral that begins with a run of digits: 38億, 3조 3천억, 1万5,000. Falls back to the Latin scales.
 * @param nth the digits are an ordinal, so that a scale after them is a word: 제3조 is article 3 */
export function myriad(text: string, run: DigitRun, facts: MyriadFacts, nth: boolean): Scaled {
	if (nth || facts.scales.at(text, run.end + (text[run.end] === ' ' ? 1 : 0)) === null) return latinScale(text, run);
	const start: Numeral = { total: 0, section: 0, pending: run.value, ceiling: Infinity, end: run.end };
	let n = scales(text, start, facts);
	if (!n || n.end === run.end) return latinScale(text, run);
	const factor = worth(n) / run.value || 1;
	for (;;) {
		const at: number = n.end + (facts.spaced && text[n.end] === ' ' ? 1 : 0);
		const digits = tryAt(FOLLOWING, text, at);
		const value = Number(digits?.[0].replaceAll(',', ''));
		if (!digits || value >= (n.section ? 1000 : n.ceiling)) break;
		const next = scales(text, { ...n, pending: value, end: at + digits[0].length }, facts);
		if (!next) break;
		n = next;
		if (n.pending !== null) break;
	}
	return { value: exact(worth(n)), end: n.end, factor };
}

/** The value of a numeral written without digits: 三百万, 二〇一八, 삼천. */
export function spelledValue(text: string, facts: MyriadFacts): number {
	if ([...text].every((char) => facts.digits[char] !== undefined))
		return [...text].reduce((value, char) => value * 10 + (facts.digits[char] ?? 0), 0);
	let n: Numeral = { total: 0, section: 0, pending: null, ceiling: Infinity, end: 0 };
	for (const char of text) {
		const digit = facts.digits[char];
		n = digit === undefined ? (scaled(n, char, facts) ?? n) : { ...n, pending: digit };
	}
	return worth(n);
}
