import type { SourceLang, TargetLang } from '../segment/segment';
import { BULLET } from './furniture';

/** What of a text survives translation, and how long it is. */
export interface Profile {
	/** UTF-16 code units without addresses. */
	length: number;
	/** Latin words (names, acronyms, model ids), folded. */
	names: ReadonlySet<string>;
	/** Tokens that hold a digit, without thousands separators. */
	numbers: ReadonlySet<string>;
	urls: ReadonlySet<string>;
	bullet: boolean;
	prose: boolean;
}

/** Why two texts are held to be one another's translation. */
export interface Likeness {
	/** Logarithm of the odds; above 0 speaks for the pair. */
	score: number;
	evidence: string[];
}

/** Characters of a source for one character of the target, and how far texts stray from it (standard deviation of the
 * logarithm). Measured on weekly posts and news in both languages. */
const EXPANSION: Record<TargetLang, Record<SourceLang, number>> = {
	ja: { en: 2.15, ko: 1.05 },
	ko: { en: 1.95, ko: 1 }
};
const SPREAD = 0.25;
/** Density of the length ratio of two unrelated texts: the logarithm lies anywhere within a range of six. */
const BACKGROUND = Math.log(1 / 6);

const URL = /https?:\/\/[^\s<>"、。)\]}]+/giu;
const TOKEN = /[A-Za-z0-9]+(?:[.,]\d+[A-Za-z]*)*/g;
const DIGIT = /\d/;

/** @param prose is the text a sentence or more? */
export function profileOf(text: string, prose: boolean): Profile {
	const plain = text.replace(BULLET, '').replace(URL, ' ');
	const tokens = (plain.match(TOKEN) ?? []).map(fold).filter((token) => token.length > 1 || DIGIT.test(token));
	return {
		length: plain.length,
		names: new Set(tokens.filter((token) => !DIGIT.test(token))),
		numbers: new Set(tokens.filter((token) => DIGIT.test(token))),
		urls: new Set((text.match(URL) ?? []).map((url) => url.toLowerCase().replace(/[.,/]+$/, ''))),
		bullet: BULLET.test(text),
		prose
	};
}

/** `LLMs` and `LLM`, `4,096` and `4096` are the same. */
function fold(token: string): string {
	const plain = token.toLowerCase().replaceAll(',', '');
	return plain.length > 3 && plain.endsWith('s') ? plain.slice(0, -1) : plain;
}

/** How much a token tells, 0 to 1: one that stands in every paragraph of the post tells nothing. */
export type Weigh = (token: string) => number;

/** Weighs tokens by how many texts of the post hold them. */
export function weigher(profiles: readonly Profile[]): Weigh {
	const holders = new Map<string, number>();
	for (const { names, numbers, urls } of profiles)
		for (const token of [...names, ...numbers, ...urls]) holders.set(token, (holders.get(token) ?? 0) + 1);
	return (token) => 1 / (1 + Math.log2(Math.max(2, holders.get(token) ?? 2) / 2));
}

/** How likely a source is what a target translates: by length, names, numbers, addresses and form.
 * @see Gale and Church 1993, Computational Linguistics 19(1), 75-102, for the length of sentences */
export function likeness(target: Profile, source: Profile, lang: TargetLang, from: SourceLang, weigh: Weigh): Likeness {
	const byLength = lengthScore(target.length * EXPANSION[lang][from], source.length);
	const names = shared(target.names, source.names, weigh, 1.2, 0.4);
	const numbers = shared(target.numbers, source.numbers, weigh, 1.4, 0.8);
	const lost = shared(source.numbers, target.numbers, weigh, 0, 0.3);
	const urls = shared(target.urls, source.urls, weigh, 2, 0.5);
	const form = (target.bullet === source.bullet ? 0 : -2) + (target.prose === source.prose ? 0 : -1.5);
	const parts = { length: byLength, names, numbers, urls };
	return {
		score: byLength + names + numbers + lost + urls + form,
		evidence: Object.entries(parts).flatMap(([code, score]) => (score > 0.3 ? [code] : []))
	};
}

/** Log-odds of a length against one that was met by chance. */
function lengthScore(expected: number, found: number): number {
	if (!expected || !found) return -6;
	const spread = SPREAD + 1 / Math.sqrt(found);
	const off = Math.log(found / expected) / spread;
	return Math.max(-6, -0.5 * off * off - Math.log(spread * Math.sqrt(2 * Math.PI)) - BACKGROUND);
}

/** What the target's tokens say: each one that the source has speaks for the pair, each that it lacks against it. */
function shared(
	target: ReadonlySet<string>,
	source: ReadonlySet<string>,
	weigh: Weigh,
	gain: number,
	loss: number
): number {
	let score = 0;
	for (const token of target) score += source.has(token) ? gain * weigh(token) : -loss * weigh(token);
	return Math.max(-3, Math.min(5, score));
}
