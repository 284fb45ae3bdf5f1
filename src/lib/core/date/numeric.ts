import { tryAt } from '../number/scan';
import type { DateValue } from './read';

const YEAR_FIRST = /(?<![\d./-])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/-]?\d)/g;
const YEAR_LAST = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;
const UNTIL = /\.?\s?(?:[~〜～–—-]|から|부터|to)\s?(\d{1,2})[-/.](\d{1,2})(?![\d/.-]?\d)/y;

export const isMonth = (n: number): boolean => n >= 1 && n <= 12;
export const isDay = (n: number): boolean => n >= 1 && n <= 31;

function yearFirst(text: string, m: RegExpMatchArray): DateValue[] {
	const [year, month, day] = [Number(m[1]), Number(m[3]), Number(m[4])];
	if (!isMonth(month) || !isDay(day) || year < 1000) return [];
	const start = m.index ?? 0;
	const end = start + m[0].length;
	const first: DateValue = { start, end, year, month, day };
	const until = tryAt(UNTIL, text, end);
	const last = { month: Number(until?.[1]), day: Number(until?.[2]) };
	if (!until || !isMonth(last.month) || !isDay(last.day)) return [first];
	const from = end + until[0].search(/\d/);
	return [
		{ ...first, range: 'from' },
		{ start: from, end: end + until[0].length, year: last.month < month ? year + 1 : year, ...last, range: 'to' }
	];
}

function yearLast(m: RegExpMatchArray): DateValue[] {
	const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
	const span = { start: m.index ?? 0, end: (m.index ?? 0) + m[0].length };
	if (isMonth(a) && isDay(b))
		return [{ ...span, year, month: a, day: b, ...(isMonth(b) && a !== b ? { ambiguous: true } : {}) }];
	return isMonth(b) && isDay(a) ? [{ ...span, year, month: b, day: a }] : [];
}

const BETWEEN = /(?:\s?[(（][月火水木金土日월화수목금토일](?:曜日?|요일)?[)）])?\s?(?:[~〜～–—-]|から|부터|to)\s?/y;

/** Marks two neighbours joined by a range sign as its ends. */
export function withRanges(text: string, dates: DateValue[]): DateValue[] {
	dates.forEach((date, i) => {
		const next = dates[i + 1];
		if (!next || date.range || next.range) return;
		const sign = tryAt(BETWEEN, text, date.end);
		if (!sign || date.end + sign[0].length !== next.start) return;
		date.range = 'from';
		next.range = 'to';
	});
	return dates;
}

/** Two days without a year, as titles of weekly posts give them. */
const SHORT_RANGE = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\s?([~〜～–—-])\s?(\d{1,2})\/(\d{1,2})(?![\d/-]|\.\d)/g;
const PADDED = /^0|[~〜～]/;

function shortRange(m: RegExpMatchArray): DateValue[] {
	const [month, day, last, lastDay] = [Number(m[1]), Number(m[2]), Number(m[4]), Number(m[5])];
	const written = PADDED.test(m[1] ?? '') || PADDED.test(m[2] ?? '') || PADDED.test(m[3] ?? '');
	if (!written || !isMonth(month) || !isDay(day) || !isMonth(last) || !isDay(lastDay)) return [];
	const [start, end] = [m.index ?? 0, (m.index ?? 0) + m[0].length];
	const cut = end - `${m[4]}/${m[5]}`.length;
	return [
		{ start, end: cut, year: null, month, day, range: 'from' },
		{ start: cut, end, year: null, month: last, day: lastDay, range: 'to' }
	];
}

/** Dates in digits alone: 04/22 ~ 04/28, 2024-04-22, 2024/04/22 ~ 04/28, 2024. 4. 22., 04/22/2024. */
export const readNumericDates = (text: string): DateValue[] =>
	withRanges(text, [
		...[...text.matchAll(YEAR_FIRST)].flatMap((m) => yearFirst(text, m)),
		...[...text.matchAll(YEAR_LAST)].flatMap(yearLast),
		...(text.includes('/') ? [...text.matchAll(SHORT_RANGE)].flatMap(shortRange) : [])
	]);
