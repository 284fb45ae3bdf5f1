import { isLatin } from '../glossary/script';
import type { Span } from '../segment/segment';
import { memoryFold, memoryText } from './fold';

/** Letters that a phrase has at least to be searched for, folded: two of Japanese or Korean are a word. */
export const SHORTEST_PHRASE = 2;

/** The first place of a folded phrase in a folded text where it begins a word; -1 without one. Inside a Latin word nothing
 * begins, and what begins there may go on: `train` is found in `training`, not in `restrain`. */
export function phraseAt(text: string, phrase: string, from = 0): number {
	const latin = isLatin(phrase.charCodeAt(0));
	let at = text.indexOf(phrase, from);
	while (latin && at > 0 && isLatin(text.charCodeAt(at - 1))) at = text.indexOf(phrase, at + 1);
	return at;
}

/** Where a phrase stands in a text as it is stored, in its order, without overlap.
 * @param phrase as somebody wrote it */
export function phraseSpans(stored: string, phrase: string): Span[] {
	const folded = memoryFold(phrase);
	const spans: Span[] = [];
	if (folded.length === 0) return spans;
	const { text, from, to } = memoryText(stored);
	for (let at = phraseAt(text, folded); at >= 0; at = phraseAt(text, folded, at + folded.length)) {
		const [start, end] = [from[at]!, to[at + folded.length - 1]!];
		if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end });
	}
	return spans;
}
