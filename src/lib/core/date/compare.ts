import { groupBy } from '../group';
import type { DateValue } from './read';

export interface ChangedDate {
	source: DateValue;
	target: DateValue;
	/** Nothing else could be meant, so the right writing is known. */
	sure: boolean;
}

/** How the dates of a translation stand to those of its source. */
export interface DateComparison {
	/** Dates said on both sides, in full or in part. */
	same: { source: DateValue; target: DateValue }[];
	/** A date in whose place the target has another. */
	changed: ChangedDate[];
	/** Dates of the source that no date of the target agrees with. */
	missing: DateValue[];
	extra: DateValue[];
	/** Dates of the source that the target gives only in part, without these parts. */
	partial: { source: DateValue; without: Part[] }[];
}

export type Part = 'year' | 'month' | 'day';
const PARTS: readonly Part[] = ['year', 'month', 'day'];
/** The sets of parts two dates may share, fullest first. */
const SHARED: readonly (readonly Part[])[] = [PARTS, ['month', 'day'], ['year', 'month'], ['month']];

const turned = (date: DateValue): DateValue => ({ ...date, month: date.day, day: date.month });

const partsAgree = (a: DateValue, b: DateValue): boolean =>
	PARTS.every((part) => a[part] === null || b[part] === null || a[part] === b[part]);

/** Do two dates say nothing different? A part that only one of them gives is no difference. */
export const agree = (a: DateValue, b: DateValue): boolean =>
	partsAgree(a, b) || (!!a.ambiguous && partsAgree(turned(a), b)) || (!!b.ambiguous && partsAgree(a, turned(b)));

const key = (date: DateValue, parts: readonly Part[]): string | null =>
	parts.some((part) => date[part] === null) ? null : parts.map((part) => date[part]).join('-');

/** Candidates looked at for one date; more alike ones in one row are not a text that people write. */
const LOOK = 16;

/** Takes out of both lists what agrees and shares these parts. */
function match(source: Set<DateValue>, target: Set<DateValue>, parts: readonly Part[]): DateComparison['same'] {
	const same: DateComparison['same'] = [];
	if (source.size === 0 || target.size === 0) return same;
	const waiting = groupBy(target, (date) => key(date, parts));
	for (const date of source) {
		const keys = [key(date, parts), date.ambiguous ? key(turned(date), parts) : null];
		const list = keys.flatMap((k) => (k === null ? [] : (waiting.get(k)?.slice(0, LOOK) ?? [])));
		const partner = list.find((other) => target.has(other) && agree(date, other));
		if (!partner) continue;
		source.delete(date);
		target.delete(partner);
		same.push({ source: date, target: partner });
	}
	return same;
}

/** What the partners in the target leave out. */
const left = ({ source, target }: DateComparison['same'][number]): DateComparison['partial'] => {
	const without = PARTS.filter((part) => source[part] !== null && target[part] === null);
	return without.length > 0 ? [{ source, without }] : [];
};

/** The parts a date gives. */
const given = (date: DateValue): Part[] => PARTS.filter((part) => date[part] !== null);
const grain = (date: DateValue): string => PARTS.map((part) => (date[part] === null ? '-' : 'x')).join('');
const alike = (a: DateValue, b: DateValue): number =>
	PARTS.filter((part) => a[part] !== null && a[part] === b[part]).length;

/** Up to LOOK dates that could stand for this one: both with a day, or both without. */
function candidates(source: DateValue, free: Set<DateValue>): DateValue[] {
	const near: DateValue[] = [];
	for (const date of free) {
		if ((date.day === null) === (source.day === null)) near.push(date);
		if (near.length >= LOOK) break;
	}
	return near.sort((a, b) => alike(source, b) - alike(source, a));
}

/** Pairs dates left over on both sides: those that share a part, or the only two that are left. */
function pairChanged(lost: DateValue[], strange: DateValue[]): ChangedDate[] {
	if (lost.length === 0 || strange.length === 0) return [];
	const free = new Set(strange);
	const alone = lost.length === 1 && strange.length === 1;
	return lost.flatMap((source) => {
		const [target] = candidates(source, free);
		if (!target) return [];
		const shared = alike(source, target);
		if (shared === 0 && !(alone && grain(source) === grain(target))) return [];
		free.delete(target);
		return [{ source, target, sure: alone && shared > 0 }];
	});
}

const name = (date: DateValue, parts: readonly Part[]): string => `${parts.join()} ${key(date, parts)}`;

/** Dates that the other side does not say at all; what one side repeats is no stranger. */
function strangers(left: ReadonlySet<DateValue>, other: readonly DateValue[]): DateValue[] {
	if (left.size === 0) return [];
	const within = new Set(other.flatMap((date) => SHARED.map((parts) => name(date, parts))));
	const whole = new Set(other.map((date) => name(date, given(date))));
	return [...left].filter((date) => !within.has(name(date, given(date))) && !whole.has(name(date, ['month', 'day'])));
}

const NOTHING: DateComparison = { same: [], changed: [], missing: [], extra: [], partial: [] };

/** Holds the dates of a source against those of its translation, each side as a multiset. */
export function compareDates(source: readonly DateValue[], target: readonly DateValue[]): DateComparison {
	if (source.length + target.length === 0) return NOTHING;
	const [here, there] = [new Set(source), new Set(target)];
	const same = SHARED.flatMap((parts) => match(here, there, parts));
	const [lost, strange] = [strangers(here, target), strangers(there, source)];
	const changed = pairChanged(lost, strange);
	const paired = new Set(changed.flatMap((pair) => [pair.source, pair.target]));
	return {
		same,
		changed,
		missing: lost.filter((date) => !paired.has(date)),
		extra: strange.filter((date) => !paired.has(date)),
		partial: same.flatMap(left)
	};
}
