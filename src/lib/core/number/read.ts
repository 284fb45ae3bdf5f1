import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import { flat, masked } from './digits';
import { readEnglish } from './en';
import { readJapanese } from './ja';
import { readKorean } from './ko';
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
