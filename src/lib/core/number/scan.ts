import { boundLeft, digitRuns, versionLike, type DigitRun } from './digits';
import type { unitReader } from './unit';
import { exact, numberAt, type NumberValue } from './value';

/** What follows the digits and scales them: 万, million, K. `factor` is what the last digits were multiplied by. */
export interface Scaled {
	value: number;
	end: number;
	factor: number;
	suffix?: NumberValue['suffix'];
	alternatives?: number[][];
}

/** What a language knows about numbers written in digits. */
export interface DigitFacts {
	/** The numeral with its scale. */
	scale(text: string, run: DigitRun): Scaled;
	/** A time of day that begins at (or around) this run; null for anything else. */
	clock(text: string, run: DigitRun): NumberValue | null;
	/** A part of a whole whose first numeral is this run; null for anything else. */
	fraction(text: string, run: DigitRun): NumberValue | null;
	/** Ordinal or decade, and where its mark ends. */
	mark(text: string, run: DigitRun, end: number): { kind: NumberValue['kind']; end: number } | null;
	/** May these digits belong to a name that is written with a space, as in Llama 3? */
	named(text: string, run: DigitRun): boolean;
	unit: ReturnType<typeof unitReader>;
	/** Between two numbers that share a scale and a unit: 3 to 4 million, 26.1%와 14.3%. */
	joint: RegExp;
}

interface Draft extends NumberValue {
	factor: number;
	/** End of unit and mark, where a joint may begin. */
	edge: number;
}

/** A sticky expression tried at one offset. */
export function tryAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

const SCALES: Record<string, number> = {
	hundred: 100,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
	mn: 1e6,
	bn: 1e9,
	tn: 1e12,
	k: 1e3,
	m: 1e6,
	b: 1e9,
	t: 1e12
};
const SCALE_WORD = /[\s-]?(hundred|thousand|million|billion|trillion|mn|bn|tn)(?![A-Za-z])/iy;
const SUFFIX = /[KMBTk](?![A-Za-z0-9])/y;
const MONEY_M = /m(?![A-Za-z0-9])/y;
const MONEY = /[$£€¥₩]\s?$/;

/** The scale that English writes, which translations often keep: 3.3 trillion, 4K, £20m. */
export function latinScale(text: string, run: DigitRun): Scaled {
	const word = tryAt(SCALE_WORD, text, run.end);
	const money = MONEY.test(text.slice(Math.max(0, run.start - 2), run.start));
	const letter = tryAt(SUFFIX, text, run.end) ?? (money ? tryAt(MONEY_M, text, run.end) : null);
	const factor = SCALES[(word?.[1] ?? letter?.[0] ?? '').toLowerCase()] ?? 1;
	const value = exact(run.value * factor);
	if (word || !letter) return { value, factor, end: run.end + (word?.[0].length ?? 0) };
	return { value, factor, end: run.end + 1, suffix: letter[0].toUpperCase() as Scaled['suffix'] };
}

const SIGNS: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₩': 'KRW' };

/** The currency sign before a number, with at most one space between. */
function currency(text: string, start: number): { id: string; start: number } | null {
	const at = text[start - 1] === ' ' ? start - 2 : start - 1;
	const id = SIGNS[text[at] ?? ''];
	return id ? { id, start: at } : null;
}

/** A score (38 - 17, 2&1): no part of the name before it. */
const SCORE = /\s?[-–&]\s?\d/y;

const CLOCK = /(\d{1,2}):([0-5]\d)(?![\d:])/y;
const SLASHED = /(\d{1,3})\s?[/⁄]\s?(\d{1,3})(?![\d/]|\.\d)/y;

/** 10:30 as a time of day; it may also be a score or a duration, hence the alternative. */
export function digitalClock(text: string, run: DigitRun): NumberValue | null {
	const m = tryAt(CLOCK, text, run.start);
	if (!m || Number(m[1]) > 24 || text[run.start - 1] === ':') return null;
	return clockAt(run.start, run.start + m[0].length, Number(m[1]), Number(m[2]));
}

/** A time of day in minutes, which may also be said as hours and minutes. */
export const clockAt = (start: number, end: number, hour: number, minute: number): NumberValue =>
	numberAt(start, end, hour * 60 + minute, {
		kind: 'clock',
		alternatives: minute ? [[hour, minute], [hour + minute / 100]] : [[hour], [hour, 0]]
	});

/** 2/3, with 1/2 after a whole number left to the numerals: 220 2/3 is 220 and 2/3. */
export function slashed(text: string, run: DigitRun): NumberValue | null {
	const m = tryAt(SLASHED, text, run.start);
	if (!m || text[run.start - 1] === '/') return null;
	const [part, whole] = [Number(m[1]), Number(m[2])];
	return whole === 0 ? null : fractionAt(run.start, run.start + m[0].length, part, whole, part < whole);
}

export const fractionAt = (start: number, end: number, part: number, whole: number, certain: boolean): NumberValue =>
	numberAt(start, end, part / whole, {
		kind: 'fraction',
		alternatives: part === 1 ? [[part, whole], [whole]] : [[part, whole]],
		certain
	});

/** Is it the mark of a list item, (2) or 3)? Those count nothing; lists have a check of their own. */
const enumerates = (text: string, run: DigitRun): boolean =>
	text[run.end] === ')' && run.value <= 20 && /[\s(;,、。:]/.test(text[run.start - 1] ?? ' ');

function amount(text: string, run: DigitRun, facts: DigitFacts): Draft {
	const scaled = facts.scale(text, run);
	const mark = facts.mark(text, run, scaled.end);
	const sign = currency(text, run.start);
	const unit = mark ? null : facts.unit(text, scaled.end);
	const edge = unit?.end ?? mark?.end ?? scaled.end;
	const plain = scaled.factor === 1 && !mark && !unit && !sign;
	const glued = /[A-Za-z]/.test(text[edge] ?? '') && /[A-Za-z0-9]/.test(text[edge - 1] ?? '') && plain;
	const name =
		boundLeft(text, run.start) ||
		versionLike(text, run) ||
		glued ||
		(plain && enumerates(text, run)) ||
		(plain && !tryAt(SCORE, text, run.end) && facts.named(text, run));
	return {
		...numberAt(run.start, mark?.kind === 'ordinal' ? mark.end : scaled.end, scaled.value, {
			kind: mark?.kind ?? 'cardinal',
			unit: sign?.id ?? unit?.id ?? null,
			suffix: scaled.suffix ?? null,
			alternatives: [...(scaled.alternatives ?? []), ...(mark?.kind === 'decade' ? decades(scaled.value) : [])],
			certain: !name,
			phrase: { start: sign?.start ?? run.start, end: edge }
		}),
		factor: scaled.factor,
		edge
	};
}

/** The 1990s are also the 90s, and the 90s may be those of either century. */
const decades = (value: number): number[][] => (value >= 1000 ? [[value % 100]] : [[1900 + value], [2000 + value]]);

const draft = (number: NumberValue): Draft => ({ ...number, factor: 1, edge: number.end });

/** Gives the first of two joined numbers the scale and unit that only the second one carries. */
function share(text: string, first: Draft, second: Draft, joint: RegExp): void {
	const between = tryAt(joint, text, first.edge);
	if (!between || first.edge + between[0].length !== second.start) return;
	if (first.factor === 1 && second.factor > 1 && first.kind === 'cardinal')
		first.alternatives = [...first.alternatives, [exact(first.value * second.factor)]];
	first.unit ??= second.unit;
	if (first.certain && first.kind === 'cardinal' && first.value >= 1900 && first.value < 2100 && second.value < 100)
		second.alternatives = [...second.alternatives, [first.value - (first.value % 100) + second.value]];
}

/** Reads all numbers written in digits. */
export function readDigits(text: string, facts: DigitFacts): NumberValue[] {
	const found: Draft[] = [];
	let end = 0;
	for (const run of digitRuns(text)) {
		if (run.start < end) continue;
		const special = facts.clock(text, run) ?? facts.fraction(text, run);
		const number = special ? draft(special) : amount(text, run, facts);
		const last = found.at(-1);
		if (last) share(text, last, number, facts.joint);
		found.push(number);
		end = number.end;
	}
	return found.map(({ factor: _factor, edge: _edge, ...number }) => number);
}
