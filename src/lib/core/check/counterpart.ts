import { compared } from './compared';
import type { CheckInput } from './check';
import type { Reading } from './reading';
import { sourceTerms, targetTerms } from '../glossary/row-terms';
import type { Span } from '../segment/segment';
import { gainWithout, type Beads } from '../sentence/bead';
import { homesOfWords, knownWords } from '../sentence/lexicon';

/** A sentence that seems to have no counterpart on the other side. */
export interface Lonely extends Span {
	/** Natural logarithm of how much likelier the row is if the sentence has none. */
	odds: number;
	/** What stands in it and should stand on the other side, as text, a few at most. */
	signs: string[];
}

/** Something in a sentence of the source by which its translation is known. */
interface Sign {
	text: string;
	/** The sentences of the target that hold it. */
	homes: readonly number[];
	/** What it says for a pairing that holds it on both sides, and against one that does not, as logarithms of odds. */
	there: number;
	gone: number;
}

/** How often a sign of a sentence stands in its translation, as measured on news and papers. Acronyms are often translated,
 * and people shout in capitals. */
const [STRONG, ACRONYM, TERM, WORD] = [0.95, 0.75, 0.85, 0.6];
/** Signs depend on each other, so they count less than their odds. */
const DAMP = 0.8;

/** Spread of the logarithm of the length ratio: of a translator's manner, and of one sentence. */
const MANNER = 0.11;
const SENTENCE = 0.2;
/** Larger rows are no paragraphs, shorter sentences prove nothing. */
const [MOST_SENTENCES, MOST_LENGTH, LEAST] = [60, 20_000, 25];

/** A row that lacks more is better told by its length. */
const MOST_MISSING = 3;

const lengthOf = ({ start, end }: Span): number => end - start;
const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0);

/** What length says about a part that may be missing; it alone never decides.
 * @param other length of the other side, as it would be on this side */
function byLength(other: number, part: number, whole: number, sentences: number): number {
	const spread = MANNER ** 2 + SENTENCE ** 2 / sentences;
	const [all, rest] = [Math.log(other / whole), Math.log(other / Math.max(whole - part, whole / 20))];
	return Math.max(-4, Math.min(3, (all ** 2 - rest ** 2) / (2 * spread)));
}

/** Translators merge and split, so the number of sentences says little. */
function byCount(here: number, there: number): number {
	if (here === there + 1) return 1;
	return here > there ? 0.3 : -1.2;
}

export const isComparable = ({ sourceReading, targetReading }: CheckInput): boolean =>
	sourceReading !== null &&
	Math.max(sourceReading.text.length, targetReading.text.length) <= MOST_LENGTH &&
	Math.max(sourceReading.sentences.length, targetReading.sentences.length) <= MOST_SENTENCES &&
	Math.max(sourceReading.sentences.length, targetReading.sentences.length) > 1 &&
	targetReading.isNative;

/** Translators merge sentences, many into one at times, but a row with as many sentences lacks one only where it is short. */
function mayLack(sources: readonly Span[], targets: readonly Span[], middle: number): boolean {
	const share = total(targets) / middle / total(sources);
	return (
		sources.length > 1 &&
		targets.length >= sources.length / 2 &&
		share < (sources.length > targets.length ? 1.08 : 0.85)
	);
}

const QUOTE = /[「『“‘"']/;
const STOPS = /[。！？]+|[.!?]+(?=["'”’]?(?:\s|$))/g;

/** What is quoted may hold many sentences where its own sentence goes on behind it, and then they count one by one. */
function withinQuotes(target: string, sentences: readonly Span[]): readonly Span[] {
	if (!QUOTE.test(target)) return sentences;
	return sentences.flatMap(({ start, end }) => {
		const ends = Array.from(target.slice(start, end).matchAll(STOPS), (stop) => start + stop.index + stop[0].length);
		const cuts = [start, ...ends.filter((at) => at < end - 2), end];
		return cuts.slice(1).map((to, i) => ({ start: cuts[i], end: to }));
	});
}

/** Sentences of the source that the target seems to lack: the rest of the row aligns better without them, by length and by
 * the numbers, names, terms and common words of each sentence.
 * @param told odds from which a sentence is worth telling */
export function missingSentences(input: CheckInput, reading: Reading, told: number): Lonely[] {
	const { middle } = input.language.prose.density;
	if (!mayLack(reading.sentences, input.targetReading.sentences, middle)) return [];
	const targets = withinQuotes(input.target, input.targetReading.sentences);
	if (!mayLack(reading.sentences, targets, middle)) return [];
	const signs = signsOf(input, reading, targets);
	let left = reading.sentences.map((span, i): Signed => ({ span, signs: [...signs[i].values()] }));
	const found: Lonely[] = [];
	while (found.length < MOST_MISSING && left.length > 1) {
		const gains = gainWithout(beads(left, targets, middle));
		const odds = gains.map((gain, i) => (lengthOf(left[i].span) < LEAST ? -Infinity : gain - kept(left[i].signs)));
		const best = odds.indexOf(Math.max(...odds));
		if (!(odds[best] >= told)) break;
		const lost = left[best].signs.filter(({ homes }) => homes.length === 0).map(({ text }) => text);
		found.push({ ...left[best].span, odds: odds[best], signs: lost.slice(0, 4) });
		left = left.filter((_, i) => i !== best);
		if (
			!mayLack(
				left.map(({ span }) => span),
				targets,
				middle
			)
		)
			break;
	}
	return found.sort((a, b) => a.start - b.start);
}

/** What of a sentence stands somewhere in the target speaks for a merger, beyond its place in an alignment. */
const kept = (signs: readonly Sign[]): number => {
	const found = signs.filter(({ homes }) => homes.length > 0).length;
	return found - Math.min(2, signs.length - found);
};

interface Signed {
	span: Span;
	signs: readonly Sign[];
}

function beads(sources: readonly Signed[], targets: readonly Span[], middle: number): Beads {
	const [before, above] = [lengthsUpTo(targets), lengthsUpTo(sources.map(({ span }) => span))];
	const bySign = (from: number, to: number, start: number, end: number): number => {
		let sum = 0;
		for (let i = from; i < to; i++)
			for (const { homes, there, gone } of sources[i].signs) sum += holds(homes, start, end) ? there : gone;
		return sum * DAMP;
	};
	return {
		sources: sources.length,
		targets: targets.length,
		score: (from, to, start, end) =>
			bySign(from, to, start, end) + byRatio(before[end] - before[start], (above[to] - above[from]) * middle)
	};
}

function holds(homes: readonly number[], start: number, end: number): boolean {
	for (const home of homes) if (home >= start && home < end) return true;
	return false;
}

/** Lengths of the first spans together: none, one, two and so on. */
function lengthsUpTo(spans: readonly Span[]): number[] {
	const lengths = [0];
	for (const span of spans) lengths.push(lengths[lengths.length - 1] + lengthOf(span));
	return lengths;
}

/** Spread of the logarithm of the length ratio of a sentence and its translation, and of any two sentences. */
const [OWN, ANY] = [0.27, 0.8];
const byRatio = (length: number, expected: number): number => {
	const apart = Math.log(length / expected) ** 2;
	return Math.max(-8, Math.log(ANY / OWN) - apart / (2 * OWN ** 2) + apart / (2 * ANY ** 2));
};

/** Signs of each sentence of the source, each once a sentence. */
function signsOf(input: CheckInput, reading: Reading, targets: readonly Span[]): Map<string, Sign>[] {
	const found = reading.sentences.map(() => new Map<string, Sign>());
	const sentenceAt = finder(reading.sentences);
	const targetAt = finder(targets);
	const known = new Map<string, readonly number[]>();
	const add = (key: string, text: string, at: number, kept: number, homesOf: () => readonly number[]): void => {
		const homes = known.get(key) ?? homesOf();
		known.set(key, homes);
		const rate = (homes.length + 0.5) / (targets.length + 1);
		const there = Math.max(0, Math.log(kept / rate));
		found[sentenceAt(at)].set(key, { text, homes, there, gone: Math.min(0, Math.log((1 - kept) / (1 - rate))) });
	};
	const { missing, changed } = compared(input).numbers;
	const lost = new Set([...missing, ...changed.map(({ source }) => source)].map(({ start }) => start));
	const places = placesOf(input.targetReading.numbers, ({ value }) => value, targetAt);
	for (const { start, end, certain, implied, value } of reading.numbers)
		if (certain && !implied && (lost.has(start) || places.has(value)))
			add(`#${value}`, reading.text.slice(start, end), start, STRONG, () => places.get(value) ?? []);
	for (const { text, start, shape } of reading.names)
		if (shape !== 'capitalised')
			add(text, text, start, shape === 'acronym' ? ACRONYM : STRONG, () =>
				holding(input.target, targets, text.replace(/s$/, ''))
			);
	for (const { kind, name, start } of reading.markup)
		if (kind === 'math' && name.length > 1)
			add(`$${name}`, name, start, STRONG, () => holding(input.target, targets, name));
	const inSource = sourceTerms(input);
	const mentions = inSource.length > 0 ? targetTerms(input).mentions : [];
	const mentioned = placesOf(mentions, ({ concept }) => concept, targetAt);
	for (const { concept, start, end } of inSource)
		add(`*${concept.english[0]}`, reading.text.slice(start, end), start, TERM, () => mentioned.get(concept) ?? []);
	const words = knownWords(reading.text, input.lang);
	const homes = homesOfWords(words, input.target, input.lang, targets);
	for (const { stem, at } of words) add(`~${stem}`, stem, at, WORD, () => homes.get(stem) ?? []);
	return found;
}

/** The sentences of a text that hold a word whole, in order. */
const holding = (text: string, sentences: readonly Span[], word: string): number[] =>
	text.includes(word)
		? sentences.flatMap(({ start, end }, i) => (text.slice(start, end).includes(word) ? [i] : []))
		: [];

/** In which sentences things of one key stand. */
function placesOf<T extends Span, K>(
	things: readonly T[],
	key: (thing: T) => K,
	sentenceAt: (at: number) => number
): Map<K, number[]> {
	const places = new Map<K, number[]>();
	for (const thing of things) {
		const [k, place] = [key(thing), sentenceAt(thing.start)];
		const known = places.get(k);
		if (!known) places.set(k, [place]);
		else if (!known.includes(place)) known.push(place);
	}
	return places;
}

/** Which sentence a place lies in; calls come in any order. */
function finder(sentences: readonly Span[]): (at: number) => number {
	return (at) => {
		let low = 0;
		let high = sentences.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (sentences[middle].start <= at) low = middle;
			else high = middle - 1;
		}
		return low;
	};
}

/** Sentences of the target that the source seems to lack: the row is too long by them, and neither numbers nor names nor
 * words of the source stand in them. */
export function extraSentences(input: CheckInput, reading: Reading): Lonely[] {
	const [sources, targets] = [reading.sentences, input.targetReading.sentences];
	const whole = total(targets);
	const expected = total(sources) * input.language.prose.density.middle;
	const lengths = targets.map((sentence) => byLength(expected, lengthOf(sentence), whole, targets.length));
	if (targets.length < 2 || Math.max(...lengths) < 0) return [];
	const hits = hitsOf(input, reading);
	const density = hits.reduce((sum, n) => sum + n, 0) / whole;
	const strange = strangersIn(input, reading);
	return targets.flatMap((sentence, i) => {
		const length = lengthOf(sentence);
		if (lengths[i] < 0 || proseIn(input, sentence) < LEAST) return [];
		const own = strange.filter(({ start }) => start >= sentence.start && start < sentence.end);
		const odds =
			lengths[i] +
			0.75 * density * length -
			hits[i] * 1.39 +
			own.length * 1.5 +
			byCount(targets.length, sources.length);
		const signs = own.slice(0, 4).map(({ start, end }) => input.target.slice(start, end));
		return [{ start: sentence.start, end: sentence.end, odds, signs }];
	});
}

/** Numbers and Latin names of the target that the source has nowhere. */
function strangersIn(input: CheckInput, reading: Reading): Span[] {
	const { names: named } = input.targetReading;
	const known = named.length > 0 ? reading.text.toLowerCase() : '';
	const names = named.filter(({ text }) => !known.includes(text.toLowerCase()));
	return [...compared(input).numbers.extra, ...names];
}

/** Length of a target sentence without its addresses and formulas. */
const proseIn = ({ targetReading }: CheckInput, sentence: Span): number =>
	targetReading.markup
		.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
		.reduce((length, span) => length - lengthOf(span), lengthOf(sentence));

/** How many renderings of words, terms and names of the source each target sentence holds. */
function hitsOf(input: CheckInput, reading: Reading): number[] {
	const sentences = input.targetReading.sentences;
	const sentenceAt = finder(sentences);
	const hits = sentences.map(() => 0);
	const words = knownWords(reading.text, input.lang);
	for (const homes of homesOfWords(words, input.target, input.lang, sentences).values())
		for (const home of homes) hits[home]++;
	for (const name of new Set(reading.names.map(({ text }) => text)))
		for (const home of holding(input.target, sentences, name)) hits[home]++;
	const concepts = new Set(sourceTerms(input).map(({ concept }) => concept));
	for (const { concept, start } of concepts.size > 0 ? targetTerms(input).mentions : [])
		if (concepts.has(concept)) hits[sentenceAt(start)]++;
	return hits;
}
