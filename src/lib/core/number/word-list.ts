const LATIN_END = /[A-Za-z]$/;

/** Words that are looked up where they may stand, in time that does not grow with their number. */
export class WordList {
	readonly #first = new Map<number, readonly { word: string; bounded: boolean }[]>();

	/** @param words a word that ends in a Latin letter must not go on in Latin letters or digits */
	constructor(words: Iterable<string>) {
		for (const word of [...words].sort((a, b) => b.length - a.length)) {
			const code = word.charCodeAt(0);
			this.#first.set(code, [...(this.#first.get(code) ?? []), { word, bounded: LATIN_END.test(word) }]);
		}
	}

	/** The longest word that stands at an offset; null where none does. */
	at(text: string, at: number): string | null {
		const words = at < text.length ? this.#first.get(text.charCodeAt(at)) : undefined;
		if (!words) return null;
		for (const { word, bounded } of words)
			if (text.startsWith(word, at) && !(bounded && isWordCode(text.charCodeAt(at + word.length)))) return word;
		return null;
	}
}

/** Is it an ASCII letter or digit? */
export const isWordCode = (code: number): boolean =>
	(code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
