import type { Span, TargetLang } from '../segment/segment';
import { LEXICON } from './lexicon.data';
import { UnitSet } from './unit-set';

interface Entry {
	stem: string;
	/** The stem behind its first three letters. */
	tail: string;
	renderings: Record<TargetLang, readonly string[]>;
}

const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter(Boolean);

const ENTRIES: readonly Entry[] = LEXICON.trim()
	.split('\n')
	.map((line) => line.split('|'))
	.map(([stem, ja, ko]) => ({ stem, tail: stem.slice(3), renderings: { ja: list(ja), ko: list(ko) } }));

/** Entries by their first three letters, the longest beginning first. */
const BY_HEAD = new Map<string, Entry[]>();
for (const entry of [...ENTRIES].sort((a, b) => b.stem.length - a.stem.length)) {
	const head = entry.stem.slice(0, 3);
	BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), entry]);
}
/** Letters of lexicon words; a word begins with a letter of either case. */
const SMALL = new UnitSet(/[a-z-]/);
const FIRST = new UnitSet(/[A-Za-z]/);

export interface KnownWord {
	stem: string;
	renderings: readonly string[];
	at: number;
}

/** The words of an English text that mostly become one of a few words in the target language. */
export function knownWords(text: string, lang: TargetLang): KnownWord[] {
	const found: KnownWord[] = [];
	for (let at = FIRST.next(text, 0); at < text.length; at = FIRST.next(text, at + 1)) {
		let end = at + 1;
		while (SMALL.at(text, end)) end++;
		if (end - at < 3) continue;
		const entry = entryAt(text, at);
		if (entry) found.push({ stem: entry.stem, renderings: entry.renderings[lang], at });
		at = end - 1;
	}
	return found;
}

function entryAt(text: string, at: number): Entry | undefined {
	const head = text.slice(at, at + 3);
	const entries = BY_HEAD.get(text.charCodeAt(at) < 97 ? head.toLowerCase() : head);
	return entries?.find(({ tail }) => text.startsWith(tail, at + 3));
}

interface Rendering {
	word: string;
	stem: string;
}

/** Renderings by the code unit they begin with. */
const RENDERINGS: Record<TargetLang, (readonly Rendering[] | undefined)[]> = {
	ja: byFirstUnit('ja'),
	ko: byFirstUnit('ko')
};

function byFirstUnit(lang: TargetLang): Rendering[][] {
	const found: Rendering[][] = Array.from({ length: 65_536 });
	for (const { stem, renderings } of ENTRIES)
		for (const word of renderings[lang]) (found[word.charCodeAt(0)] ??= []).push({ word, stem });
	return found;
}

const NONE: readonly Rendering[] = [];

/** Does the word stand at a place where its first unit does? */
function standsAt(text: string, at: number, word: string): boolean {
	for (let i = 1; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
	return true;
}

/** In which stretches of a translation each of the words stands in one of its renderings.
 * @param stretches in reading order, without overlap
 * @returns by stem the numbers of the stretches, in order */
export function homesOfWords(
	words: readonly KnownWord[],
	text: string,
	lang: TargetLang,
	stretches: readonly Span[]
): Map<string, number[]> {
	const homes = new Map(words.map(({ stem }): [string, number[]] => [stem, []]));
	if (homes.size === 0) return homes;
	stretches.forEach(({ start, end }, i) => {
		for (let at = start; at < end; at++)
			for (const { word, stem } of RENDERINGS[lang][text.charCodeAt(at)] ?? NONE) {
				const known = at + word.length <= end && standsAt(text, at, word) ? homes.get(stem) : undefined;
				if (known && known[known.length - 1] !== i) known.push(i);
			}
	});
	return homes;
}
