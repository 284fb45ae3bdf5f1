import { readEastDates, type EastFacts } from './east';
import { eraYear } from './era';
import type { DateValue } from './read';

const DIGITS = '〇一二三四五六七八九';
const NUMERAL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const ERA = '(?:令和|平成|昭和|大正|明治)(?:\\d{1,2}|元)';
const WEEKDAY = '(?:\\s?[(（][月火水木金土日](?:曜日?)?[)）])?';

/** Digits, kanji digits (二〇二四), kanji up to 31 (二十二), the year of an era. */
function value(numeral: string): number {
	const plain = Number(numeral);
	if (!Number.isNaN(plain)) return plain;
	const year = eraYear(numeral.slice(0, 2), numeral.endsWith('元') ? 1 : Number(numeral.slice(2)));
	if (year !== null) return year;
	const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [undefined, numeral];
	const digits = [...(ones ?? '')].reduce((sum, digit) => sum * 10 + DIGITS.indexOf(digit), 0);
	return tens === undefined ? digits : (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + digits;
}

const FACTS: EastFacts = {
	sign: '月',
	month: new RegExp(
		`(?<=((?:(?<![\\d〇一二三四五六七八九])(\\d{4}|[〇一二三四五六七八九]{4}|${ERA})年の?\\s?)?(?<![\\d.一二三四五六七八九十])${NUMERAL}\\s?))月(?!間)`,
		'y'
	),
	day: new RegExp(`\\s?${NUMERAL}\\s?日(?!間)`, 'y'),
	days: new RegExp(`\\s?${NUMERAL}\\s?日?${WEEKDAY}\\s?(?:[~〜～・–—-]|から|、)\\s?${NUMERAL}\\s?日(?!間)`, 'y'),
	weekday: /\s?[(（]([月火水木金土日])(?:曜日?)?[)）]|の?([月火水木金土日])曜/y,
	weekdays: '日月火水木金土',
	value
};

/** Reads the dates of a Japanese text: 2024年4月22日, 令和6年4月, 4月22日(月)～28日, 四月. */
export const readJapaneseDates = (text: string): DateValue[] => readEastDates(text, FACTS);
