import { readEastDates, type EastFacts } from './east';
import type { DateValue } from './read';

const FACTS: EastFacts = {
	month: /(?:(?<!\d)(\d{4})年の?\s?)?(?<![\d.])(\d{1,2})\s?月(?!間)/g,
	day: /\s?(\d{1,2})\s?日(?!間)/y,
	days: /\s?(\d{1,2})\s?日?\s?(?:[~〜～・–—-]|から|、)\s?(\d{1,2})\s?日(?!間)/y
};

/** Reads the dates of a Japanese text: 2024年4月22日, 4月22日～28日, 4月. */
export const readJapaneseDates = (text: string): DateValue[] => readEastDates(text, FACTS);
