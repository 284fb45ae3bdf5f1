import { language } from '../language/registry';
import type { Concept } from './concept';
import { LONGEST_ENDING } from './english';
import { englishEntries, renderingEntries, type EnglishEntry, type RenderingEntry } from './entry';
import { indexTerms, type SourceMatch, type TermIndex } from './match';
import { isAccepted } from './row-terms';

const covers = (longer: SourceMatch, { start, end }: SourceMatch): boolean =>
	longer.start <= start && longer.end >= end && longer.end - longer.start > end - start;

/** Each ASCII character folds to one unit or none; of others several units may come, and a term may begin or end between. */
const FOLDS_ODDLY = /\P{ASCII}/u;
const LETTERS = /^[a-z]+$/u;

/** Tells of entries of other concepts whether a match of them may cover one of a stem, where that is written in ASCII: whether
 * their own stem holds it, or all but its last letters, with which then their ending begins. */
function mayCover(stem: string): (key: string, entry: EnglishEntry) => boolean {
	const cuts = Array.from({ length: Math.min(LONGEST_ENDING, stem.length) }, (_, n) => stem.length - n - 1)
		.map((cut) => ({ head: stem.slice(0, cut), tail: stem.slice(cut) }))
		.filter(({ tail }) => LETTERS.test(tail));
	// Whatever may cover the stem holds this, and few do.
	const least = cuts.at(-1)?.head ?? stem;
	return (key, entry) => {
		if (!key.includes(least)) return false;
		if (key.includes(stem)) return true;
		for (const { head, tail } of cuts)
			if (key.endsWith(head)) for (const ending of entry.endings.keys()) if (ending.startsWith(tail)) return true;
		return false;
	};
}

/** The concepts around a concept of which it makes a difference for its terms whether they stand in a row: in English they may
 * cover its English, or they are rightly called by what holds a rendering that it does not accept.
 * @returns in no particular order */
export function nearTo(concept: Concept, around: TermIndex, isOther: (concept: Concept) => boolean): Concept[] {
	const near = new Set<Concept>();
	const stems = [...englishEntries([concept]).keys()].map(mayCover);
	for (const other of around.withEnglish((key, entry) => stems.some((covering) => covering(key, entry))))
		near.add(other);
	const wrong = concept.renderings.filter((rendering) => !isAccepted(rendering));
	for (const lang of new Set(wrong.map((rendering) => rendering.lang))) {
		const keys = [...renderingEntries([{ ...concept, renderings: wrong }], lang).keys()];
		const holds = (key: string): boolean => keys.some((part) => key.includes(part));
		const speaks = (key: string, entry: RenderingEntry): boolean => holds(key) && isAccepted(entry.rendering);
		for (const other of around.withRendering(language(lang), speaks)) near.add(other);
	}
	return [...near].filter(isOther);
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;

/** The terms of one concept, with what other concepts say beside it, as far as that makes a difference for it: others are
 * read in a text only where one of the few that do may stand.
 * @param isOther of the concepts of `around` */
export function beside(own: Concept, around: TermIndex, isOther: (concept: Concept) => boolean): TermIndex {
	const mine = indexTerms([own]);
	const found = nearTo(own, around, isOther);
	const near = found.length > 0 ? indexTerms(found) : null;
	const isNear = (text: string): boolean => near?.english(text).some(({ asWritten }) => asWritten) ?? false;
	return {
		...mine,
		inSource(text) {
			const matches = mine.inSource(text);
			const isOdd = ({ start, end }: SourceMatch): boolean => FOLDS_ODDLY.test(text.slice(start, end));
			if (!matches.some(isOdd) && !isNear(text)) return matches;
			// Of terms that overlap the longest one stands there, whoever has it: that takes the whole termbase.
			const others = around.inSource(text).filter(({ concept }) => isOther(concept));
			const left = matches.filter((match) => !others.some((other) => covers(other, match)));
			return [...left, ...others].sort(byStart);
		},
		mentions(text, lang) {
			const matches = mine.mentions(text, lang);
			const others = near?.anyInTarget(text, lang).filter(({ rendering }) => isAccepted(rendering)) ?? [];
			if (others.length === 0) return matches;
			return [...matches, ...others].sort((a, b) => byStart(a, b) || b.end - a.end);
		}
	};
}
