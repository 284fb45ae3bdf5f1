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

const KINDS = new Uint8Array(65536);
const KINDS_OF: readonly (readonly [kind: number, chars: string])[] = [
	[DIGIT, '0123456789０１２３４５６７８９'],
	[WIDE, '\u3000\u00a0'],
	[SEPARATOR, '-./－．／'],
	[MONTH, '月월'],
	[CAPITAL, 'JFMASONDＪＦＭＡＳＯＮＤ'],
	[PART, PARTS],
	[ROMAN, 'IVＩＶ']
];
KINDS.fill(WIDE, 0xff01, 0xff5f);
for (const [kind, chars] of KINDS_OF) for (const char of chars) KINDS[char.charCodeAt(0)]! |= kind;

/** The kinds of one character, by its code. */
export const kindOf = (code: number): number => KINDS[code]!;

/** The kinds of characters that a text has, as bits. Cheap enough to ask before anything else. */
export function signsOf(text: string): number {
	let signs = 0;
	for (let i = 0; i < text.length; i += 1) signs |= KINDS[text.charCodeAt(i)]!;
	return signs;
}
