import { dimension } from './unit';
import { exact, type NumberValue } from './value';

export interface NumberPair {
	source: NumberValue;
	target: NumberValue;
}

export interface ChangedNumber extends NumberPair {
	/** Power of ten between the two where the digits agree: 1 for 38億 where 3.8億 was said; null otherwise. */
	magnitude: number | null;
	/** No other number could be meant, so the right writing is known. */
	sure: boolean;
	/** An ordinal in words beside an amount ("first" and 10분의 1): worth a look, no proof. */
	thin: boolean;
}

/** Digits as a person compares them: no separators, no zeros at the ends. */
const digitsOf = (value: number): string => {
	const plain = value.toPrecision(12).replace(/e.*$/, '').replace('.', '');
	return plain.replace(/^0+/, '').replace(/0+$/, '');
};

/** Is one string the other with one character changed, dropped, added or two neighbours swapped? */
function oneSlip(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let head = 0;
	while (head < a.length && a[head] === b[head]) head += 1;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
	const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
	return x.length <= 1 && y.length <= 1 ? true : x.length === 2 && x === [...y].reverse().join('');
}

/** The power of ten between two values with the same digits; null where the digits differ. */
export function magnitude(source: number, target: number): number | null {
	if (source === 0 || target === 0) return null;
	const power = Math.round(Math.log10(target / source));
	return power !== 0 && exact(source * 10 ** power) === exact(target) ? power : null;
}

/** How likely the target's number stands where the source's was. 3 and more is near certain, below 1 is chance. */
function kinship(s: NumberValue, t: NumberValue, places: [number, number]): number {
	if ((s.kind === 'clock') !== (t.kind === 'clock')) return -9;
	const [a, b] = [dimension(s.unit), dimension(t.unit)];
	const units = a && b ? (a === b ? 1.5 : -1.5) : 0;
	const slip = oneSlip(digitsOf(s.value), digitsOf(t.value));
	const digits = magnitude(s.value, t.value) !== null ? 3 : slip ? 1.5 : 0;
	const kinds = s.kind === t.kind ? 0.5 : -0.5;
	const size = Math.abs(Math.log10((s.value || 0.5) / (t.value || 0.5)));
	return units + digits + kinds - Math.min(size, 3) / 2 + 1 - Math.abs(places[0] - places[1]);
}

/** The place of each number among the numbers of its text, 0 to 1. */
function placesIn(texts: readonly (readonly NumberValue[])[]): (n: NumberValue) => number {
	let places: Map<NumberValue, number> | undefined;
	return (n) => {
		places ??= new Map(texts.flatMap((list) => list.map((other, i) => [other, (i + 0.5) / list.length] as const)));
		return places.get(n) ?? 0.5;
	};
}

/** Above this many candidate pairs, numbers pair in reading order instead of by likeness. */
export const MANY = 400;

const isThin = (source: NumberValue, target: NumberValue): boolean =>
	source.spelled && source.kind === 'ordinal' && (target.kind === 'fraction' || dimension(target.unit) !== null);

const change = (source: NumberValue, target: NumberValue, sure: boolean): ChangedNumber => ({
	source,
	target,
	magnitude: magnitude(source.value, target.value),
	sure,
	thin: isThin(source, target)
});

type Numbers = readonly NumberValue[];
type Place = (n: NumberValue) => number;

/** Pairs numbers of the source with strange ones of the target, likest first.
 * @param floor kinship below which two numbers have nothing to do with each other */
function pairUp(lost: Numbers, strange: Numbers, floor: number, at: Place): ChangedNumber[] {
	if (lost.length === 0 || strange.length === 0) return [];
	if (lost.length * strange.length > MANY)
		return lost.flatMap((source, i) => (strange[i] ? [change(source, strange[i], false)] : []));
	const alone = lost.length === 1 && strange.length === 1;
	const scored = lost.flatMap((source) =>
		strange.map((target) => ({ source, target, score: kinship(source, target, [at(source), at(target)]) }))
	);
	const used = new Set<NumberValue>();
	return scored
		.filter((pair) => pair.score >= floor)
		.sort((a, b) => b.score - a.score)
		.flatMap(({ source, target, score }) => {
			if (used.has(source) || used.has(target)) return [];
			used.add(source).add(target);
			return [change(source, target, alone || score >= 3)];
		});
}

/** A one is seldom a number that replaced another: 一つ, 1人 and 하나 come with the language. */
const telling = (n: NumberValue): boolean => n.value !== 1 || n.kind === 'fraction' || dimension(n.unit) !== null;

/** Finds what stands for what, surest kind of number first: lost ones, repeated ones, then those that may be words.
 * @param missing certain numbers of the source that the target says nowhere
 * @param left all numbers of the source without a partner
 * @param strange certain numbers of the target that the source says nowhere
 * @param texts all numbers of both texts, for their places */
export function changes(missing: Numbers, left: Numbers, strange: Numbers, texts: readonly Numbers[]): ChangedNumber[] {
	if (strange.length === 0) return [];
	const at = placesIn(texts);
	const lost = new Set(missing);
	const repeated = left.filter((n) => n.certain && !lost.has(n));
	const doubtful = left.filter((n) => !n.certain);
	const changed = pairUp(missing, strange, 0.5, at);
	for (const [numbers, floor] of [
		[repeated, 1.5],
		[doubtful, -0.5]
	] as const) {
		const used = new Set(changed.map((pair) => pair.target));
		const free = strange.filter((n) => !used.has(n) && telling(n));
		changed.push(...pairUp(numbers, free, floor, at));
	}
	return changed;
}

/** Pairs numbers in digits that found no partner, whatever they stand for: `Fig. 3a` and 図9a, (2) and (20). */
export function replaced(
	here: Numbers,
	there: Numbers,
	known: readonly ChangedNumber[],
	texts: readonly Numbers[]
): ChangedNumber[] {
	const used = new Set(known.flatMap((pair) => [pair.source, pair.target]));
	const [lost, strange] = [here.filter((n) => !used.has(n)), there.filter((n) => !used.has(n))];
	return pairUp(lost, strange, lost.length === 1 && strange.length === 1 ? -Infinity : 0, placesIn(texts));
}

const isYear = ({ value, unit }: NumberValue): boolean => unit === 'year' || (value >= 1900 && value < 2100);

/** Is the stranger a number of the source with a slip in its digits, and no round number? */
const isSlip = (s: NumberValue, t: NumberValue): boolean => {
	const [a, b] = [digitsOf(s.value), digitsOf(t.value)];
	const long = a.length >= 2 && b.length >= 2 && a.length + b.length >= 5;
	return long && (oneSlip(a, b) || magnitude(s.value, t.value) !== null);
};

/** Strange numbers without a partner that differ by one slip from a number which the source says once and the target more
 * than once: 552 beside 512, of the same unit.
 * @param source all numbers of the source
 * @param known the pairs found already */
export function slips(source: Numbers, strange: Numbers, known: readonly ChangedNumber[]): ChangedNumber[] {
	if (strange.length === 0) return [];
	const used = new Set(known.map((pair) => pair.target));
	const free = strange.filter((n) => !used.has(n) && !n.spelled && !isYear(n) && n.kind === 'cardinal');
	if (free.length === 0 || source.length * free.length > MANY) return [];
	return free.flatMap((target) => {
		const like = source.find((n) => n.certain && n.kind === 'cardinal' && n.unit === target.unit && isSlip(n, target));
		return like ? [change(like, target, false)] : [];
	});
}
