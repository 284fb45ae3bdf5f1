import { isOrdinary } from './words';

/** Longer acronyms are names of their own; the bound keeps the search short. */
const LONGEST = 8;
const WORD = /[A-Za-zÀ-ɏ]+|[-‐‑]/g;

interface Word {
	text: string;
	/** May the letters pass over it: a function word, or the later part of a hyphenated one? */
	silent: boolean;
}

const wordsOf = (text: string): Word[] => {
	const words: Word[] = [];
	let joined = false;
	for (const [piece] of text.matchAll(WORD)) {
		if (/[-‐‑]/.test(piece)) joined = true;
		else {
			words.push({ text: plain(piece), silent: joined || isOrdinary(piece) });
			joined = false;
		}
	}
	return words;
};

const plain = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD')).toLowerCase();

/** The letters of an acronym, in lower case: without its plural, with `to` for 2 and `for` for 4. */
export function lettersOf(acronym: string): string {
	const single = acronym.replace(/(?<=[A-Z0-9])s$/, '');
	return plain(single)
		.replaceAll('2', 't')
		.replaceAll('4', 'f')
		.replace(/[^a-z]/g, '');
}

/** The words of a text, prepared for the question which acronyms they spell. */
export class Spelling {
	readonly #words: readonly Word[];

	constructor(text: string) {
		this.#words = wordsOf(text);
	}

	/** Do words in a row, two at least, spell the acronym: each with its first letter and at most one more, function words and
	 * later parts of hyphenated words at will? */
	has(acronym: string): boolean {
		const letters = lettersOf(acronym);
		if (letters.length < 2 || letters.length > LONGEST) return false;
		return this.#words.some((word, at) => begins(word.text, letters[0]!) && this.#fits(letters, at, 0));
	}

	#fits(letters: string, at: number, done: number): boolean {
		const word = this.#words[at];
		if (done === letters.length) return true;
		if (!word) return false;
		if (begins(word.text, letters[done] ?? '')) {
			if (this.#fits(letters, at + 1, done + 1)) return true;
			const more = letters[done + 1];
			if (more && letters.length > 2 && word.text.indexOf(more, 1) > 0 && this.#fits(letters, at + 1, done + 2))
				return true;
		}
		return word.silent && done > 0 && this.#passes(letters, at + 1, done);
	}

	/** Passing over silent words one at a time would take a frame each; a run of them is short in any real text. */
	#passes(letters: string, from: number, done: number): boolean {
		const end = Math.min(this.#words.length, from + 3);
		for (let at = from; at < end; at++) {
			if (this.#words[at]?.text[0] === letters[done]) return this.#fits(letters, at, done);
			if (!this.#words[at]?.silent) return false;
		}
		return false;
	}
}

/** X stands for words in ex-: explainable AI is XAI. */
const begins = (word: string, letter: string): boolean =>
	word[0] === letter || (letter === 'x' && word.startsWith('ex'));

/** Where in a phrase the words begin that an acronym abbreviates, read from its end: every letter in its order, the first
 * at the beginning of a word.
 * @returns -1 where the phrase does not hold the letters
 * @see Schwartz and Hearst 2003, Pacific Symposium on Biocomputing 8, 451-462 */
export function expansionStart(acronym: string, phrase: string): number {
	const letters = lettersOf(acronym);
	const text = phrase.toLowerCase();
	let at = text.length - 1;
	for (let i = letters.length - 1; i >= 0; i--, at--) {
		while (at >= 0 && !(text[at] === letters[i] && (i > 0 || !/[a-z]/.test(text[at - 1] ?? ' ')))) at--;
		if (at < 0) return letters[i] === 'x' && i === 0 && text.startsWith('ex') ? 0 : -1;
	}
	return letters.length < 2 ? -1 : at + 1;
}
