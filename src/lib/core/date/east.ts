import { tryAt } from '../number/scan';
import { isDay, isMonth, withRanges } from './numeric';
import type { DateValue } from './read';

/** How a language that writes a word after year, month and day builds its dates. */
export interface EastFacts {
	/** Year (may be absent) and month. */
	month: RegExp;
	/** The day that follows; sticky. */
	day: RegExp;
	/** Two days of one month; sticky. */
	days: RegExp;
}

function datesAt(text: string, m: RegExpExecArray, facts: EastFacts): DateValue[] {
	const [year, month] = [m[1] === undefined ? null : Number(m[1]), Number(m[2])];
	if (!isMonth(month)) return [];
	const at = m.index + m[0].length;
	const both = tryAt(facts.days, text, at);
	const [from, to] = [Number(both?.[1]), Number(both?.[2])];
	if (both && isDay(from) && isDay(to) && from < to) {
		const end = at + both[0].length;
		const cut = text.lastIndexOf(both[2] ?? '', end);
		return [
			{ start: m.index, end: cut, year, month, day: from, range: 'from' },
			{ start: cut, end, year, month, day: to, range: 'to' }
		];
	}
	const one = tryAt(facts.day, text, at);
	if (one && isDay(Number(one[1])))
		return [{ start: m.index, end: at + one[0].length, year, month, day: Number(one[1]) }];
	return [{ start: m.index, end: at, year, month, day: null }];
}

/** Reads dates such as 2024年4月22日 and 4월 22일~28일, months alone included. */
export function readEastDates(text: string, facts: EastFacts): DateValue[] {
	const found: DateValue[] = [];
	for (const m of text.matchAll(facts.month)) found.push(...datesAt(text, m, facts));
	return withRanges(text, found);
}
