import { AhoCorasick } from '@monyone/aho-corasick';
import { indexTerms, reindexTerms, type TermIndex } from '$lib/core/glossary/match';
import { language } from '$lib/core/language/registry';
import type { Concept } from '$lib/core/glossary/concept';
import type { Measure } from '../terms';
import { makePairs, makeTermbase, type Pair } from './termbase';

/** Pairs of sentences a second to reach: a pair is its terms in the source, and renderings and mentions in the target. */
const GOAL = 10_000;
const [PAIRS, ROUNDS] = [100_000, 3];
const LANGS = ['ja', 'ko'] as const;

const round = (value: number): number => Number(value.toFixed(value < 10 ? 2 : 0));

function timed<T>(act: () => T): { ms: number; made: T } {
	const began = performance.now();
	const made = act();
	return { ms: performance.now() - began, made };
}

/** Megabytes in use after a collection; without one, what is there. */
function memory(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
}

function matchAll(index: TermIndex, pairs: readonly Pair[]): number {
	let found = 0;
	for (const { source, target, lang } of pairs) {
		const into = language(lang);
		found += index.inSource(source).length + index.inTarget(target, into).length + index.mentions(target, into).length;
	}
	return found;
}

/** The best of some rounds, in pairs a second. */
function rate(index: TermIndex, pairs: readonly Pair[]): number {
	const times = Array.from({ length: ROUNDS }, () => timed(() => matchAll(index, pairs)).ms);
	return Math.round((1000 * pairs.length) / Math.min(...times));
}

/** The same termbase after somebody changed a rendering of one concept. */
const changed = (concepts: readonly Concept[]): Concept[] =>
	concepts.map((concept, n) => (n === 7 ? { ...concept, note: 'changed' } : concept));

function built(concepts: readonly Concept[]) {
	const before = memory();
	const english = timed(() => indexTerms(concepts));
	const index = english.made;
	const [ja, ko] = LANGS.map((lang) => timed(() => index.mentions('a', language(lang))).ms);
	const again = timed(() => {
		const next = reindexTerms(index, changed(concepts));
		for (const lang of LANGS) next.mentions('b', language(lang));
		next.inSource('b');
		return next;
	});
	const ms = { english: round(english.ms), ja: round(ja!), ko: round(ko!), afterOneChange: round(again.ms) };
	return { index, again: again.made, ms, megabytes: round(memory() - before) };
}

/** The same termbase in the automaton of another library: plain strings in lower case, no inflection, no other spelling, no
 * particles. Its `/fast` variant matches faster and takes minutes to build at this size. */
function peer(concepts: readonly Concept[], pairs: Record<string, readonly Pair[]>) {
	const lower = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.toLowerCase()))];
	const english = timed(() => new AhoCorasick(lower(concepts.flatMap((concept) => concept.english))));
	const rates = LANGS.map((lang) => {
		const texts = concepts.flatMap(({ renderings }) => renderings.filter((r) => r.lang === lang).map((r) => r.text));
		const built = timed(() => new AhoCorasick(lower(texts)));
		const matched = Array.from({ length: ROUNDS }, () =>
			timed(() => {
				for (const { source, target } of pairs[lang]!) {
					english.made.matchInText(source.toLowerCase());
					built.made.matchInText(target.toLowerCase());
				}
			})
		);
		const best = Math.min(...matched.map(({ ms }) => ms));
		return { lang, buildMs: round(built.ms), rate: Math.round((1000 * pairs[lang]!.length) / best) };
	});
	return {
		pairsPerSecond: Object.fromEntries(rates.map(({ lang, rate }) => [lang, rate])),
		buildMs: { english: round(english.ms), ...Object.fromEntries(rates.map(({ lang, buildMs }) => [lang, buildMs])) }
	};
}

/** How fast sentence pairs are matched, beside an automaton of another library. */
export const matching: Measure = (size) => {
	const concepts = makeTermbase(size);
	const { index, again, ms, megabytes } = built(concepts);
	console.log(`\nMatching: ${PAIRS} sentence pairs, one thread, best of ${ROUNDS}`);
	console.log(`index built in ms: ${JSON.stringify(ms)}, ${megabytes} MB`);
	const pairs = Object.fromEntries(LANGS.map((lang) => [lang, makePairs(concepts, PAIRS / 2, lang)]));
	const rates = Object.fromEntries(LANGS.map((lang) => [lang, rate(index, pairs[lang]!)]));
	const patched = Object.fromEntries(LANGS.map((lang) => [lang, rate(again, pairs[lang]!)]));
	const plain = peer(concepts, pairs);
	console.log(`pairs a second: ${JSON.stringify({ ours: rates, afterOneChange: patched, ahoCorasick: plain })}`);
	const worst = Math.min(...Object.values(rates), ...Object.values(patched));
	const ours = { pairsPerSecond: rates, afterOneChange: patched, buildMs: ms, megabytes };
	return Promise.resolve({ ours, peers: { ahoCorasick: plain }, ratio: round(worst / GOAL) });
};
