import type { DateValue } from './read';

const MONTH_OFFSETS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** The day of the week of a date, 0 for Sunday.
 * @see Sakamoto 1992, comp.lang.c */
function weekdayOf(year: number, month: number, day: number): number {
	const y = month < 3 ? year - 1 : year;
	return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + MONTH_OFFSETS[month - 1]! + day) % 7;
}

/** Does the day of the week of a translated date contradict its source or, where that says none, the calendar? The year
 * may be written on either side. */
export function wrongWeekday(source: DateValue, target: DateValue): 'source' | 'calendar' | null {
	if (target.weekday === undefined) return null;
	if (source.weekday !== undefined) return source.weekday === target.weekday ? null : 'source';
	const { month, day } = target;
	const year = target.year ?? source.year;
	if (year === null || month === null || day === null) return null;
	return weekdayOf(year, month, day) === target.weekday ? null : 'calendar';
}
