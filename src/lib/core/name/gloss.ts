import type { Span, TargetLang } from '../segment/segment';
import type { Acronym } from './acronym';
import { HEADS } from './heads.data';
import { lettersOf } from './spell';
import { isOrdinary } from './words';

/** An expansion as it compares: words without plural, function words, hyphens and case. */
export const sameExpansion = (a: string, b: string): boolean => {
	const [one, other] = [expansionKey(a), expansionKey(b)];
	return one === other || one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one);
};

const expansionKey = (text: string): string =>
	(text.toLowerCase().match(/[a-zà-ɏ]+/g) ?? [])
		.filter((word) => !isOrdinary(word))
		.map((word) => word.replace(/(?:ies|y|es|s|e)$/, '').replace(/is(?=ation|ing|$)/, 'iz'))
		.join('');

/** The noun that follows an acronym in brackets: `out-of-distribution (OOD) generalization`; null where none does, or
 * where the expansion ends in the same one. */
export function headBehind(text: string, { bracket, long }: Acronym): string | null {
	const word = /^ ([a-z]{4,16})(?![a-z])/.exec(text.slice(bracket.end, bracket.end + 20))?.[1] ?? '';
	const head = nounOf(word);
	if (!head) return null;
	return long && nounOf(lastWord(text.slice(long.start, long.end))) === head ? null : head;
}

const lastWord = (phrase: string): string => /[a-z]+$/.exec(phrase.toLowerCase())?.[0] ?? '';

/** The noun of the list that a word is, in the singular; null for any other. */
export function nounOf(word: string): string | null {
	const lower = word.toLowerCase();
	if (Object.hasOwn(HEADS, lower)) return lower;
	const single = lower.replace(/s$/, '');
	return Object.hasOwn(HEADS, single) ? single : null;
}

/** The rendering of a noun that ends right before a place, null where none does. */
export const renderingBefore = (head: string, lang: TargetLang, text: string, at: number): Span | null => {
	const before = text.slice(Math.max(0, at - 12), at).trimEnd();
	const found = HEADS[head]?.[lang].find((rendering) => before.endsWith(rendering));
	const end = Math.max(0, at - 12) + before.length;
	return found ? { start: end - found.length, end } : null;
};

/** The rendering of a noun that begins right behind a place, at most one space away; null where none does. */
export const renderingBehind = (head: string, lang: TargetLang, text: string, at: number): string | null => {
	const behind = text.slice(at, at + 14).trimStart();
	return (HEADS[head]?.[lang] ?? []).find((rendering) => behind.startsWith(rendering)) ?? null;
};

/** Acronyms of a text that stand beside a Latin expansion whose letters they are. */
export const boundIn = (text: string, acronyms: readonly Acronym[]): Map<string, string> =>
	new Map(
		acronyms
			.filter(({ long, fits }) => long && fits)
			.map(({ short, long }) => [lettersOf(short), text.slice(long!.start, long!.end)])
	);
