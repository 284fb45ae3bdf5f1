import { readEastDates, type EastFacts } from './east';
import type { DateValue } from './read';

const FACTS: EastFacts = {
	sign: '월',
	month: /(?<=((?:(?<!\d)(\d{4})년\s?)?(?<![\d.])(\d{1,2})\s?))월/y,
	day: /\s?(\d{1,2})\s?일(?!간)/y,
	days: /\s?(\d{1,2})\s?일?(?:\s?[(（][월화수목금토일](?:요일)?[)）])?\s?(?:[~〜～·–—-]|에서|부터|,)\s?(\d{1,2})\s?일(?!간)/y,
	weekday: /\s?[(（]([월화수목금토일])(?:요일)?[)）]|\s?([월화수목금토일])요일/y,
	weekdays: '일월화수목금토',
	value: Number
};

/** Reads the dates of a Korean text: 2024년 4월 22일, 4월 22일(월)~28일, 4월. */
export const readKoreanDates = (text: string): DateValue[] => readEastDates(text, FACTS);
