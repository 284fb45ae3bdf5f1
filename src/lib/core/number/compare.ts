import { groupBy } from '../group';
import { dimension, ratio } from './unit';
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
}

/** How the numbers of a translation stand to those of its source. */
export interface NumberComparison {
	/** Numbers said on both sides. */
	same: NumberPair[];
	/** A number of the source in whose place the target has another. */
	changed: ChangedNumber[];
	/** Certain numbers of the source that the target says nowhere. */
	missing: NumberValue[];
	/** Counts in words ("six people") that the target says nowhere, in digits or in words. */
	unsaid: NumberValue[];
	/** Certain numbers of the target that the source says nowhere. */
	extra: NumberValue[];
}

/** Values that a text also carries outside its numbers (parts of dates, digits in formulas): they excuse a missing or
 * extra number, and are never missed themselves. */
export interface Elsewhere {
	source: ReadonlySet<number>;
	target: ReadonlySet<number>;
}

const NOWHERE: Elsewhere = { source: new Set(), target: new Set() };

/** Times of day agree on a twelve-hour clock, since 3 p.m. may be 15時. */
const valueKey = (n: NumberValue): string => (n.kind === 'clock' ? `c${n.value % 720}` : String(n.value));
const unitKey = (n: NumberValue): string => `${valueKey(n)} ${n.unit}`;

/** Numbers of one side that have no partner yet, by key; taking one keeps reading order. */
class Pool {
	readonly #left: Set<NumberValue>;
	constructor(readonly all: readonly NumberValue[]) {
		this.#left = new Set(all);
	}

	get left(): NumberValue[] {
		return [...this.#left];
	}

	has(n: NumberValue): boolean {
		return this.#left.has(n);
	}

	take(n: NumberValue): void {
		this.#left.delete(n);
	}
}

type Filter = (n: NumberValue) => boolean;
const any: Filter = () => true;
const sure: Filter = (n) => n.certain;
const unsure: Filter = (n) => !n.certain;

/** Pairs what has the same key on both sides, first with first. */
function pairBy(
	key: (n: NumberValue) => string,
	source: Pool,
	target: Pool,
	left: Filter,
	right: Filter
): NumberPair[] {
	const waiting = new Map<string, NumberValue[]>();
	for (const n of target.left.filter(right).reverse()) {
		const list = waiting.get(key(n));
		if (list) list.push(n);
		else waiting.set(key(n), [n]);
	}
	const pairs: NumberPair[] = [];
	for (const n of source.left.filter(left)) {
		const partner = waiting.get(key(n))?.pop();
		if (!partner) continue;
		source.take(n);
		target.take(partner);
		pairs.push({ source: n, target: partner });
	}
	return pairs;
}

/** Numbers of one side, by value, whether they have a partner or not. */
const byValue = (numbers: readonly NumberValue[]): Map<number, NumberValue[]> => groupBy(numbers, (n) => n.value);

/** Drops numbers that the other side says in another way: 10:30 as 10時30分, the 1990s as 90年代. */
function excuse(here: Pool, there: Pool): void {
	const values = byValue(there.left);
	for (const n of here.left) {
		const said = n.alternatives.find((list) =>
			list.every((value) => values.get(exact(value))?.some((m) => there.has(m)))
		);
		if (!said) continue;
		here.take(n);
		for (const value of said) {
			const partner = values.get(exact(value))?.find((m) => there.has(m));
			if (partner) there.take(partner);
		}
	}
}

/** The scaled values a number may take over from its neighbour. */
const scaledUp = (n: NumberValue): number[] =>
	n.kind === 'cardinal'
		? n.alternatives.flatMap(([value = 0, more]) => (more === undefined && value > n.value ? [value] : []))
		: [];

/** Drops the pairs that share a scaled value: 3-4 million against 300~400万 with the scale on the second alone. */
function excuseBoth(source: Pool, target: Pool): void {
	for (const n of source.left) {
		const ways = new Set(scaledUp(n));
		if (ways.size === 0) continue;
		const partner = target.left.slice(0, 40).find((m) => scaledUp(m).some((value) => ways.has(value)));
		if (!partner) continue;
		source.take(n);
		target.take(partner);
	}
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
	const digits = magnitude(s.value, t.value) !== null ? 3 : oneSlip(digitsOf(s.value), digitsOf(t.value)) ? 1.5 : 0;
	const kinds = s.kind === t.kind ? 0.5 : -0.5;
	const size = Math.abs(Math.log10((s.value || 0.5) / (t.value || 0.5)));
	return units + digits + kinds - Math.min(size, 3) / 2 + 1 - Math.abs(places[0] - places[1]);
}

/** The place of each number among the numbers of its text, 0 to 1. */
function places(...texts: (readonly NumberValue[])[]): (n: NumberValue) => number {
	const place = new Map(texts.flatMap((list) => list.map((n, i) => [n, (i + 0.5) / list.length] as const)));
	return (n) => place.get(n) ?? 0.5;
}

/** Above this many candidate pairs, numbers pair in reading order instead of by likeness. */
const MANY = 400;

/** Pairs the lost numbers of the source with the strange ones of the target, likest first. */
function pairChanged(
	lost: NumberValue[],
	strange: NumberValue[],
	floor: number,
	at: (n: NumberValue) => number
): ChangedNumber[] {
	if (lost.length * strange.length > MANY)
		return lost.flatMap((source, i) => {
			const target = strange[i];
			return target ? [{ source, target, magnitude: magnitude(source.value, target.value), sure: false }] : [];
		});
	const alone = lost.length === 1 && strange.length === 1;
	const scored = lost
		.flatMap((source) =>
			strange.map((target) => ({ source, target, score: kinship(source, target, [at(source), at(target)]) }))
		)
		.filter((pair) => pair.score >= floor)
		.sort((a, b) => b.score - a.score);
	const used = new Set<NumberValue>();
	return scored.flatMap(({ source, target, score }) => {
		if (used.has(source) || used.has(target)) return [];
		used.add(source).add(target);
		return [{ source, target, magnitude: magnitude(source.value, target.value), sure: alone || score >= 3 }];
	});
}

/** A quantity that was converted to other units (5 miles as 8キロ) is neither missing nor extra. */
function dropConverted(lost: NumberValue[], strange: NumberValue[]): void {
	for (const n of [...lost]) {
		const same = strange.find((m) => n.unit !== m.unit && Math.abs((ratio(n, m) ?? 0) - 1) < 0.12);
		if (!same) continue;
		lost.splice(lost.indexOf(n), 1);
		strange.splice(strange.indexOf(same), 1);
	}
}

/** Holds the numbers of a source against those of its translation by value, as two multisets in which either side may
 * say a number more than once. */
export function compareNumbers(
	source: readonly NumberValue[],
	target: readonly NumberValue[],
	elsewhere: Elsewhere = NOWHERE
): NumberComparison {
	const [here, there] = [new Pool(source), new Pool(target)];
	const same = [
		...pairBy(unitKey, here, there, sure, sure),
		...pairBy(valueKey, here, there, sure, sure),
		...pairBy(valueKey, here, there, unsure, unsure),
		...pairBy(valueKey, here, there, any, any)
	];
	excuse(here, there);
	excuse(there, here);
	excuseBoth(here, there);
	const saidThere = new Set(target.map((n) => n.value));
	const saidHere = new Set(source.map((n) => n.value));
	const lost = here.left.filter((n) => n.certain && !elsewhere.target.has(n.value));
	const strange = there.left.filter((n) => n.certain && !saidHere.has(n.value) && !elsewhere.source.has(n.value));
	dropConverted(lost, strange);
	const missing = lost.filter((n) => !saidThere.has(n.value));
	const changed = changes(missing, here.left, strange, places(source, target));
	const paired = new Set(changed.flatMap((pair) => [pair.source, pair.target]));
	return {
		same,
		changed,
		missing: missing.filter((n) => !paired.has(n)),
		unsaid: here.left.filter(
			(n) => counts(n) && !saidThere.has(n.value) && !elsewhere.target.has(n.value) && !paired.has(n)
		),
		extra: strange.filter((n) => n.value !== 1 && !paired.has(n))
	};
}

/** Does a word count something? "One" and ordinals come and go with the language. */
const counts = (n: NumberValue): boolean =>
	!n.certain && n.spelled && !n.implied && n.kind === 'cardinal' && n.value >= 2;

/** A one is seldom a number that replaced another: 一つ, 1人 and 하나 come with the language. */
const telling = (n: NumberValue): boolean => n.value !== 1 || dimension(n.unit) !== null;

/** Finds what stands for what, surest kind of number first: lost ones, repeated ones, then those that may be words.
 * @param missing certain numbers of the source that the target says nowhere
 * @param left all numbers of the source without a partner
 * @param strange certain numbers of the target that the source says nowhere */
function changes(
	missing: NumberValue[],
	left: NumberValue[],
	strange: NumberValue[],
	at: (n: NumberValue) => number
): ChangedNumber[] {
	const changed: ChangedNumber[] = [];
	const free = (): NumberValue[] => {
		const used = new Set(changed.map((pair) => pair.target));
		return strange.filter((n) => !used.has(n));
	};
	const lost = new Set(missing);
	changed.push(...pairChanged(missing, strange, 0.5, at));
	changed.push(
		...pairChanged(
			left.filter((n) => n.certain && !lost.has(n)),
			free().filter(telling),
			1.5,
			at
		)
	);
	changed.push(
		...pairChanged(
			left.filter((n) => !n.certain),
			free().filter(telling),
			-0.5,
			at
		)
	);
	return changed;
}
