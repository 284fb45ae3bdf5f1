import { folded } from '../glossary/fold';
import { guessTerm, type Guess, type GuessRow } from '../glossary/guess';
import type { TermIndex } from '../glossary/match';
import type { Language } from '../language/language';
import type { Span } from '../segment/segment';

/** A place where a phrase stands, with both texts. */
export interface PhrasePlace extends GuessRow {
	/** Of the phrase in the source. */
	span: Span;
}

/** Below this score a guess says no more than where in the sentence it stands. */
const LEAST = 2.2;
/** Guesses that are so near the best one of their row are as good; then what other rows have decides. */
const NEAR = 0.8;
const GUESSES = 5;

/** What each place of a phrase most likely became on the other side; null where nothing speaks for any words. What several
 * rows have in common is likelier. */
export function renderingsOf(places: readonly PhrasePlace[], language: Language, terms: TermIndex): (Guess | null)[] {
	const rows = places.map(({ source, target }) => ({ source, target }));
	const guesses = places.map(({ source, target, span }, n) => {
		const others = rows.filter((_, other) => other !== n);
		const all = guessTerm({ side: 'source', span, source, target, language, terms, rows: others }, GUESSES);
		const best = all[0]?.score ?? 0;
		return all.filter(({ score }) => score >= LEAST && score >= best - NEAR);
	});
	const support = new Map<string, number>();
	for (const list of guesses)
		for (const key of new Set(list.map(({ text }) => folded(text)))) support.set(key, (support.get(key) ?? 0) + 1);
	const weight = ({ text }: Guess): number => support.get(folded(text)) ?? 0;
	return guesses.map((list) => list.toSorted((a, b) => weight(b) - weight(a) || b.score - a.score)[0] ?? null);
}
