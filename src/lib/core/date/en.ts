import { isDay, withRanges } from './numeric';
import type { DateValue } from './read';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NAME =
	'(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:]|[.,]\\d)';
const TO = '\\s?(?:[-–—~]|to|and)\\s?';
const YEAR = '(?:\\.?,?\\s(\\d{4})(?!\\d))?';

const MONTH_DAY = new RegExp(`\\b${NAME}\\.?\\s${DAY}(?:${TO}${DAY}(?!\\s${NAME}))?${YEAR}`, 'g');
const DAY_MONTH = new RegExp(`(?<![\\d.,/$£€-])${DAY}(?:${TO}${DAY})?\\s(?:of\\s)?${NAME}\\b${YEAR}`, 'g');
const MONTH_YEAR = new RegExp(`\\b${NAME}\\.?,?\\s(?:of\\s)?(\\d{4})(?!\\d)`, 'g');
const MONTH_ALONE =
	/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?!\s?\d)/g;
/** "May" and "March" are words too; after these they are months. */
const BEFORE_MONTH =
	/\b(?:in|since|of|until|till|by|from|during|early|mid|late|last|next|this|before|after|through|between|every)[\s-]$/i;
const WORDS = new Set(['March', 'May']);

const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** One date, or two where the match is a range of days; `at` is where the second one begins. */
function build(m: RegExpMatchArray, month: number, days: (string | undefined)[], year: number | null): DateValue[] {
	const start = m.index ?? 0;
	const end = start + m[0].length;
	const [first, last] = days.map(Number);
	if (!isDay(first ?? 0)) return [];
	if (days[1] === undefined) return [{ start, end, year, month, day: first ?? null }];
	if (!isDay(last ?? 0)) return [];
	const cut = start + m[0].indexOf(days[1], m[0].indexOf(days[0] ?? '') + (days[0]?.length ?? 0));
	return [
		{ start, end: cut, year, month, day: first ?? null, range: 'from' },
		{ start: cut, end, year, month, day: last ?? null, range: 'to' }
	];
}

function monthAlone(text: string, m: RegExpMatchArray): DateValue[] {
	const start = m.index ?? 0;
	if (WORDS.has(m[0]) && !BEFORE_MONTH.test(text.slice(Math.max(0, start - 10), start))) return [];
	return [{ start, end: start + m[0].length, year: null, month: monthOf(m[1] ?? m[2]), day: null }];
}

/** Reads the dates of an English text: April 22, 2024; 22 April; Apr. 22-28; April 2024; in April. */
export function readEnglishDates(text: string): DateValue[] {
	const found = [
		...[...text.matchAll(MONTH_DAY)].flatMap((m) => build(m, monthOf(m[1]), [m[2], m[3]], yearOf(m[5]))),
		...[...text.matchAll(DAY_MONTH)].flatMap((m) => build(m, monthOf(m[3]), [m[1], m[2]], yearOf(m[4]))),
		...[...text.matchAll(MONTH_YEAR)].map((m) => ({
			start: m.index,
			end: m.index + m[0].length,
			year: Number(m[2]),
			month: monthOf(m[1]),
			day: null
		})),
		...[...text.matchAll(MONTH_ALONE)].flatMap((m) => monthAlone(text, m))
	].sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return withRanges(
		text,
		found.filter((date) => date.start >= end && ((end = date.end), true))
	);
}
