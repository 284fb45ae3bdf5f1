import { groupBy } from '../group';
import { changes, MANY, type ChangedNumber, type NumberPair } from './change';
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

	get empty(): boolean {
		return this.#left.size === 0;
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
	if (source.empty || target.empty) return [];
	const waiting = groupBy(target.left.filter(right).reverse(), key);
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

/** The first number of a list that is still without partner; those before it are forgotten. */
function first(list: NumberValue[] | undefined, pool: Pool): NumberValue | undefined {
	while (list?.[0] && !pool.has(list[0])) list.shift();
	return list?.[0];
}

/** Drops numbers that the other side says in another way: 10:30 as 10時30分, the 1990s as 90年代. */
function excuse(here: Pool, there: Pool): void {
	if (here.empty || there.empty) return;
	const values = groupBy(there.left, (n) => n.value);
	const find = (value: number): NumberValue | undefined => first(values.get(exact(value)), there);
	for (const n of here.left) {
		const said = n.alternatives.find((list) => list.every(find));
		if (!said) continue;
		here.take(n);
		for (const value of said) {
			const partner = find(value);
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

/** A quantity that was converted to other units (5 miles as 8キロ) is neither missing nor extra. */
function dropConverted(lost: NumberValue[], strange: NumberValue[]): void {
	if (lost.length * strange.length > MANY) return;
	for (const n of [...lost]) {
		const same = strange.find((m) => n.unit !== m.unit && Math.abs((ratio(n, m) ?? 0) - 1) < 0.12);
		if (!same) continue;
		lost.splice(lost.indexOf(n), 1);
		strange.splice(strange.indexOf(same), 1);
	}
}

/** Does a word count something? "One" and ordinals come and go with the language. */
const counts = (n: NumberValue): boolean =>
	!n.certain && n.spelled && !n.implied && n.kind === 'cardinal' && n.value >= 2;

type Rest = Omit<NumberComparison, 'same'>;

/** Sorts out what is left without partner on both sides. */
function judge(here: Pool, there: Pool, elsewhere: Elsewhere): Rest {
	if (here.empty && there.empty) return { changed: [], missing: [], unsaid: [], extra: [] };
	const saidThere = new Set([...there.all.map((n) => n.value), ...elsewhere.target]);
	const saidHere = new Set([...here.all.map((n) => n.value), ...elsewhere.source]);
	const lost = here.left.filter((n) => n.certain && !elsewhere.target.has(n.value));
	const strange = there.left.filter((n) => n.certain && !saidHere.has(n.value));
	dropConverted(lost, strange);
	const missing = lost.filter((n) => !saidThere.has(n.value));
	const changed = changes(missing, here.left, strange, [here.all, there.all]);
	const paired = new Set(changed.flatMap((pair) => [pair.source, pair.target]));
	return {
		changed,
		missing: missing.filter((n) => !paired.has(n)),
		unsaid: here.left.filter((n) => counts(n) && !saidThere.has(n.value) && !paired.has(n)),
		extra: strange.filter((n) => n.value !== 1 && !paired.has(n))
	};
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
	return { same, ...judge(here, there, elsewhere) };
}
