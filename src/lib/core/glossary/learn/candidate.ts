import type { Language } from '../../language/language';
import type { Markup } from '../../latex/markup';
import type { Span } from '../../segment/segment';
import { isHangul } from '../script';
import { isSureTail, tailsOfWord } from './stem';

/** Words of the longest candidate, and its letters. */
const MOST_WORDS = 3;
const LONGEST = 24;

/** Words of a target text that could render a term. */
export interface Candidate extends Span {
	text: string;
	/** Does it show itself as a noun: by a particle, or by being in a script that writes no endings? */
	marked: boolean;
}

/** A word of a target text, with the places where its particles may begin; its end is the last of them. */
interface Word extends Span {
	ends: number[];
}

const NATIVE_RUN = /[\p{Script=Han}\p{Script=Katakana}ー]+|[A-Za-z][A-Za-z0-9]*(?:[- ][A-Za-z][A-Za-z0-9]*)*/gu;
const SPACED_WORD = /[\p{Script=Hangul}\p{Script=Latin}]+/gu;
const LATIN = /^[A-Za-z]/u;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(code: string): Intl.Segmenter {
	const segmenter = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: 'word' });
	segmenters.set(code, segmenter);
	return segmenter;
}

/** Rows of words that may stand together in a candidate. */
function groups(text: string, language: Language): Word[][] {
	return language.spaced ? spacedGroups(text, language) : runs(text, language);
}

function runs(text: string, language: Language): Word[][] {
	return Array.from(text.matchAll(NATIVE_RUN), ({ 0: run, index }) => {
		const pieces = LATIN.test(run)
			? Array.from(run.matchAll(/[A-Za-z0-9]+/gu), (word) => ({ at: word.index, size: word[0].length }))
			: wordsOf(run, language);
		return pieces.map(({ at, size }) => ({ start: index + at, end: index + at + size, ends: [index + at + size] }));
	});
}

/** The words of a run of Han and katakana; none begins with the mark of a long vowel. */
function wordsOf(run: string, { code }: Language): { at: number; size: number }[] {
	const words: { at: number; size: number }[] = [];
	for (const { index: at, segment } of segmenterOf(code).segment(run)) {
		const last = words.at(-1);
		if (last && segment.startsWith('ー')) last.size += segment.length;
		else words.push({ at, size: segment.length });
	}
	return words;
}

function spacedGroups(text: string, language: Language): Word[][] {
	const made: Word[][] = [];
	for (const { 0: word, index } of text.matchAll(SPACED_WORD)) {
		const end = index + word.length;
		const written = isHangul(word.charCodeAt(word.length - 1));
		const ends = written ? tailsOfWord(word, language).map((tail) => end - tail.length) : [end];
		const open = made.at(-1);
		const last = open?.at(-1);
		// A word with a particle ends a noun phrase.
		const follows = last && text.slice(last.end, index) === ' ' && !closes(text, last, language);
		if (open && follows) open.push({ start: index, end, ends });
		else made.push([{ start: index, end, ends }]);
	}
	return made;
}

const closes = (text: string, { end, ends }: Word, language: Language): boolean =>
	ends.some((at) => at < end && isSureTail(text.slice(at, end), language));

const isMarked = (text: string, at: number, { end }: Word, language: Language): boolean =>
	!isHangul(text.charCodeAt(at - 1)) || isSureTail(text.slice(at, end), language);

/** Words of a target text that could render a term: runs of Han and katakana cut where words begin, Hangul words without
 * their particles, Latin words; alone and up to three together.
 * @param markup of the text, in order: its words are no language
 * @returns in order of their starts */
export function candidates(text: string, language: Language, markup: readonly Markup[] = []): Candidate[] {
	const found: Candidate[] = [];
	let next = 0;
	for (const words of groups(text, language))
		for (const [first, { start }] of words.entries()) {
			while (next < markup.length && markup[next].end <= start) next++;
			if (next < markup.length && markup[next].start <= start) continue;
			for (const word of words.slice(first, first + MOST_WORDS))
				for (const end of word.ends)
					if (end - start > 1 && end - start <= LONGEST)
						found.push({ start, end, text: text.slice(start, end), marked: isMarked(text, end, word, language) });
		}
	return found;
}
