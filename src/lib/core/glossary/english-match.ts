import type { Concept } from './concept';
import type { Span } from '../segment/segment';
import { isGap, letters, type EnglishEntry, type Entries } from './entry';
import { LONGEST_ENDING } from './english';
import { isWithinWord, SMALL, type Folded } from './fold';
import { isLatin } from './script';
import { trie } from './trie';

/** An English term in a text. */
export interface EnglishMatch extends Span {
	concept: Concept;
	inflected: boolean;
	/** Does it have the case that a name or an acronym needs? Always true for other terms. */
	asWritten: boolean;
}

/** The Latin letters that follow, in lower case; longer than any ending where the word goes on. */
function endingAt(text: string, at: number): string {
	let end = at;
	while (end < text.length && end - at <= LONGEST_ENDING && isLatin(text.charCodeAt(end))) end++;
	return end === at ? '' : text.slice(at, end).toLowerCase();
}

/** A word that a line end breaks: trans-⏎former. */
const BROKEN = /^-\r?\n\s{0,8}$/u;

/** A space or hyphen may stand only where the term has one; where the term has one, the text may do without. */
function spacingAllowed(text: string, units: Folded, start: number, end: number, entry: EnglishEntry): boolean {
	for (let at = start + 1; at < end; at++)
		if (isGap(text, units, at) && !entry.breaks.has(at - start))
			if (!BROKEN.test(text.slice(units.to[at - 1], units.from[at]))) return false;
	return true;
}

const isWritten = (text: string, start: number, end: number, exact: string): boolean =>
	text.startsWith(exact, start) ? end - start === exact.length : letters(text.slice(start, end)) === exact;

/** Prepares English terms for being found, in sources and, left in English, in targets.
 * @returns every match, overlapping ones too, in order of their starts */
export function inEnglish(entries: Entries<EnglishEntry>): (text: string, units: Folded) => EnglishMatch[] {
	const words = [...entries.keys()];
	const lists = [...entries.values()];
	const { longest, opens, shorter } = trie(words);
	const isAnywhere = words.some((word) => word.charCodeAt(0) >= SMALL);
	return (text, units) => {
		const { codes, from, length, heads, headCount } = units;
		const found: EnglishMatch[] = [];
		for (let n = 0, count = isAnywhere ? length : headCount; n < count; n++) {
			const first = isAnywhere ? n : heads[n];
			if (!opens(codes[first]) || (isAnywhere && isWithinWord(text, from[first]))) continue;
			for (let word = longest(codes, length, first); word >= 0; word = shorter[word])
				for (const entry of lists[word]) {
					const match = matchOf(text, units, first, first + words[word].length, entry);
					if (match) found.push(match);
				}
		}
		return found;
	};
}

/** The match of an entry whose stem is units [first, last); null where the text goes on in another way. */
function matchOf(text: string, units: Folded, first: number, last: number, entry: EnglishEntry): EnglishMatch | null {
	const start = units.from[first];
	const stop = units.to[last - 1];
	const ending = endingAt(text, stop);
	const inflected = entry.endings.get(ending);
	if (inflected === undefined || !spacingAllowed(text, units, first, last, entry)) return null;
	const asWritten = entry.exact === null || isWritten(text, start, stop, entry.exact);
	return { start, end: stop + ending.length, concept: entry.concept, inflected, asWritten };
}
