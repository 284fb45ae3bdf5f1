import type { Markup } from '../../latex/markup';
import type { Span } from '../../segment/segment';
import { STOP_WORDS } from './stop-words';

/** Words of the longest phrase. */
export const LONGEST_PHRASE = 4;

/** An English phrase that could be a term. */
export interface Phrase extends Span {
	/** Lower case, hyphens as spaces, the last word in the singular: equal for spellings that count as the same. */
	key: string;
	/** Words in it. */
	size: number;
}

interface Word extends Span {
	key: string;
}

const WORD = /[A-Za-z][A-Za-z0-9]*/gu;
/** What may stand between two words of a phrase. */
const JOINT = /^(?:[ -]|\r?\n)$/u;

/** The singular of an English noun, as far as endings tell. */
function singular(word: string): string {
	if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
	if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
	if (/(?:ch|sh|x|ss|zz)es$/u.test(word)) return word.slice(0, -2);
	return word.endsWith('s') ? word.slice(0, -1) : word;
}

function wordsOf(text: string, markup: readonly Markup[]): Word[] {
	const words: Word[] = [];
	let next = 0;
	for (const match of text.matchAll(WORD)) {
		const start = match.index;
		while (next < markup.length && markup[next].end <= start) next++;
		if (next < markup.length && markup[next].start < start + match[0].length) continue;
		words.push({ start, end: start + match[0].length, key: match[0].toLowerCase() });
	}
	return words;
}

/** English n-grams of one to four words that look like noun phrases: neither their first nor their last word is one that
 * only joins others.
 * @param markup of the text, in order: its words are no language
 * @returns in order of their starts, shortest first */
export function phrases(text: string, markup: readonly Markup[] = []): Phrase[] {
	const words = wordsOf(text, markup);
	const found: Phrase[] = [];
	for (let first = 0; first < words.length; first++) {
		if (STOP_WORDS.has(words[first].key) || words[first].key.length < 2) continue;
		let key = '';
		for (let last = first; last < Math.min(words.length, first + LONGEST_PHRASE); last++) {
			if (last > first && !JOINT.test(text.slice(words[last - 1].end, words[last].start))) break;
			const word = words[last].key;
			if (!STOP_WORDS.has(word) && word.length > 1)
				found.push({
					...{ start: words[first].start, end: words[last].end },
					...{ key: key + singular(word), size: last - first + 1 }
				});
			key += `${word} `;
		}
	}
	return found;
}
