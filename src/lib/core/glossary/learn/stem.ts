import type { Language } from '../../language/language';
import { isTail } from '../border';
import { fitTail } from '../particle';
import { isHangul } from '../script';

/** A word stem of fewer syllables is not told from a particle: 추가 is no 추 with a particle. */
const SHORTEST_STEM = 2;

/** Words that end in a consonant and in a vowel: a particle that has two shapes takes one after each. */
const [CONSONANT, VOWEL] = ['각', '가'];

const hasTwoShapes = (tail: string, language: Language): boolean =>
	fitTail(CONSONANT, tail, language) !== fitTail(VOWEL, tail, language);

const isVerbal = (tail: string, { predicates }: Language): boolean =>
	predicates.some((predicate) => tail.startsWith(predicate));

/** Where the last run of Hangul of a text begins; its length where it ends in another script. */
function lastRun(text: string): number {
	let at = text.length;
	while (at > 0 && isHangul(text.charCodeAt(at - 1))) at--;
	return at;
}

/** The tails that the last word of a text may end in, longest first; the empty one comes last. A shape that does not fit
 * the sound before it is no particle: 평가 is no 평 with 가. */
function tailsOf(text: string, language: Language): string[] {
	const tails: string[] = [];
	const run = lastRun(text);
	const written = run > 0 && !/\s/u.test(text[run - 1]);
	for (let at = written ? run : run + SHORTEST_STEM; at < text.length; at++) {
		const tail = text.slice(at);
		if (isTail(tail, language) && fitTail(text.slice(0, at), tail, language) === tail) tails.push(tail);
	}
	return [...tails, ''];
}

/** Answers that were found before: texts use few words, again and again. */
class Known<T> {
	readonly #known = new WeakMap<Language, Map<string, T>>();

	of(language: Language, text: string, find: () => T): T {
		const known = this.#known.get(language) ?? new Map<string, T>();
		this.#known.set(language, known);
		const before = known.get(text);
		if (before !== undefined) return before;
		if (known.size >= MOST_KNOWN) known.clear();
		const fresh = find();
		known.set(text, fresh);
		return fresh;
	}
}
const MOST_KNOWN = 20_000;
const sureTails = new Known<boolean>();
const tailsOfWords = new Known<readonly string[]>();

/** Is a tail surely one, whatever word stands before it: 을, 에서, 하는, not 화 or 상? */
export const isSureTail = (tail: string, language: Language): boolean =>
	tail.length > 1 ||
	(tail !== '' && sureTails.of(language, tail, () => hasTwoShapes(tail, language) || isVerbal(tail, language)));

/** The same as `tailsOf`, for words that are asked about again and again. */
export const tailsOfWord = (word: string, language: Language): readonly string[] =>
	tailsOfWords.of(language, word, () => tailsOf(word, language));

/** Do two words differ in what is written onto them alone: 길은 and 길이, 학습한 and 학습하는? */
export function isSameStem(a: string, b: string, language: Language): boolean {
	let shared = 0;
	while (shared < a.length && a[shared] === b[shared]) shared++;
	for (let at = shared; at > 0; at--) if (isTail(a.slice(at), language) && isTail(b.slice(at), language)) return true;
	return false;
}

const without = (text: string, tail: string): string => text.slice(0, text.length - tail.length);

/** Takes the particles off two words of which one replaces the other: the same particle, in the shape that each needs; else
 * of both what is surely one. */
export function splitTails(from: string, to: string, language: Language): { from: string; to: string } {
	const [old, now] = [tailsOf(from, language), tailsOf(to, language)];
	for (const tail of old) {
		if (tail === '') continue;
		const same = now.find((other) => other !== '' && fitTail(without(to, other), tail, language) === other);
		if (same !== undefined) return { from: without(from, tail), to: without(to, same) };
	}
	const sure = (tails: string[]): string => tails.find((tail) => isSureTail(tail, language)) ?? '';
	const [a, b] = [sure(old), sure(now)];
	// 카메라 alone is no 카메 with a particle.
	return a === '' || b === '' ? { from, to } : { from: without(from, a), to: without(to, b) };
}
