import { weekOf } from '../check/series';
import { readDates } from '../date/read';
import type { Language } from '../language/language';
import { likeness } from '../report/likeness';

/** What a title says of its place in a series. */
export interface SeriesTitle {
	/** The title without its dates and numbers, by which posts of one series are known; null where it has none. */
	pattern: string | null;
	/** The days it is about: days since 1970-01-01 (UTC). */
	range: { first: number; last: number } | null;
	/** Its number, where it has exactly one beside its dates. */
	number: number | null;
}

/** Stands for a date or number in a pattern. */
export const BLANK = '…';
const WORD = /\p{L}{2}/u;
const NUMBER = /\d+/g;
/** Two dates of a range, however its sign is written. */
const RANGE = /…(?:\s?[~〜–—-]?\s?…)+/gu;

/** Reads the title of a post. Dates and numbers change from post to post, all else stays. */
export function seriesTitle(title: string, language: Language): SeriesTitle {
	const dates = readDates(title, language);
	const outside: string[] = [];
	let end = 0;
	for (const date of [...dates].sort((a, b) => a.start - b.start)) {
		if (date.start < end) continue;
		outside.push(title.slice(end, date.start));
		end = date.end;
	}
	outside.push(title.slice(end));
	const numbers = outside.flatMap((part) => part.normalize('NFKC').match(NUMBER) ?? []);
	const words = outside.map((part) => part.normalize('NFKC').replace(NUMBER, BLANK)).join(BLANK);
	const pattern = words.replace(/\s+/gu, ' ').replace(RANGE, BLANK).trim();
	const changes = dates.length > 0 || numbers.length > 0;
	const week = weekOf(dates);
	return {
		pattern: changes && WORD.test(pattern) ? pattern : null,
		range: week && week.last >= week.first ? { first: week.first, last: week.last } : null,
		number: numbers.length === 1 ? Number(numbers[0]) : null
	};
}

/** Three or more Latin words in a row: the English name of a series, which stays while machines render the rest in another way
 * each week. */
const ENGLISH = /[A-Za-z][\w'’-]*(?:[ ,&]+[A-Za-z][\w'’-]*){2,}/gu;
/** Titles from so many letters on are compared by pairs of letters; shorter ones have to be the same. */
const LEAST = 8;
/** How alike they have to be, 0 to 1. */
const ALIKE = 0.8;
const LETTER = /\p{L}/gu;

const englishOf = (pattern: string): string =>
	(pattern.match(ENGLISH) ?? []).reduce((longest, one) => (one.length > longest.length ? one : longest), '');

/** Do two posts belong to one series? So they do where their titles say the same but for dates, numbers and case, where they have
 * the same English name of three words or more, and where they differ by a few letters. */
export function sameSeries(one: Pick<SeriesTitle, 'pattern'>, other: Pick<SeriesTitle, 'pattern'>): boolean {
	if (one.pattern === null || other.pattern === null) return false;
	const [a, b] = [one.pattern.toLowerCase(), other.pattern.toLowerCase()];
	if (a === b) return true;
	const [english, others] = [englishOf(a), englishOf(b)];
	if (english !== '' || others !== '') return english === others;
	const letters = Math.min(...[a, b].map((pattern) => pattern.match(LETTER)?.length ?? 0));
	return letters >= LEAST && likeness(a, b) >= ALIKE;
}
