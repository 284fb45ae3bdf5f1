import { UnitSet } from '../sentence/unit-set';
import { boundLeft, digitRuns, isDigit, isLatin, versionLike, type DigitRun } from './digits';
import { power } from './power';
import { DIGIT, PART } from './signs';
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

/** A number with what its neighbours may take over from it. */
interface Draft {
	number: NumberValue;
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
const SCALE_WORD =
	/[\s-]?(hundred|thousand|million|billion|trillion|mn|bn|tn)(?:\s(thousand|million|billion|trillion))?(?![A-Za-z])/iy;
const SUFFIX = /[KMBTk](?![A-Za-z0-9])/y;
const MONEY_M = /m(?![A-Za-z0-9])/y;
const MONEY = /[$£€¥₩]\s?$/;

const SCALE_HEAD = new UnitSet(/[hHtTmMbBkK]/);

/** May a scale follow, with at most one sign or space between? */
const mayScale = (text: string, at: number): boolean => SCALE_HEAD.at(text, isLatin(text.charCodeAt(at)) ? at : at + 1);

/** The scale that English writes, which translations often keep: 3.3 trillion, 4K, £20m; or a power, 3×10^{-4}. */
export function latinScale(text: string, run: DigitRun): Scaled {
	const raised = power(text, run);
	if (raised) return raised;
	if (!mayScale(text, run.end)) return { value: run.value, factor: 1, end: run.end };
	const word = tryAt(SCALE_WORD, text, run.end);
	const money = text[run.end] === 'm' && MONEY.test(text.slice(Math.max(0, run.start - 2), run.start));
	const letter = tryAt(SUFFIX, text, run.end) ?? (money ? tryAt(MONEY_M, text, run.end) : null);
	const factor =
		(SCALES[(word?.[1] ?? letter?.[0] ?? '').toLowerCase()] ?? 1) * (SCALES[word?.[2]?.toLowerCase() ?? ''] ?? 1);
	const value = exact(run.value * factor);
	if (word || !letter) return { value, factor, end: run.end + (word?.[0].length ?? 0) };
	return { value, factor, end: run.end + 1, suffix: letter[0].toUpperCase() as Scaled['suffix'] };
}

const CURRENCY = new UnitSet(/[$£€¥₩]/);
const SIGNS: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₩': 'KRW' };

/** Before a dollar: $\\sim$3.2M is no money. */
const CLOSES_FORMULA = /[a-z}<>~=)]/;

/** The currency sign before a number, with at most one space between. */
function currency(text: string, start: number): { id: string; start: number } | null {
	const at = text[start - 1] === ' ' ? start - 2 : start - 1;
	if (!CURRENCY.at(text, at)) return null;
	const id = SIGNS[text[at]!]!;
	return id === 'USD' && CLOSES_FORMULA.test(text[at - 1] ?? '') ? null : { id, start: at };
}

/** A score (38 - 17, 2&1): no part of the name before it. */
const SCORE = /\s?[-–&]\s?\d/y;

const CLOCK = /(\d{1,2}):([0-5]\d)(?![\d:])/y;
const SLASHED = /(\d{1,3})\s?[/⁄]\s?(\d{1,3})(?![\d/]|\.\d)/y;

/** 10:30 as a time of day; it may also be a score or a duration, hence the alternative. */
export function digitalClock(text: string, run: DigitRun): NumberValue | null {
	const m = text[run.end] === ':' ? tryAt(CLOCK, text, run.start) : null;
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
	const next = text[run.end] === ' ' ? text[run.end + 1] : text[run.end];
	const m = next === '/' || next === '⁄' ? tryAt(SLASHED, text, run.start) : null;
	if (!m || text[run.start - 1] === '/') return null;
	const [part, whole] = [Number(m[1]), Number(m[2])];
	return whole === 0 ? null : fractionAt(run.start, run.start + m[0].length, part, whole, part < whole);
}

export const fractionAt = (start: number, end: number, part: number, whole: number, certain: boolean): NumberValue =>
	numberAt(start, end, part / whole, {
		kind: 'fraction',
		// Of 24/7 often the first part alone is said.
		alternatives: part === 1 ? [[whole], [part, whole]] : part > whole ? [[part, whole], [part]] : [[part, whole]],
		certain
	});

/** How far back a bracket may have opened that a number closes, as in (8 vs. 16). */
const ASIDE = 80;

/** Is it the mark of a list item, (2) or 3), not the (0.8) of a value? Those count nothing; lists have a check of their own. */
function enumerates(text: string, run: DigitRun): boolean {
	if (text[run.end] !== ')' || run.value > 20 || run.text.length > 2) return false;
	const before = text[run.start - 1] ?? ' ';
	if (before === '(') return true;
	if (!/[\s;,、。:]/.test(before)) return false;
	const aside = text.slice(Math.max(0, run.start - ASIDE), run.start);
	return aside.lastIndexOf('(') <= aside.lastIndexOf(')');
}

const SIZE_ON = /x\d{2,5}(?![A-Za-z\d])/y;

/** Is it one side of a size, as in 224x224? In 8x7B it is part of a name. */
const isSize = (text: string, run: DigitRun): boolean =>
	run.value >= 10 &&
	((text[run.end] === 'x' && tryAt(SIZE_ON, text, run.end) !== null) ||
		(text[run.start - 1] === 'x' && isDigit(text.charCodeAt(run.start - 2)) && !isLatin(text.charCodeAt(run.end))));

/** May the digits be part of a name, or a mark that counts nothing? */
function isName(text: string, run: DigitRun, edge: number, plain: boolean, facts: DigitFacts): boolean {
	if (isSize(text, run)) return false;
	if (boundLeft(text, run.start) || versionLike(text, run)) return true;
	if (!plain) return false;
	if (isLatin(text.charCodeAt(edge)) || enumerates(text, run)) return true;
	return facts.named(text, run) && !tryAt(SCORE, text, run.end);
}

function amount(text: string, run: DigitRun, facts: DigitFacts): Draft {
	const scaled = facts.scale(text, run);
	const mark = facts.mark(text, run, scaled.end);
	const sign = currency(text, run.start);
	const unit = mark ? null : facts.unit(text, scaled.end);
	const edge = unit?.end ?? mark?.end ?? scaled.end;
	const plain = scaled.end === run.end && !mark && !unit && !sign;
	const number = numberAt(run.start, mark?.kind === 'ordinal' ? mark.end : scaled.end, scaled.value);
	if (mark) number.kind = mark.kind;
	number.unit = sign?.id ?? unit?.id ?? null;
	number.suffix = scaled.suffix ?? null;
	if (scaled.alternatives) number.alternatives = scaled.alternatives;
	if (mark?.kind === 'decade') number.alternatives = [...number.alternatives, ...decades(scaled.value)];
	number.certain = !isName(text, run, edge, plain, facts);
	number.phrase.start = sign?.start ?? run.start;
	number.phrase.end = edge;
	return { number, factor: scaled.factor, edge };
}

/** The 1990s are also the 90s, and the 90s may be those of either century. */
const decades = (value: number): number[][] => (value >= 1000 ? [[value % 100]] : [[1900 + value], [2000 + value]]);

/** No joint is longer. */
const JOINT_LENGTH = 12;

/** Gives the first of two joined numbers the scale and unit that only the second one carries. */
function share(text: string, one: Draft, two: Draft, joint: RegExp): void {
	const [first, second] = [one.number, two.number];
	if (second.start - one.edge > JOINT_LENGTH) return;
	const between = tryAt(joint, text, one.edge);
	if (!between || one.edge + between[0].length !== second.start) return;
	if (one.factor === 1 && two.factor > 1 && first.kind === 'cardinal')
		first.alternatives = [...first.alternatives, [exact(first.value * two.factor)]];
	first.unit ??= second.unit;
	if (first.certain && first.kind === 'cardinal' && first.value >= 1900 && first.value < 2100 && second.value < 100)
		second.alternatives = [...second.alternatives, [first.value - (first.value % 100) + second.value]];
}

/** Reads all numbers written in digits.
 * @param signs what `kindsIn` says of the text */
export function readDigits(text: string, signs: number, facts: DigitFacts): NumberValue[] {
	const found: NumberValue[] = [];
	if (!(signs & (DIGIT | PART))) return found;
	let last: Draft | null = null;
	for (const run of digitRuns(text)) {
		if (last && run.start < last.number.end) continue;
		const special = facts.clock(text, run) ?? facts.fraction(text, run);
		const draft = special ? { number: special, factor: 1, edge: special.end } : amount(text, run, facts);
		if (last) share(text, last, draft, facts.joint);
		found.push(draft.number);
		last = draft;
	}
	return found;
}
