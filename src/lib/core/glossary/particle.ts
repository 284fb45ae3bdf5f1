import type { Language } from '../language/language';
import { isTail, tailAfter } from './border';
import { finalSound, type Sound } from './sound';

/** Particles with two shapes: after a consonant, after a vowel. */
type Pair = readonly [consonant: string, vowel: string];

const PAIRS: readonly Pair[] = [
	['을', '를'],
	['은', '는'],
	['과', '와'],
	['이라는', '라는'],
	['이라고', '라고'],
	['이라도', '라도'],
	['이라면', '라면'],
	['이라서', '라서'],
	['이라', '라'],
	['이란', '란'],
	['이나마', '나마'],
	['이나', '나'],
	['이며', '며'],
	['이든지', '든지'],
	['이든', '든'],
	['이랑', '랑'],
	['이여', '여'],
	['이었', '였'],
	['이에요', '예요'],
	['으로', '로'],
	['이', '가'],
	['아', '야']
];

/** Forms of 이다 that begin like the particle 이 and are right after a vowel as well. */
const STEADY = /^(?:이다|이지|이므로|이기|이면|이니|이자|이고|이며|이어|이되|입니|인|일|임)/u;

function shapeFor([consonant, vowel]: Pair, sound: Sound): string {
	if (consonant === '으로' && sound === 'rieul') return vowel;
	return sound === 'vowel' ? vowel : consonant;
}

/** The pair whose shape opens the tail, with the shape found; longer shapes first, so that 이라는 is not 이 + 라는. */
function opening(tail: string): [Pair, string] | null {
	const fits = PAIRS.flatMap((pair) =>
		pair.filter((shape) => tail.startsWith(shape)).map((shape) => [pair, shape] as const)
	);
	const best = fits.sort((a, b) => b[1].length - a[1].length)[0];
	return best ? [best[0], best[1]] : null;
}

/** Gives the particles of a tail the shape that fits the word before them.
 * @param tail Hangul written onto the word: 을, 으로는, 라는 …; anything else comes back as it is */
export function fitTail(word: string, tail: string, language: Language): string {
	const sound = finalSound(word);
	if (sound === null || STEADY.test(tail) || !isTail(tail, language)) return tail;
	const found = opening(tail);
	return found ? shapeFor(found[0], sound) + tail.slice(found[1].length) : tail;
}

/** A bracket with an explanation, or a closing quote, between a word and its particle. */
const BETWEEN = /^(?:\([^()\n]{1,60}\)|（[^（）\n]{1,60}）|[”’"'」』》〉*`]){1,3}/u;

/** What to write for text[start, end) when `word` takes its place there, so that the particle after it fits as well.
 * @returns the stretch to replace, up to the end of the particle, and what to put there */
export function replaceWord(
	text: string,
	start: number,
	end: number,
	word: string,
	language: Language
): { start: number; end: number; replacement: string } {
	const between = BETWEEN.exec(text.slice(end, end + 200))?.[0] ?? '';
	for (const gap of between ? ['', between] : ['']) {
		const tail = tailAfter(text, end + gap.length);
		const fitted = fitTail(word, tail, language);
		if (fitted !== tail) return { start, end: end + gap.length + tail.length, replacement: word + gap + fitted };
	}
	return { start, end, replacement: word };
}
