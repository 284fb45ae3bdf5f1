import { tryAt } from '../number/scan';
import { isDay, withRanges } from './numeric';
import type { DateValue } from './read';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NAME =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:]|[.,]\\d)';
const TO = '\\s?(?:[-–—~]|to|and)\\s?';
const YEAR = '(?:\\.?,?\\s(\\d{4})(?!\\d))?';

/** What may be the beginning of a month. */
const OPENING = /[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)/g;
const MONTH = new RegExp(`\\b${NAME}(?![A-Za-z0-9_])`, 'y');
const AFTER = new RegExp(`\\.?\\s${DAY}(?:${TO}${DAY}(?!\\s${NAME}))?${YEAR}`, 'y');
const BEFORE = new RegExp(
	`(?<![\\d.,/$£€-])(\\d{1,2})(?:st|nd|rd|th)?(?:${TO}(\\d{1,2})(?:st|nd|rd|th)?)?\\s(?:of\\s)?$`
);
const LOOK_BACK = 24;
const YEAR_AFTER = new RegExp(YEAR.slice(0, -1), 'y');
const YEAR_OF = /\.?,?\s(?:of\s)?(\d{4})(?!\d)/y;
const SHORT = /^(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)$/;
const DIGIT_NEXT = /\s?\d/y;
/** "May" and "March" are words too; after these they are months. */
const BEFORE_MONTH =
	/\b(?:in|since|of|until|till|by|from|during|early|mid|late|last|next|this|before|after|through|between|every)[\s-]$/i;
const WORDS = new Set(['March', 'May']);
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const WEEKDAY = '(Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const WEEKDAY_BEFORE = new RegExp(`\\b${WEEKDAY}\\.?,?\\s(?:the\\s)?$`);
const WEEKDAY_AFTER = new RegExp(`(?:\\s?[(（]|,\\s)${WEEKDAY}(?![A-Za-z])`, 'y');

/** 0 for Sunday to 6; undefined where no day of the week stands beside the date. */
function weekday(text: string, start: number, end: number): Pick<DateValue, 'weekday'> {
	const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
	const name = before ?? tryAt(WEEKDAY_AFTER, text, end)?.[1];
	return name === undefined ? {} : { weekday: WEEKDAYS.indexOf(name.slice(0, 3)) };
}

interface Days {
	start: number;
	end: number;
	year: string | undefined;
	month: number;
	days: readonly (string | undefined)[];
}

/** One date, or two where the text gives a range of days. */
function build(text: string, { start, end, year, month, days }: Days): DateValue[] {
	const [first, last] = days.map(Number);
	const date = { start, end, year: year === undefined ? null : Number(year), month, day: first ?? null };
	if (!isDay(first ?? 0)) return [];
	if (days[1] === undefined) return [{ ...date, ...weekday(text, start, end) }];
	if (!isDay(last ?? 0)) return [];
	const cut = text.indexOf(days[1], text.indexOf(days[0] ?? '', start) + (days[0]?.length ?? 0));
	return [
		{ ...date, end: cut, range: 'from' },
		{ ...date, start: cut, day: last ?? null, range: 'to' }
	];
}

/** The dates of a month name: April 22, 22 April, April 2024, in April. `from` is where the date before ended. */
function datesAt(text: string, name: string, at: number, from: number): DateValue[] {
	const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
	const end = at + name.length;
	const back = Math.max(from, at - LOOK_BACK);
	const before = isDigitNear(text, at) ? BEFORE.exec(text.slice(back, at)) : null;
	const year4 = before && tryAt(YEAR_AFTER, text, end);
	const dayMonth = before && {
		start: back + before.index,
		end: year4 ? YEAR_AFTER.lastIndex : end,
		year: year4?.[1],
		month,
		days: [before[1], before[2]]
	};
	const after = tryAt(AFTER, text, end);
	const monthDay = after && { start: at, end: AFTER.lastIndex, year: after[3], month, days: [after[1], after[2]] };
	for (const days of [dayMonth, monthDay]) {
		const read = days ? build(text, days) : [];
		if (read.length > 0) return read;
	}
	const year = tryAt(YEAR_OF, text, end);
	if (year) return [{ start: at, end: YEAR_OF.lastIndex, year: Number(year[1]), month, day: null }];
	return alone(text, name, at) ? [{ start: at, end, year: null, month, day: null }] : [];
}

/** Does a digit stand close before the month? */
const isDigitNear = (text: string, at: number): boolean => /\d/.test(text.slice(Math.max(0, at - 8), at));

function alone(text: string, name: string, at: number): boolean {
	const end = at + name.length;
	if (SHORT.test(name)) return text[end] === '.' && !tryAt(DIGIT_NEXT, text, end + 1);
	if (name.length < 4 && name !== 'May') return false;
	return !WORDS.has(name) || BEFORE_MONTH.test(text.slice(Math.max(0, at - 10), at));
}

/** Reads the dates of an English text: April 22, 2024; 22 April; Apr. 22-28; April 2024; in April. */
export function readEnglishDates(text: string): DateValue[] {
	const found: DateValue[] = [];
	OPENING.lastIndex = 0;
	for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
		const name = tryAt(MONTH, text, opening.index)?.[0];
		if (name === undefined) continue;
		const dates = datesAt(text, name, opening.index, found.at(-1)?.end ?? 0);
		found.push(...dates);
		OPENING.lastIndex = Math.max(MONTH.lastIndex, dates.at(-1)?.end ?? 0);
	}
	return withRanges(text, found);
}
