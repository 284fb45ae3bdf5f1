import type { TargetLang } from '../segment/segment';
import type { Concept } from './concept';
import { renderingEntries } from './entry';
import { fold, FoldRoom } from './fold';
import type { TermIndex } from './match';
import { isAccepted } from './row-terms';
import { trie } from './trie';

/** Texts of a row in which terms may stand. */
export interface RowTexts {
	source: string | null;
	target: string;
}

const LATIN = /[a-z\u00c0-\u024f\uff21-\uff5a]/iu;

/** The part of a termbase that can matter for some rows. Checks with that part find what they find with the whole, whatever
 * people write in the target language; only English that they write there, and that stood in none of the texts, may be a term
 * that the part lacks. */
export class Relevance {
	readonly #always = new Map<TargetLang, readonly Concept[]>();
	readonly #covering = new Map<TargetLang, ReadonlyMap<Concept, ReadonlySet<Concept>>>();

	constructor(readonly index: TermIndex) {}

	/** The concepts whose English stands in the texts of a row, those within longer terms too: a check may ask about any
	 * stretch of them. */
	named({ source, target }: RowTexts): Concept[] {
		return [source ?? '', target].flatMap((text) =>
			LATIN.test(text) ? this.index.english(text).map(({ concept }) => concept) : []
		);
	}

	/** Everything that can matter where some concepts are named: these, those with a wrong rendering that speaks in any text,
	 * and those with a right rendering in which a wrong one of all these may stand, which is no fault then.
	 * @returns in the order of the termbase */
	around(named: Iterable<Concept>, lang: TargetLang): Concept[] {
		const speaking = new Set([...named, ...this.#alwaysIn(lang)]);
		const covering = this.#coveringIn(lang);
		const all = new Set(speaking);
		for (const concept of speaking) for (const other of covering.get(concept) ?? []) all.add(other);
		return this.index.concepts.filter((concept) => all.has(concept));
	}

	#alwaysIn(lang: TargetLang): readonly Concept[] {
		const known = this.#always.get(lang);
		if (known) return known;
		const found = this.index.concepts.filter(({ renderings }) =>
			renderings.some((r) => r.lang === lang && r.condition === 'always' && !isAccepted(r))
		);
		this.#always.set(lang, found);
		return found;
	}

	#coveringIn(lang: TargetLang): ReadonlyMap<Concept, ReadonlySet<Concept>> {
		const known = this.#covering.get(lang) ?? covering(this.index.concepts, lang);
		this.#covering.set(lang, known);
		return known;
	}
}

/** The concepts with their right renderings alone, or their wrong ones, and the whole concept of each. */
const having = (concepts: readonly Concept[], accepted: boolean): Map<Concept, Concept> =>
	new Map(
		concepts.map((concept) => {
			const renderings = concept.renderings.filter((rendering) => isAccepted(rendering) === accepted);
			return [{ ...concept, renderings }, concept];
		})
	);

/** By concept with wrong renderings: the others with a right rendering that holds one of them and more. */
function covering(concepts: readonly Concept[], lang: TargetLang): Map<Concept, Set<Concept>> {
	const [whole, right] = [having(concepts, false), having(concepts, true)];
	const wrong = renderingEntries([...whole.keys()], lang);
	const words = [...wrong.keys()];
	const lists = [...wrong.values()].map((entries) => entries.map(({ concept }) => whole.get(concept)!));
	const { next, longest, shorter } = trie(words);
	const room = new FoldRoom();
	const found = new Map<Concept, Set<Concept>>();
	const add = (concept: Concept, holder: Concept): void => {
		const holders = found.get(concept);
		if (holders) holders.add(holder);
		else found.set(concept, new Set([holder]));
	};
	for (const entries of renderingEntries([...right.keys()], lang).values()) {
		const [{ rendering }] = entries;
		const { codes, length } = fold(rendering.text, room);
		for (let at = next(codes, length, 0); at < length; at = next(codes, length, at + 1))
			for (let word = longest(codes, length, at); word >= 0; word = shorter[word]) {
				if (words[word].length === length) continue;
				for (const concept of lists[word]) for (const entry of entries) add(concept, right.get(entry.concept)!);
			}
	}
	return found;
}
