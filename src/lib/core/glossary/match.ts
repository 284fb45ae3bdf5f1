import type { Concept, Rendering } from './concept';
import type { Language } from '../language/language';
import type { Span, TargetLang } from '../segment/segment';
import { isWord } from './border';
import { inEnglish, type EnglishMatch } from './english-match';
import { englishEntries, isGap, renderingEntries, type EnglishEntry, type Entries, type RenderingEntry } from './entry';
import { fold, FoldRoom, type Folded } from './fold';
import { isKanaMark, isKatakana, isLatin } from './script';
import { trie } from './trie';

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
	/** English terms in any text, in whatever case, those within longer ones too; in order of their starts. */
	english(text: string): EnglishMatch[];
	/** English terms in a source text in reading order, the longest one where they overlap. */
	inSource(text: string): SourceMatch[];
	/** Renderings of every status in a target text, particles and compounds respected; by start, longest first. */
	inTarget(text: string, language: Language): RenderingMatch[];
	/** Renderings in a target text, those within a longer word too; by start, longest first. */
	anyInTarget(text: string, language: Language): RenderingMatch[];
	/** Every mention of a concept in a target text; by start, longest first. */
	mentions(text: string, language: Language): Mention[];
	/** The concepts of which an English term is one that is asked for, in no particular order. */
	withEnglish(is: Asked<EnglishEntry>): Concept[];
	/** The same of a rendering in a language. */
	withRendering(language: Language, is: Asked<RenderingEntry>): Concept[];
}

/** Asks about a term of a termbase.
 * @param key as it is looked for: the folded stem of an English term, the folded text of a rendering */
export type Asked<E> = (key: string, entry: E) => boolean;

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Keeps the longest of overlapping matches; matches of the same stretch stay together.
 * @param matches in order of their starts */
function disjoint<M extends Span>(matches: M[], length: number): M[] {
	if (matches.length < 2 || matches.every(({ start }, i) => i === 0 || matches[i - 1].end <= start)) return matches;
	const bySize = matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	const taken = new Uint8Array(length);
	const kept: M[] = [];
	let last: Span = { start: -1, end: -1 };
	for (const match of bySize) {
		const same = match.start === last.start && match.end === last.end;
		if (!same && (taken[match.start] || taken[match.end - 1])) continue;
		taken.fill(1, match.start, match.end);
		kept.push((last = match) as M);
	}
	return kept.sort(byPlace);
}

/** A word of three syllables, kana or Han characters is known by its letters alone, wherever a space falls. */
function spacingAllowed(text: string, units: Folded, start: number, end: number, breaks: ReadonlySet<number>): boolean {
	for (let at = start + 1; at < end; at++) {
		if (!isGap(text, units, at) || breaks.has(at - start)) continue;
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

type RenderingFinder = (text: string, units: Folded, language: Language) => Found[];

/** Prepares the renderings of one language for being found; matches come by start, longest first. */
function renderingFinder(entries: Entries<RenderingEntry>): RenderingFinder {
	const words = [...entries.keys()];
	const lists = [...entries.values()];
	const { next, longest, shorter } = trie(words);
	return (text, units, language) => {
		const { codes, length } = units;
		const found: Found[] = [];
		for (let start = next(codes, length, 0); start < length; start = next(codes, length, start + 1))
			for (let word = longest(codes, length, start); word >= 0; word = shorter[word]) {
				const end = start + words[word].length;
				const span = originalSpan(text, units, start, end);
				if (!span) continue;
				const free = isWord(text, span.start, span.end, language, false);
				const bound = !free && isWord(text, span.start, span.end, language, true);
				for (const { concept, rendering, breaks } of lists[word])
					if (spacingAllowed(text, units, start, end, breaks)) {
						const whole = free || (bound && rendering.compound === true);
						found.push({ start: span.start, end: span.end, concept, rendering, whole });
					}
			}
		return found;
	};
}

/** Remembers the answer for the last text: several checks ask about the same row in turn. */
function last<R>(ask: (text: string) => R): (text: string) => R {
	let known: { text: string; answer: R } | null = null;
	return (text) => (known?.text === text ? known : (known = { text, answer: ask(text) })).answer;
}

/** The same for a text in a language. */
function lastIn<R>(ask: (text: string, language: Language) => R): (text: string, language: Language) => R {
	let known: { language: Language; answer: (text: string) => R } | null = null;
	return (text, language) => {
		if (known?.language !== language) known = { language, answer: last((each) => ask(each, language)) };
		return known.answer(text);
	};
}

const inItsEnglish = ({ start, end, concept }: EnglishMatch): Mention => ({ start, end, concept, rendering: null });

/** Finds the terms of a termbase in folded texts: every match, overlapping ones too, by start. */
interface Finder {
	english(text: string, units: Folded): EnglishMatch[];
	/** Longest first where they start together. */
	rendered(text: string, units: Folded, language: Language): Found[];
	withEnglish(is: Asked<EnglishEntry>): Concept[];
	withRendering(language: Language, is: Asked<RenderingEntry>): Concept[];
}

function conceptsWith<E extends { concept: Concept }>(entries: Entries<E>, is: Asked<E>): Concept[] {
	const found: Concept[] = [];
	for (const [key, list] of entries) for (const entry of list) if (is(key, entry)) found.push(entry.concept);
	return found;
}

/** What is built for each language is built when first asked for. */
function finderOf(concepts: readonly Concept[]): Finder {
	const finders = new Map<string, { entries: Entries<RenderingEntry>; find: RenderingFinder }>();
	const english = englishEntries(concepts);
	const finderIn = ({ code }: Language): { entries: Entries<RenderingEntry>; find: RenderingFinder } => {
		const known = finders.get(code);
		if (known) return known;
		const entries = renderingEntries(concepts, code as TargetLang);
		const made = { entries, find: renderingFinder(entries) };
		finders.set(code, made);
		return made;
	};
	return {
		english: inEnglish(english),
		rendered: (text, units, language) => finderIn(language).find(text, units, language),
		withEnglish: (is) => conceptsWith(english, is),
		withRendering: (language, is) => conceptsWith(finderIn(language).entries, is)
	};
}

function asked(concepts: readonly Concept[], finder: Finder): TermIndex {
	const room = new FoldRoom();
	const folding = last((text): Folded => fold(text, room));
	const english = (text: string): EnglishMatch[] => finder.english(text, folding(text));
	const inLanguage = lastIn((text, language): Found[] => finder.rendered(text, folding(text), language));
	const asWritten = (text: string): SourceMatch[] => english(text).filter((match) => match.asWritten);
	return {
		concepts,
		english,
		inSource: last((text) => disjoint(asWritten(text), text.length)),
		inTarget: lastIn((text, language) => inLanguage(text, language).filter((match) => match.whole)),
		anyInTarget: inLanguage,
		mentions: lastIn((text, language): Mention[] => {
			const left = english(text);
			const rendered = inLanguage(text, language);
			return left.length === 0 ? rendered : [...rendered, ...left.map(inItsEnglish)].sort(byPlace);
		}),
		withEnglish: finder.withEnglish,
		withRendering: finder.withRendering
	};
}

/** What an index was built from, so that another one can be built from it. */
const builtFrom = new WeakMap<TermIndex, { concepts: ReadonlySet<Concept>; finder: Finder }>();

/** Builds the index of a termbase. */
export function indexTerms(concepts: readonly Concept[]): TermIndex {
	const finder = finderOf(concepts);
	const index = asked(concepts, finder);
	builtFrom.set(index, { concepts: new Set(concepts), finder });
	return index;
}

/** Concepts by which a termbase may differ from the one whose index it shares. */
const MOST_OTHERS = 2000;

/** The index of a termbase of which another state is known. It finds the same as a new one, and where few concepts are other
 * objects than before, it is there at once: what did not change is not built anew.
 * @param before index of the other state */
export function reindexTerms(before: TermIndex, concepts: readonly Concept[]): TermIndex {
	const built = builtFrom.get(before)!;
	const gone = new Set(built.concepts);
	const others = concepts.filter((concept) => !gone.delete(concept) && !built.concepts.has(concept));
	if (others.length + gone.size > MOST_OTHERS) return indexTerms(concepts);
	const index = asked(concepts, joined(built.finder, gone, others, concepts));
	builtFrom.set(index, built);
	return index;
}

/** Finds what one finder finds, without some concepts, and with others. */
function joined(base: Finder, gone: ReadonlySet<Concept>, others: readonly Concept[], all: readonly Concept[]): Finder {
	const added = finderOf(others);
	let ranks: ReadonlyMap<Concept, number> | undefined;
	const rank = (concept: Concept): number => (ranks ??= new Map(all.map((each, n) => [each, n]))).get(concept)!;
	const isLeft = (concept: Concept): boolean => !gone.has(concept);
	const merged = <M extends Span & { concept: Concept }>(found: M[], more: readonly M[]): M[] => {
		const stays = ({ concept }: M): boolean => isLeft(concept);
		const left = found.every(stays) ? found : found.filter(stays);
		if (more.length === 0) return left;
		return [...left, ...more].sort((a, b) => byPlace(a, b) || rank(a.concept) - rank(b.concept));
	};
	return {
		english: (text, units) => merged(base.english(text, units), added.english(text, units)),
		rendered: (text, units, language) =>
			merged(base.rendered(text, units, language), added.rendered(text, units, language)),
		withEnglish: (is) => [...base.withEnglish(is).filter(isLeft), ...added.withEnglish(is)],
		withRendering: (language, is) => [
			...base.withRendering(language, is).filter(isLeft),
			...added.withRendering(language, is)
		]
	};
}
