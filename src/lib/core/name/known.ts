import { Spelling } from './spell';
import { isOrdinary } from './words';

const PART = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+(?:\.[0-9]+)*|[^\sA-Za-z0-9]+/g;
/** Latin words with their digits; other scripts hold no name. */
const LATIN_RUN = /[A-Za-zÀ-ɏＡ-Ｚａ-ｚ0-9.]+/g;
const INFLECTION =
	/^(?:s|es|ed|d|ing|er|ers|r|rs|or|ors|ion|ions|al|ally|ly|ity|able|ment|ic|ical|i[sz](?:e|ed|ing|ation))$/;
const ENDING = /(?:e|es|ed|ing|ers?|ions?|ations?|i[sz](?:e|ed|ing|ation))$/;
/** Shorter parts prove nothing when they only begin alike. */
const STEM = 4;

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Case, accents, width and everything but letters and digits left out. */
export function foldName(text: string): string {
	if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase();
	const plain = isAscii(text) ? text : text.normalize('NFKD');
	return plain.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The parts that a name is put together from: GPT-3.5 is GPT and 3.5, HumanEval is Human and Eval. */
export function nameParts(text: string): string[] {
	const plain = isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
	return (plain.match(PART) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The Latin words of a text, prepared for the question whether a name of the other side stands there in any form. */
export class KnownNames {
	/** All parts, folded and in a row, and where in the row a part begins. */
	#row = '';
	readonly #starts = new Set<number>();
	readonly #folded = new Set<string>();
	readonly #exact = new Set<string>();
	#words?: Spelling;
	readonly text: string;

	constructor(written: string) {
		const text = (this.text = /[\\$]/.test(written) ? `${written}\n${withoutMarks(written)}` : written);
		for (const part of (text.match(LATIN_RUN) ?? []).flatMap(nameParts)) {
			const folded = foldName(part);
			this.#starts.add(this.#row.length);
			this.#folded.add(folded);
			this.#exact.add(part);
			this.#row += folded;
		}
		this.#starts.add(this.#row.length);
	}

	get #spelling(): Spelling {
		return (this.#words ??= new Spelling(this.text));
	}

	/** Does the name stand here, as it is, spaced, cased or inflected otherwise, put together from known parts, as the
	 * longer form of a name, or as initials? */
	has(name: string): boolean {
		const folded = foldName(name);
		return folded.length < 2 || this.#holds(folded) || this.#builds(name) || this.#abbreviates(name, folded);
	}

	/** Do the digits of the name stand right behind the letters they follow in it? The 3 of phi-3 may not come from a count. */
	joins(name: string): boolean {
		const parts = nameParts(name).map(foldName);
		return parts.every((part, i) => {
			const before = parts[i - 1] ?? '';
			return !/^[0-9]/.test(part) || before.length < 2 || /[0-9]/.test(before) || this.#row.includes(before + part);
		});
	}

	/** Are these words the expansion of an acronym that stands here, as Assembly Member is of AM? */
	spells(words: readonly string[]): boolean {
		return (
			words.length > 1 &&
			bothInitials(words).some((letters) => this.#folded.has(letters) || this.#folded.has(`${letters}s`))
		);
	}

	/** Does it begin where a part begins, and end with a part, with a plural s, or inside the part it began? */
	#holds(folded: string): boolean {
		for (let at = this.#row.indexOf(folded); at >= 0; at = this.#row.indexOf(folded, at + 1)) {
			const end = at + folded.length;
			if (!this.#starts.has(at)) continue;
			if (this.#starts.has(end) || (this.#row[end] === 's' && this.#starts.has(end + 1))) return true;
			if (folded.length >= STEM && !this.#crosses(at, end)) return true;
		}
		return false;
	}

	/** Does a part begin between the two places? */
	#crosses(from: number, to: number): boolean {
		for (let at = from + 1; at < to; at++) if (this.#starts.has(at)) return true;
		return false;
	}

	/** Is each part known, or is it a known name with more behind it, as HumanEval is to Human? */
	#builds(name: string): boolean {
		const parts = nameParts(name);
		const [first = '', ...rest] = parts;
		if (parts.length > 0 && parts.every((part) => this.#knows(foldName(part)))) return true;
		return /^[A-Z][a-z]{3}/.test(first) && this.#exact.has(first) && rest.length > 0 && !/[0-9]/.test(rest.join(''));
	}

	#knows(part: string): boolean {
		if (this.#folded.has(part) || (!/^[0-9]/.test(part) && this.#holds(part))) return true;
		for (let length = part.length - 1; length >= STEM; length--)
			if (this.#folded.has(part.slice(0, length)) && INFLECTION.test(part.slice(length))) return true;
		const stem = part.replace(ENDING, '');
		return stem.length > STEM && stem !== part && this.#holds(stem);
	}

	/** Do its letters stand as first letters of words in a row, as LLM does for large language models? A suffix behind a
	 * hyphen may be a word of its own: the RNN of RNN-T. */
	#abbreviates(name: string, folded: string): boolean {
		if (folded.length > 10 || !/^[A-Za-z]?[A-Za-z0-9-]*[A-Z]s?$/.test(name)) return false;
		return this.#spelling.has(name);
	}
}

/** Macros, braces and dollars taken out, so that `BERT\\textsubscript{base}` and `Schr\\"odinger` are one word. */
const withoutMarks = (text: string): string =>
	text.replace(/\\(?:[A-Za-z]+|["'`^~=.])[ \t]?(?=[{A-Za-z])|\\[A-Za-z]+|[{}$_^\\]/g, '');

const bothInitials = (words: readonly string[]): string[] =>
	[words, words.filter((word) => !isOrdinary(word))].map(initialsOf);
const initialsOf = (words: readonly string[]): string => words.map((word) => foldName(word)[0] ?? '').join('');
