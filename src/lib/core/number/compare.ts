import { groupBy } from '../group';
import { changes, MANY, replaced, slips, type ChangedNumber, type NumberPair } from './change';
import { ratio } from './unit';
import { exact, type NumberValue } from './value';

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
	/** Numbers in digits that the target says less often than the source: it says the value elsewhere, or they belong to a
	 * name or a list. */
	scarce: NumberValue[];
	/** Is some number of the source said less often in the target? Then a counter that stands alone there has lost it. */
	fewer: boolean;
}

/** Values that a text also carries outside its numbers (parts of dates, digits in formulas): they excuse a missing or
 * extra number, and are never missed themselves. */
export interface Elsewhere {
	source: ReadonlySet<number>;
	target: ReadonlySet<number>;
}

const NOWHERE: Elsewhere = { source: new Set(), target: new Set() };

/** Times of day agree on a twelve-hour clock, since 3 p.m. may be 15時. */
const valueKey = (n: NumberValue): number => (n.kind === 'clock' ? -1 - (n.value % 720) : n.value);

/** Numbers of one side that have no partner yet, by their place in it. */
class Pool {
	readonly #taken: boolean[] = [];
	#size: number;
	constructor(readonly all: readonly NumberValue[]) {
		this.#size = all.length;
	}

	get left(): NumberValue[] {
		return this.empty ? [] : this.all.filter((_, place) => this.has(place));
	}

	get empty(): boolean {
		return this.#size === 0;
	}

	has(place: number): boolean {
		return this.#taken[place] !== true;
	}

	take(place: number): void {
		if (this.has(place)) this.#size -= 1;
		this.#taken[place] = true;
	}
}

/** Numbers of one value looked at for one partner; more of them in one row are not a text that people write. */
const LOOK = 32;

/** Places of the numbers of one value, in reading order; those before `head` are taken. */
interface Line {
	places: number[];
	head: number;
}

/** Looks numbers of a pool up by what a key makes of them. */
class Lookup {
	#lines?: Map<number, Line>;
	constructor(
		readonly pool: Pool,
		readonly key: (n: NumberValue) => number
	) {}

	/** The place of the first number left with this key that fits, -1 for none; no more than LOOK are looked at. */
	find(key: number, fits: (n: NumberValue) => boolean): number {
		const { all } = this.pool;
		if (all.length > LOOK) return this.#inLine(key, fits);
		for (let place = 0; place < all.length; place += 1)
			if (this.pool.has(place) && this.key(all[place]!) === key && fits(all[place]!)) return place;
		return -1;
	}

	/** The same in time that does not grow with the numbers of other values. */
	#inLine(key: number, fits: (n: NumberValue) => boolean): number {
		const { all } = this.pool;
		this.#lines ??= new Map(
			[...groupBy(all.keys(), (place) => this.key(all[place]!))].map(([value, places]) => [value, { places, head: 0 }])
		);
		const line = this.#lines.get(key);
		if (!line) return -1;
		while (line.head < line.places.length && !this.pool.has(line.places[line.head]!)) line.head += 1;
		const near = line.places.slice(line.head, line.head + LOOK);
		return near.find((place) => this.pool.has(place) && fits(all[place]!)) ?? -1;
	}
}

type Fits = (n: NumberValue, m: NumberValue) => boolean;

/** Who pairs first: what is sure and of one unit, then what is sure, then digits with digits and words with words. */
const ORDER: readonly Fits[] = [
	(n, m) => n.certain && m.certain && n.unit === m.unit,
	(n, m) => n.certain && m.certain,
	(n, m) => !n.certain && !m.certain && n.spelled === m.spelled,
	(n, m) => !n.certain && !m.certain,
	() => true
];

/** Pairs what has the same value on both sides, first with first. */
function pairUp(source: Pool, target: Pool): NumberPair[] {
	const pairs: NumberPair[] = [];
	const there = new Lookup(target, valueKey);
	for (const fits of ORDER) {
		if (source.empty || target.empty) break;
		for (let i = 0; i < source.all.length; i += 1) {
			const n = source.all[i]!;
			const partner = source.has(i) ? there.find(valueKey(n), (m) => fits(n, m)) : -1;
			if (partner < 0) continue;
			source.take(i);
			target.take(partner);
			pairs.push({ source: n, target: target.all[partner]! });
		}
	}
	return pairs;
}

/** Drops numbers that the other side says in another way: 10:30 as 10時30分, the 1990s as 90年代. */
function excuse(here: Pool, there: Pool): void {
	if (there.empty) return;
	const lookup = new Lookup(there, (n) => n.value);
	const find = (value: number): number => lookup.find(exact(value), () => true);
	for (const [i, n] of here.all.entries()) {
		if (n.alternatives.length === 0 || !here.has(i)) continue;
		const ways = n.alternatives.filter((list) => list.every((value) => find(value) >= 0));
		const said = ways.find((list) => list.every((value) => there.all[find(value)]!.certain)) ?? ways[0];
		if (!said) continue;
		here.take(i);
		for (const value of said) {
			const partner = find(value);
			if (partner >= 0) there.take(partner);
		}
	}
}

/** The scaled values a number may take over from its neighbour. */
const scaledUp = (n: NumberValue): number[] =>
	n.kind === 'cardinal' && n.alternatives.length > 0
		? n.alternatives.flatMap(([value = 0, more]) => (more === undefined && value > n.value ? [value] : []))
		: [];

/** Drops the pairs that share a scaled value: 3-4 million against 300~400万 with the scale on the second alone. */
function excuseBoth(source: Pool, target: Pool): void {
	for (const [i, n] of source.all.entries()) {
		const ways = source.has(i) ? scaledUp(n) : [];
		if (ways.length === 0) continue;
		const partner = target.left.slice(0, 40).find((m) => scaledUp(m).some((value) => ways.includes(value)));
		if (!partner) continue;
		source.take(i);
		target.take(target.all.indexOf(partner));
	}
}

/** Drops quantities that were converted to other units (5 miles as 8キロ): they are neither missing nor extra. */
function dropConverted(lost: NumberValue[], strange: NumberValue[], here: Pool, there: Pool): void {
	if (lost.length * strange.length > MANY) return;
	for (const n of [...lost]) {
		const same = strange.find((m) => n.unit !== m.unit && Math.abs((ratio(n, m) ?? 0) - 1) < 0.12);
		if (!same) continue;
		lost.splice(lost.indexOf(n), 1);
		strange.splice(strange.indexOf(same), 1);
		here.take(here.all.indexOf(n));
		there.take(there.all.indexOf(same));
	}
}

/** Does a word count something? "One" and ordinals come and go with the language. */
const counts = (n: NumberValue): boolean =>
	!n.certain && n.spelled && !n.implied && n.kind === 'cardinal' && n.value >= 2;

/** Is it written in digits, and no part of a formula, a citation or a date? Translations keep those one for one, but for 24/7. */
const isWritten = (n: NumberValue): boolean => !n.spelled && !n.implied && (n.certain || n.kind !== 'fraction');

/** The values of some numbers with those that stand elsewhere. */
function values(numbers: readonly NumberValue[], besides: ReadonlySet<number>): Set<number> {
	const said = new Set(besides);
	for (const n of numbers) said.add(n.value);
	return said;
}

type Rest = Omit<NumberComparison, 'same'>;

/** Is there nothing left that anyone would miss? */
const idle = (pool: Pool): boolean => pool.empty || pool.left.every((n) => !n.certain && !counts(n) && !isWritten(n));

/** Sorts out what is left without partner on both sides. */
function judge(here: Pool, there: Pool, same: readonly NumberPair[], besides: () => Elsewhere): Rest {
	if (idle(here) && idle(there))
		return { changed: [], missing: [], unsaid: [], extra: [], scarce: [], fewer: !here.empty };
	const elsewhere = besides();
	const saidThere = values(there.all, elsewhere.target);
	const saidHere = values(here.all, elsewhere.source);
	const lost = here.left.filter((n) => n.certain && !elsewhere.target.has(n.value));
	const strange = there.left.filter((n) => n.certain && !saidHere.has(n.value));
	dropConverted(lost, strange, here, there);
	const missing = lost.filter((n) => !saidThere.has(n.value));
	const gone = new Set(missing);
	const changed = changes(missing, here.left, strange, [here.all, there.all]);
	changed.push(...slips(here.all, strange, changed));
	const written = (pool: Pool, besides: ReadonlySet<number>): NumberValue[] =>
		pool.left.filter((n) => isWritten(n) && !besides.has(n.value));
	const strangers = written(there, elsewhere.source).filter((n) => !saidHere.has(n.value));
	if (strangers.length > 0) {
		const weak = same.flatMap(({ source, target }) => (isWritten(source) && target.spelled ? [source] : []));
		changed.push(...replaced([...written(here, elsewhere.target), ...weak], strangers, changed, [here.all, there.all]));
	}
	const paired = new Set(changed.flatMap((pair) => [pair.source, pair.target]));
	return {
		changed,
		missing: missing.filter((n) => !paired.has(n)),
		unsaid: here.left.filter((n) => counts(n) && !saidThere.has(n.value) && !paired.has(n)),
		extra: strange.filter((n) => n.value !== 1 && !paired.has(n)),
		scarce: written(here, elsewhere.target).filter((n) => !gone.has(n) && !paired.has(n)),
		fewer: !here.empty
	};
}

/** Holds the numbers of a source against those of its translation by value, as two multisets in which either side may
 * say a number more than once. */
export function compareNumbers(
	source: readonly NumberValue[],
	target: readonly NumberValue[],
	elsewhere: () => Elsewhere = () => NOWHERE
): NumberComparison {
	const [here, there] = [new Pool(source), new Pool(target)];
	const same = pairUp(here, there);
	if (!idle(here) || !idle(there)) {
		excuse(here, there);
		excuse(there, here);
		excuseBoth(here, there);
	}
	return { same, ...judge(here, there, same, elsewhere) };
}
