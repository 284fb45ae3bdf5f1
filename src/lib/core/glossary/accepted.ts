import type { Concept } from './concept';
import type { Mention, RenderingMatch } from './match';
import { isAccepted } from './row-terms';

/** A rendering of so few letters is an everyday word as well: 機能, 교육. */
const EVERYDAY = 2;

/** A wrong rendering of more letters is hardly another word. */
const UNMISTAKABLE = 3;

/** How often a target says a concept rightly: in any words, and in words of more than two letters. */
interface AcceptedUses {
	any: number;
	telling: number;
}

/** Ends of the last use of a concept, and of the last stretch that says it wrongly. */
interface Ends {
	right: number;
	wrong: number;
}

/** Gives the accepted uses of every concept. What stands within a wrong rendering does not count, nor does a gloss in
 * brackets, which explains the word before it.
 * @param mentions in order of their starts, longest first */
export function eachAccepted(target: string, mentions: readonly Mention[], take: (use: Mention) => void): void {
	const last = new Map<Concept, Ends>();
	for (const mention of mentions) {
		const { concept, rendering, start, end } = mention;
		const ends = last.get(concept) ?? { right: 0, wrong: 0 };
		last.set(concept, ends);
		if (rendering && !isAccepted(rendering)) ends.wrong = Math.max(ends.wrong, end);
		else if (start >= ends.right && end > ends.wrong && !'(（'.includes(target[start - 1] ?? ' ')) {
			ends.right = end;
			take(mention);
		}
	}
}

/** Counts the accepted uses of every concept. */
export function acceptedUses(target: string, mentions: readonly Mention[]): ReadonlyMap<Concept, AcceptedUses> {
	const uses = new Map<Concept, AcceptedUses>();
	eachAccepted(target, mentions, ({ concept, start, end }) => {
		const counted = uses.get(concept) ?? { any: 0, telling: 0 };
		uses.set(concept, counted);
		counted.any++;
		if (end - start > EVERYDAY) counted.telling++;
	});
	return uses;
}

/** Is every use of the English accounted for by accepted renderings, so that the match must stand for some other word,
 * as in 特徴抽出器として機能する? An everyday word as accepted rendering proves that only against everyday words, and so do
 * all renderings of a concept that is rendered freely. */
export function isSpare({ concept, start, end }: RenderingMatch, inSource: number, uses?: AcceptedUses): boolean {
	if (inSource === 0 || !uses) return false;
	if (end - start <= EVERYDAY) return uses.any >= inSource;
	return !concept.renderedFreely && end - start <= UNMISTAKABLE && uses.telling >= inSource;
}
