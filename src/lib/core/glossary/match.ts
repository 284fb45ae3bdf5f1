import type { Concept, Rendering } from './concept';
import type { Language } from '../language/language';
import type { Span, TargetLang } from '../segment/segment';
import { automaton, type Automaton } from './automaton';
import { isWord } from './border';
import { inEnglish, type EnglishMatch } from './english-match';
import { englishEntries, isGap, renderingEntries, type Entries, type RenderingEntry } from './entry';
import { fold, type Folded } from './fold';
import { isKanaMark, isKatakana, isLatin } from './script';

export interface SourceMatch extends Span {
	concept: Concept;
	/** A verb form (-ed, -ing) of a term that is not given as a verb: "pruned" for "prune", but also "featured". */
	inflected: boolean;
}

export interface RenderingMatch extends Span {
	concept: Concept;
	rendering: Rendering;
}

/** Any trace of a concept in a target text: a rendering even within a longer word, or the English itself (null) in
 * any case. Enough to say that a term is not missing. */
export interface Mention extends Span {
	concept: Concept;
	rendering: Rendering | null;
}

/** A termbase prepared for matching. Build once, use for every row. */
export interface TermIndex {
	readonly concepts: readonly Concept[];
	/** English terms in a source text in reading order, the longest one where they overlap. */
	inSource(text: string): SourceMatch[];
	/** Renderings of every status in a target text, particles and compounds respected; by start, longest first. */
	inTarget(text: string, language: Language): RenderingMatch[];
	/** Every mention of a concept in a target text; by start, longest first. */
	mentions(text: string, language: Language): Mention[];
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Keeps the longest of overlapping matches; matches of the same stretch stay together. */
function longest<M extends Span>(matches: M[], length: number): M[] {
	const taken = new Uint8Array(length);
	const kept: M[] = [];
	let last: Span = { start: -1, end: -1 };
	for (const match of matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
		const same = match.start === last.start && match.end === last.end;
		if (!same && (taken[match.start] || taken[match.end - 1])) continue;
		taken.fill(1, match.start, match.end);
		kept.push((last = match) as M);
	}
	return kept.sort(byPlace);
}

/** A word of three syllables, kana or Han characters is known by its letters alone, wherever a space falls. */
function spacingAllowed(text: string, units: Folded, start: number, end: number, entry: RenderingEntry): boolean {
	for (let at = start + 1; at < end; at++) {
		if (!isGap(text, units, at) || entry.breaks.has(at - start)) continue;
		if (end - start < 3 || isLatin(units.codes[at]) || isLatin(units.codes[at - 1])) return false;
	}
	return true;
}

/** The stretch of the original, with a long vowel that folding dropped from its end; null within a character. */
function originalSpan(text: string, units: Folded, start: number, end: number): Span | null {
	if (start > 0 && units.from[start] < units.to[start - 1]) return null;
	if (end < units.length && units.from[end] < units.to[end - 1]) return null;
	let stop = units.to[end - 1];
	const kana = isKatakana(text.charCodeAt(stop - 1));
	while (kana && isKanaMark(text.charCodeAt(stop)) && isKatakana(text.charCodeAt(stop))) stop++;
	return { start: units.from[start], end: stop };
}

interface Found extends RenderingMatch {
	whole: boolean;
}

function renderingFinder(
	concepts: readonly Concept[],
	lang: TargetLang
): (text: string, language: Language) => Found[] {
	const entries: Entries<RenderingEntry> = renderingEntries(concepts, lang);
	const words = [...entries.keys()];
	const lists = [...entries.values()];
	const machine: Automaton = automaton(words);
	return (text, language) => {
		const units = fold(text);
		const found: Found[] = [];
		machine.scan(units.codes, units.length, (word, end) => {
			const start = end - words[word].length;
			const span = originalSpan(text, units, start, end);
			if (!span) return;
			for (const entry of lists[word]) {
				if (!spacingAllowed(text, units, start, end, entry)) continue;
				const whole = isWord(text, span.start, span.end, language, entry.rendering.compound === true);
				found.push({ ...span, concept: entry.concept, rendering: entry.rendering, whole });
			}
		});
		return found.sort(byPlace);
	};
}

/** Remembers the answer for the last text: several checks ask about the same row in turn. */
function last<A extends unknown[], R>(ask: (...args: A) => R): (...args: A) => R {
	let known: { args: A; answer: R } | null = null;
	return (...args) => {
		if (known?.args.every((arg, i) => arg === args[i])) return known.answer;
		known = { args, answer: ask(...args) };
		return known.answer;
	};
}

const asSource = ({ concept, inflected, start, end }: EnglishMatch): SourceMatch => ({
	concept,
	inflected,
	start,
	end
});

/** Builds the index of a termbase. */
export function indexTerms(concepts: readonly Concept[]): TermIndex {
	const english = inEnglish(englishEntries(concepts));
	const finders = new Map<string, (text: string, language: Language) => Found[]>();
	const inLanguage = last((text: string, language: Language): Found[] => {
		const finder = finders.get(language.code) ?? renderingFinder(concepts, language.code as TargetLang);
		finders.set(language.code, finder);
		return finder(text, language);
	});
	const inSource = last((text: string) =>
		longest(
			english(text)
				.filter((match) => match.asWritten)
				.map(asSource),
			text.length
		)
	);
	const mentions = last((text: string, language: Language): Mention[] =>
		[...inLanguage(text, language), ...english(text).map((match) => ({ ...match, rendering: null }))].sort(byPlace)
	);
	return {
		concepts,
		inSource,
		inTarget: (text, language) => inLanguage(text, language).filter((match) => match.whole),
		mentions
	};
}
