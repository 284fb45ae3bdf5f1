import type { Language } from '../language/language';
import type { Span } from '../segment/segment';

/** A calendar date as written; parts that the text does not give are null. Month 1-12, day 1-31. */
export interface DateValue extends Span {
	year: number | null;
	month: number | null;
	day: number | null;
}

/** Reads the calendar dates of a text.
 * @returns in reading order, without overlap */
export function readDates(_text: string, _language: Language): DateValue[] {
	return [];
}
