import type { Language } from '../language/language';
import { flat } from '../number/digits';
import { CAPITAL, DIGIT, MONTH, SEPARATOR, kindsIn } from '../number/signs';
import type { Span } from '../segment/segment';
import { readEnglishDates } from './en';
import { readJapaneseDates } from './ja';
import { readKoreanDates } from './ko';
import { readNumericDates } from './numeric';

/** A calendar date as written; parts that the text does not give are null. Month 1-12, day 1-31. The second date of a
 * range inherits what only the first one writes. */
export interface DateValue extends Span {
	year: number | null;
	month: number | null;
	day: number | null;
	/** Day of the week as written beside it, 0 for Sunday. */
	weekday?: number;
	/** Month and day may be the other way round, as in 03/04/2024. */
	ambiguous?: boolean;
	/** The first or last day of a range as written. */
	range?: 'from' | 'to';
}

const READERS: Record<Language['code'], (text: string) => DateValue[]> = {
	en: readEnglishDates,
	ja: readJapaneseDates,
	ko: readKoreanDates
};

/** What every date in digits has: two signs between three of them, or a range sign behind the first two. */
const PARTED = /\d(?:[-/.]\s?\d{1,2}[-/.]\s?\d|\/\d{1,2}\s?[~〜～–—-]\s?\d)/;

const NONE: readonly DateValue[] = [];

/** The dates that each way of writing gives, as far as the text has the signs it needs. */
function found(text: string, signs: number, language: Language): DateValue[] {
	const isEnglish = language.code === 'en';
	const numeric = signs & DIGIT && signs & SEPARATOR && PARTED.test(text) ? readNumericDates(text) : NONE;
	const own = signs & MONTH && !isEnglish ? READERS[language.code](text) : NONE;
	const english = signs & CAPITAL ? readEnglishDates(text).filter((date) => isEnglish || date.day !== null) : NONE;
	return [...numeric, ...own, ...english];
}

/** Reads the calendar dates of a text; in translations also those left in English, if they give a day.
 * @param signs what `kindsIn` says of the text
 * @returns in reading order, without overlap */
export function readDates(text: string, language: Language, signs = kindsIn(text)): DateValue[] {
	const dates = found(flat(text, signs), signs, language);
	if (dates.length < 2) return dates;
	let end = 0;
	return dates
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter((date) => {
			if (date.start < end) return false;
			end = date.end;
			return true;
		});
}
