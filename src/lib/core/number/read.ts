import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import type { Markup } from '../latex/markup';
import { blanked, flat, masked } from './digits';
import { readEnglish } from './en';
import { readJapanese } from './ja';
import { readKorean } from './ko';
import { openings } from './open';
import { kindsIn } from './signs';
import type { NumberValue } from './value';

export type { NumberValue } from './value';

const READERS: Record<Language['code'], (text: string, signs: number) => NumberValue[]> = {
	en: readEnglish,
	ja: readJapanese,
	ko: readKorean
};

/** Numerals in digits come first: where a spelled one lies within ("3.3 trillion"), it is part of them. */
function disjoint(numbers: NumberValue[]): NumberValue[] {
	if (numbers.length < 2) return numbers;
	const sorted = numbers.sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return sorted.filter((number) => {
		if (number.start < end) return false;
		end = number.end;
		return true;
	});
}

/** Reads the numbers of a text by value.
 * @param taken spans that other readers own (protected markup, dates); digits inside them are not read
 * @param signs what `kindsIn` says of the text, or of a text that holds more
 * @returns in reading order, without overlap */
export function readNumbers(
	text: string,
	language: Language,
	taken: readonly Span[],
	signs = kindsIn(text)
): NumberValue[] {
	return disjoint(READERS[language.code](masked(flat(text, signs), taken), signs));
}

/** Makes the numbers in some spans such as nobody misses. */
function loosen(numbers: NumberValue[], open: readonly Span[]): NumberValue[] {
	if (open.length === 0) return numbers;
	const spans = [...open].sort((a, b) => a.start - b.start);
	let next = 0;
	for (const number of numbers) {
		while (spans[next] && spans[next]!.end <= number.start) next += 1;
		if (spans[next] && spans[next]!.start < number.end) Object.assign(number, { certain: false, implied: true });
	}
	return numbers;
}

/** Reads the numbers of a text with markup. Those in formulas that are quantities, and in citations, are uncertain.
 * @param dates spans of dates, which are numbers of another reader
 * @param signs what `kindsIn` says of the text */
export function readQuantities(
	text: string,
	language: Language,
	markup: readonly Markup[],
	dates: readonly Span[],
	signs: number
): NumberValue[] {
	if (markup.length === 0 && !text.includes('[')) return readNumbers(text, language, dates, signs);
	const { closed, open, delimiters } = openings(text, markup);
	return loosen(readNumbers(blanked(text, delimiters), language, [...closed, ...dates], signs), open);
}
