import { range, signsIn, signTable, type SignGroup } from '../signs';

/** Kinds of characters that the readers of numbers and dates look for. */
export const DIGIT = 1;
/** Full-width ASCII and spaces that `flat` makes plain. */
export const WIDE = 2;
/** What parts the digits of a date: a hyphen, a slash, a point. */
export const SEPARATOR = 4;
/** 月 and 월. */
export const MONTH = 8;
/** The first letters of the English months. */
export const CAPITAL = 16;
/** A fraction as one sign. */
export const PART = 32;
/** What Roman numerals from two upwards are built of. */
export const ROMAN = 64;

/** The fractions that have a sign of their own. */
export const PARTS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞';

/** The kinds with their characters; none has a bit beyond `KIND_BITS`. */
export const KIND_GROUPS: readonly SignGroup[] = [
	[DIGIT, '0123456789０１２３４５６７８９'],
	[WIDE, `\u3000\u00a0${range('\uff01', '\uff5e')}`],
	[SEPARATOR, '-./－．／'],
	[MONTH, '月월'],
	[CAPITAL, 'JFMASONDＪＦＭＡＳＯＮＤ'],
	[PART, PARTS],
	[ROMAN, 'IVＩＶ']
];
export const KIND_BITS = 7;
const KINDS = signTable(KIND_GROUPS);

/** The kinds of characters that a text has, as bits. */
export const kindsIn = (text: string): number => signsIn(text, KINDS);
