import type { CheckInput } from '../check/check';
import type { Register } from '../language/prose';
import type { Kind, Span } from '../segment/segment';
import type { Sentence } from '../sentence/read';

/** Running text; each kind of it may have a register of its own, as abstracts do. */
export const PROSE: readonly Kind[] = ['summary', 'abstract', 'paragraph', 'list-item'];
/** Letters of an ending that are shown, in a language without spaces. */
const ENDING = 5;

export type Spoken = Exclude<Register, 'noun'>;
export type SpokenSentence = Sentence & { register: Spoken };
const isSpoken = (sentence: Sentence): sentence is SpokenSentence =>
	sentence.register === 'formal' || sentence.register === 'polite' || sentence.register === 'plain';

/** What others are quoted with has a register of its own. */
const QUOTE = /[「」『』“”"]/u;

/** Sentences of a row in the words of the post itself that say their register. */
export const ownSentences = ({
	target,
	targetReading
}: Pick<CheckInput, 'target' | 'targetReading'>): SpokenSentence[] =>
	targetReading.sentences.filter(
		(sentence): sentence is SpokenSentence =>
			isSpoken(sentence) && !QUOTE.test(target.slice(sentence.start, sentence.end))
	);

/** Where a sentence says its register: its last word. */
export function ending({ target, language }: Pick<CheckInput, 'target' | 'language'>, { start, end }: Span): Span {
	const stop = start + target.slice(start, end).replace(/[\s.。!?！？)）」』”"']+$/u, '').length;
	return lastWord({ target, language }, start, stop);
}

/** The last word of text[start, stop). */
export function lastWord(
	{ target, language }: Pick<CheckInput, 'target' | 'language'>,
	start: number,
	stop: number
): Span {
	const from = language.spaced ? target.lastIndexOf(' ', stop - 1) + 1 : stop - ENDING;
	return { start: Math.max(start, from), end: stop };
}
