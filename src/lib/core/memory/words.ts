import { isLatin } from '../glossary/script';
import { isDigit, isNative } from './fold';

/* What is compared of two texts: Latin words, numbers, and single letters of Japanese and Korean. Punctuation, markup and
 * white space are no words. A word is a number here, the hash of its letters (FNV-1a, 32 bits); in a hundred thousand texts
 * two of fifty thousand words may fall together, which makes two texts a little more alike than they are and never less. */

/** The words of a text in its order, and for each the key that words of one stem share; all numbers share one. */
export interface MemoryWords {
	words: Int32Array;
	keys: Int32Array;
}

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** The key of numbers: no word hashes to it more likely than to another. */
export const NUMBER_KEY = 7;

function hash(text: string, start: number, end: number): number {
	let sum = OFFSET;
	for (let at = start; at < end; at++) sum = Math.imul(sum ^ text.charCodeAt(at), PRIME);
	return sum;
}

/** Tells texts apart that are not equal when folded; never 0, which stands for no text.
 * @param folded what `memoryFold` made */
export const textHash = (folded: string): number => hash(folded, 0, folded.length) || 1;

/** Letters that are left of a word at least. */
const STEM = 3;
const [D, E, G, I, L, N, S, Y] = Array.from('degilnsy', (letter) => letter.charCodeAt(0));

/** Where the stem of an English word ends, with one of its endings (-ing, -ed, -es, -s, -ly) and a last e cut off: train, trains,
 * trained and training share theirs. */
function stemEnd(text: string, start: number, end: number): number {
	if (end - start <= STEM) return end;
	const [last, second] = [text.charCodeAt(end - 1), text.charCodeAt(end - 2)];
	let cut = 0;
	if (last === G && second === N && text.charCodeAt(end - 3) === I) cut = 3;
	else if ((last === D || last === S) && second === E) cut = 2;
	else if (last === Y && second === L) cut = 2;
	else if (last === S) cut = 1;
	if (end - start - cut < STEM) cut = last === S ? 1 : 0;
	const stem = end - cut;
	return stem - start > STEM && text.charCodeAt(stem - 1) === E ? stem - 1 : stem;
}

const isJoint = (text: string, at: number): boolean =>
	(text[at] === '.' || text[at] === ',') && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));

/** Letters of scripts of which nothing else is known here (Greek, Cyrillic): words like Latin ones. */
const OTHER = /\p{L}/u;
const [WORD, NATIVE, SIGN] = [1, 2, 3];
/** What each code unit is, learnt on first sight: asking anew for each costs more than all the rest. */
const kinds = new Uint8Array(65536);

function kindOf(code: number): number {
	if (isLatin(code)) return WORD;
	if (isNative(code)) return NATIVE;
	return code > 0x24f && OTHER.test(String.fromCharCode(code)) ? WORD : SIGN;
}

const kind = (code: number): number => (kinds[code] ||= kindOf(code));

/** The words of a folded text.
 * @param text what `memoryFold` made */
export function wordsOf(text: string): MemoryWords {
	const words: number[] = [];
	const keys: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (kind(code) === NATIVE) {
			words.push(code);
			keys.push(code);
		}
		if (kind(code) !== WORD) continue;
		const start = at;
		while (at + 1 < text.length && (kind(text.charCodeAt(at + 1)) === WORD || isJoint(text, at + 1))) at++;
		words.push(hash(text, start, at + 1));
		keys.push(isDigit(code) ? NUMBER_KEY : hash(text, start, stemEnd(text, start, at + 1)));
	}
	return { words: new Int32Array(words), keys: new Int32Array(keys) };
}
