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

/** What every date has: a month by name, by its character, or digits parted by signs. */
const MONTH_NAME = /[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)/;
const PARTED = /\d\s?[-/.]\s?\d/;
const NAMED = /[\d一二三四五六七八九十]\s?[月월]/;

function* found(text: string, language: Language): Iterable<DateValue> {
	if (PARTED.test(text)) yield* readNumericDates(text);
	const english = language.code === 'en';
	if (!english && NAMED.test(text)) yield* READERS[language.code](text);
	if (!MONTH_NAME.test(text)) return;
	for (const date of readEnglishDates(text)) if (english || date.day !== null) yield date;
}

/** Reads the calendar dates of a text; in translations also those left in English, if they give a day.
 * @returns in reading order, without overlap */
export function readDates(text: string, language: Language): DateValue[] {
	const sorted = [...found(flat(text), language)].sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return sorted.filter((date) => {
		if (date.start < end) return false;
		end = date.end;
		return true;
	});
}
