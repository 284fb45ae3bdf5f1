import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import type { Markup } from '../latex/markup';
import { blanked, flat, masked } from './digits';
import { readEnglish } from './en';
import { readJapanese } from './ja';
import { readKorean } from './ko';
import { openings } from './open';
import type { NumberValue } from './value';

export type { NumberValue } from './value';

const READERS: Record<Language['code'], (text: string) => NumberValue[]> = {
	en: readEnglish,
	ja: readJapanese,
	ko: readKorean
};

/** Numerals in digits come first: where a spelled one lies within ("3.3 trillion"), it is part of them. */
function disjoint(numbers: NumberValue[]): NumberValue[] {
	const sorted = numbers.sort((a, b) => a.start - b.start || b.end - a.end);
	let last: NumberValue | undefined;
	return sorted.filter((number) => {
		if (last && number.start < last.end) return false;
		last = number;
		return true;
	});
}

/** Reads the numbers of a text by value.
 * @param taken spans that other readers own (protected markup, dates); digits inside them are not read
 * @returns in reading order, without overlap */
export const readNumbers = (text: string, language: Language, taken: readonly Span[]): NumberValue[] =>
	disjoint(READERS[language.code](masked(flat(text), taken)));

/** Makes the numbers in some spans such as nobody misses. */
function loosen(numbers: NumberValue[], open: readonly Span[]): NumberValue[] {
	const spans = [...open].sort((a, b) => a.start - b.start);
	let next = 0;
	for (const number of numbers) {
		while (spans[next] && spans[next]!.end <= number.start) next += 1;
		if (spans[next] && spans[next]!.start < number.end) Object.assign(number, { certain: false, implied: true });
	}
	return numbers;
}

/** Reads the numbers of a text with markup. Those in formulas that are quantities, and in citations, are uncertain.
 * @param dates spans of dates, which are numbers of another reader */
export function readQuantities(
	text: string,
	language: Language,
	markup: readonly Markup[],
	dates: readonly Span[]
): NumberValue[] {
	const { closed, open, delimiters } = openings(text, markup);
	const bare = delimiters.length > 0 ? blanked(flat(text), delimiters) : text;
	return loosen(readNumbers(bare, language, [...closed, ...dates]), open);
}
