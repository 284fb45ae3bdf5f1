import type { Language } from '../language/language';
import { flat } from '../number/digits';
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

const MAY_HOLD = /\d|[A-Z][a-z]{2}/;

/** Reads the calendar dates of a text.
 * @returns in reading order, without overlap */
export function readDates(text: string, language: Language): DateValue[] {
	if (!MAY_HOLD.test(text) && flat(text) === text) return [];
	const plain = flat(text);
	const own = READERS[language.code](plain);
	const latin = language.code === 'en' ? [] : readEnglishDates(plain).filter((date) => date.day !== null);
	const sorted = [...readNumericDates(plain), ...own, ...latin].sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return sorted.filter((date) => {
		if (date.start < end) return false;
		end = date.end;
		return true;
	});
}
