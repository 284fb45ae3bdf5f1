import type { DigitRun } from './digits';
import { myriad, type MyriadFacts } from './myriad';
import { raised } from './power';
import { clockAt, digitalClock, fractionAt, readDigits, slashed, tryAt, type DigitFacts, type Scaled } from './scan';
import { unitReader, type UnitWords } from './unit';
import { numberAt, type NumberValue } from './value';
import type { WordList } from './word-list';

/** What differs between the languages that count in myriads. All expressions are sticky but `latin`. */
export interface EastFacts {
	numerals: MyriadFacts;
	units: UnitWords;
	/** The character of the hour, by which a time of day is known: 3時, 3시. */
	hour: string;
	/** Hour, minute, and a group for "half". */
	clock: RegExp;
	/** Ends with a word that moves the hour past noon. */
	afternoon: RegExp;
	/** The character after the whole of a fraction: 4分の3, 4분의 3. */
	whole: string;
	/** Whole and part of 4分の3; groups in that order. */
	parts: RegExp;
	/** The character after the base of a power: 10の18乗. */
	base: string;
	/** What follows the base in 10の18乗; a group for the exponent. */
	power: RegExp;
	/** What follows the digits of a decade, and what those of an ordinal. */
	decades: WordList;
	ranks: WordList;
	/** The year of an era that these digits count from its first: 令和5年; null for any other number. */
	era(text: string, run: DigitRun): number | null;
	/** The prefix of ordinals: 第3, 제3장. */
	nth: string;
	joint: RegExp;
	/** The numeral in the language's own script that stands at an offset: its values, the first one meant. */
	spelled(text: string, at: number): Spelled | null;
	/** Characters that a numeral of the language's own script may begin with. */
	begins: string;
}

export interface Spelled {
	end: number;
	values: readonly number[];
	implied: boolean;
}

const LATIN_BEFORE = /[A-Za-z][A-Za-z0-9+.]*[ ~]$/;

/** A Latin word stands before the digits: Llama 3. */
function named(text: string, run: DigitRun): boolean {
	const before = text[run.start - 1];
	return (before === ' ' || before === '~') && LATIN_BEFORE.test(text.slice(Math.max(0, run.start - 24), run.start));
}

function clock(text: string, run: DigitRun, facts: EastFacts): NumberValue | null {
	const next = text[run.end] === ' ' ? text[run.end + 1] : text[run.end];
	const m = next === facts.hour ? tryAt(facts.clock, text, run.start) : null;
	if (!m || Number(m[1]) > 30) return digitalClock(text, run);
	const before = text.slice(Math.max(0, run.start - 4), run.start).trimEnd();
	const hour = Number(m[1]) + (facts.afternoon.test(before) && Number(m[1]) < 12 ? 12 : 0);
	const minute = m[3] ? 30 : Number(m[2] ?? 0);
	const read = clockAt(run.start, run.start + m[0].length, hour, minute);
	return { ...read, alternatives: [...read.alternatives, minute ? [Number(m[1]), minute] : [Number(m[1])]] };
}

function fraction(text: string, run: DigitRun, facts: EastFacts): NumberValue | null {
	const parted = text[run.end] === facts.whole || text[run.end + 1] === facts.whole;
	const m = parted ? tryAt(facts.parts, text, run.start) : null;
	if (!m || Number(m[1]) === 0) return slashed(text, run);
	return fractionAt(run.start, run.start + m[0].length, Number(m[2]), Number(m[1]), true);
}

function mark(text: string, run: DigitRun, end: number, facts: EastFacts): ReturnType<DigitFacts['mark']> {
	if (run.value % 10 === 0 && run.value >= 10 && facts.decades.at(text, end) !== null) return { kind: 'decade', end };
	return text[run.start - 1] === facts.nth || facts.ranks.at(text, end) !== null ? { kind: 'ordinal', end } : null;
}

function scale(text: string, run: DigitRun, facts: EastFacts): Scaled {
	const year = facts.era(text, run);
	if (year !== null) return { value: run.value, factor: 1, end: run.end, alternatives: [[year]] };
	const to = text[run.end] === facts.base ? tryAt(facts.power, text, run.end) : null;
	const power = to && raised(run, false, Number(to[1]?.replace(/[−–]/, '-')), run.end + to[0].length);
	return power ?? myriad(text, run, facts.numerals, text[run.start - 1] === facts.nth);
}

function number(start: number, { end, values, implied }: Spelled): NumberValue {
	const [value = 0, ...others] = values;
	const alternatives = others.map((other) => [other]);
	return numberAt(start, end, value, { alternatives, certain: false, spelled: true, implied });
}

/** Reads the numbers of a text; those in the language's own script are uncertain, since they may be words. */
export function eastReader(facts: EastFacts): (text: string, signs: number) => NumberValue[] {
	const digits: DigitFacts = {
		scale: (text, run) => scale(text, run, facts),
		clock: (text, run) => clock(text, run, facts),
		fraction: (text, run) => fraction(text, run, facts),
		mark: (text, run, end) => mark(text, run, end, facts),
		named,
		unit: unitReader(facts.units),
		joint: facts.joint
	};
	const begins = new Uint8Array(65536);
	for (const char of facts.begins) begins[char.charCodeAt(0)] = 1;
	return (text, signs) => {
		const found = readDigits(text, signs, digits);
		for (let at = 0; at < text.length; at += 1) {
			const read = begins[text.charCodeAt(at)] === 1 ? facts.spelled(text, at) : null;
			if (!read) continue;
			if (read.values.length > 0) found.push(number(at, read));
			at = read.end - 1;
		}
		return found;
	};
}
