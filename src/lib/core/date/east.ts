import { tryAt } from '../number/scan';
import { isDay, isMonth, withRanges } from './numeric';
import type { DateValue } from './read';

/** How a language that writes a word after year, month and day builds its dates. */
export interface EastFacts {
	/** The character that follows the month: 月, 월. */
	sign: string;
	/** Matches at that character; groups for all that stands before it, the year (may be absent) and the month; sticky. */
	month: RegExp;
	/** The day that follows; sticky. */
	day: RegExp;
	/** Two days of one month; sticky. */
	days: RegExp;
	/** The day of the week that follows a date; a group for its name; sticky. */
	weekday: RegExp;
	/** Names of the days of the week from Sunday. */
	weekdays: string;
	/** The value of a numeral of a year, a month or a day. */
	value(numeral: string): number;
}

function weekday(text: string, at: number, facts: EastFacts): Pick<DateValue, 'weekday'> {
	const name = tryAt(facts.weekday, text, at);
	return name ? { weekday: facts.weekdays.indexOf(name[1] ?? name[2] ?? '?') } : {};
}

function datesAt(text: string, m: RegExpExecArray, facts: EastFacts): DateValue[] {
	const year = m[2] === undefined ? null : facts.value(m[2]);
	const month = facts.value(m[3] ?? '0');
	if (!isMonth(month)) return [];
	const start = m.index - (m[1]?.length ?? 0);
	const at = m.index + m[0].length;
	const both = tryAt(facts.days, text, at);
	const [from, to] = [facts.value(both?.[1] ?? '0'), facts.value(both?.[2] ?? '0')];
	if (both && isDay(from) && isDay(to) && from < to) {
		const end = at + both[0].length;
		const cut = text.lastIndexOf(both[2] ?? '', end);
		return [
			{ start, end: cut, year, month, day: from, range: 'from' },
			{ start: cut, end, year, month, day: to, range: 'to' }
		];
	}
	const one = tryAt(facts.day, text, at);
	const day = facts.value(one?.[1] ?? '0');
	if (!one || !isDay(day)) return [{ start, end: at, year, month, day: null }];
	const end = at + one[0].length;
	return [{ start, end, year, month, day, ...weekday(text, end, facts) }];
}

/** Reads dates such as 2024年4月22日 and 4월 22일~28일, months alone included. */
export function readEastDates(text: string, facts: EastFacts): DateValue[] {
	const found: DateValue[] = [];
	for (let at = text.indexOf(facts.sign); at >= 0; at = text.indexOf(facts.sign, at + 1)) {
		const m = tryAt(facts.month, text, at);
		if (m) found.push(...datesAt(text, m, facts));
	}
	return withRanges(text, found);
}
