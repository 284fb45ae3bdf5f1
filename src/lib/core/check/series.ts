import type { DateValue } from '../date/read';
import type { CheckInput } from './check';

const DAY = 86_400_000;
/** So many posts make a series, and so large a part of them keeps its rhythm. */
const LEAST = 3;
const MOST = 0.75;

/** The rhythm of a series of posts, each about a range of days. */
export interface Series {
	/** Days that a post is about, and after which the next one begins. */
	days: number;
	/** Days since 1970-01-01 (UTC) on which posts begin, modulo `days`. */
	begins: number;
}

/** A range of days as a title gives it, both within it: days since 1970-01-01 (UTC). */
export interface Week {
	first: number;
	last: number;
	from: DateValue;
	to: DateValue;
}

const dayNumber = ({ year, month, day }: DateValue): number | null =>
	year === null || month === null || day === null ? null : Date.UTC(year, month - 1, day) / DAY;

/** The range of days that a title gives with its year; null where it gives none. One that ends before it begins goes over
 * the turn of the year. */
export function weekOf(dates: readonly DateValue[]): Week | null {
	const i = dates.findIndex((date, at) => date.range === 'from' && dates[at + 1]?.range === 'to');
	const [from, to] = [dates[i], dates[i + 1]];
	if (!from || !to) return null;
	const [first, end] = [dayNumber(from), dayNumber(to)];
	if (first === null || end === null) return null;
	const last = end < first && from.year === to.year ? dayNumber({ ...to, year: to.year! + 1 })! : end;
	return { first, last, from, to };
}

/** The range of days in the title of a post; null for rows of other kinds. */
export const titleWeek = ({ kind, targetReading }: CheckInput): Week | null =>
	kind === 'title' ? weekOf(targetReading.dates) : null;

/** The rhythm that most of some posts keep; null where they keep none.
 * @param weeks one for each post */
export function seriesOf(weeks: readonly Pick<Week, 'first' | 'last'>[]): Series | null {
	const counts = new Map<string, { series: Series; count: number }>();
	for (const { first, last } of weeks) {
		const days = last - first + 1;
		if (days < 2) continue;
		const series = { days, begins: first % days };
		const key = `${days} ${series.begins}`;
		counts.set(key, { series, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
	return most && most.count >= LEAST && most.count >= weeks.length * MOST ? most.series : null;
}

/** Does a range of days keep the rhythm? */
export const isInStep = ({ first, last }: Week, { days, begins }: Series): boolean =>
	last - first + 1 === days && first % days === begins;

/** The range of the rhythm that is nearest to one that does not keep it. */
export function inStep({ first }: Week, { days, begins }: Series): { first: number; last: number } {
	const late = (((first - begins) % days) + days) % days;
	const start = late * 2 <= days ? first - late : first + days - late;
	return { first: start, last: start + days - 1 };
}

/** A day as 2026-03-02. */
export const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
