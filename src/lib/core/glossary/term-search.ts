import type { Concept } from './concept';
import { folded } from './fold';

/** Stands before and behind each field; folding leaves none in it. */
const EDGE = '\n';

const joined = (fields: readonly string[]): string => EDGE + fields.map(folded).join(EDGE) + EDGE;

/** Words of a query as they are looked for: case, width, spaces, hyphens, long vowels and middle dots do not count. */
const wordsOf = (query: string): string[] => query.split(/\s+/u).map(folded).filter(Boolean);

/** What is read of each concept, for as long as there is one: after a change only what changed is read anew. */
const known = new WeakMap<Concept, { terms: string; rest: string }>();

function read(concept: Concept): { terms: string; rest: string } {
	const before = known.get(concept);
	if (before) return before;
	const { english, renderings, definition, note } = concept;
	const terms = joined([...english, ...renderings.map(({ text }) => text)]);
	const texts = { terms, rest: joined([definition, note]) };
	known.set(concept, texts);
	return texts;
}

/** Concepts prepared for a search in their terms, renderings, definitions and notes. */
export class TermTexts {
	readonly #texts: readonly { terms: string; rest: string }[];

	constructor(concepts: readonly Concept[]) {
		this.#texts = concepts.map(read);
	}

	/** How near each concept is to a query, in their order: 3 is a term that is the query, 2 one that begins so, 1 every word
	 * somewhere in it, 0 not found.
	 * @returns null for a query without words, which any concept fits */
	nearness(query: string): Uint8Array | null {
		const words = wordsOf(query);
		if (words.length === 0) return null;
		const whole = words.join('');
		const near = new Uint8Array(this.#texts.length);
		for (let n = 0; n < near.length; n++) near[n] = this.#near(n, words, whole);
		return near;
	}

	#near(n: number, words: readonly string[], whole: string): number {
		const { terms, rest } = this.#texts[n];
		for (const word of words) if (!terms.includes(word) && !rest.includes(word)) return 0;
		if (!terms.includes(EDGE + whole)) return 1;
		return terms.includes(EDGE + whole + EDGE) ? 3 : 2;
	}
}
