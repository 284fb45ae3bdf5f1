import type { Span, TargetLang } from '../segment/segment';
import { LEXICON } from './lexicon.data';
import { UnitSet } from './unit-set';

interface Entry {
	stem: string;
	renderings: Record<TargetLang, readonly string[]>;
}

const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter(Boolean);

const ENTRIES: readonly Entry[] = LEXICON.trim()
	.split('\n')
	.map((line) => line.split('|'))
	.map(([stem, ja, ko]) => ({ stem, renderings: { ja: list(ja), ko: list(ko) } }));

/** A number for the three letters at a place, whatever their case; a hyphen shares its number with a letter. */
const headAt = (text: string, at: number): number =>
	((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);

/** Entries by their first three letters, the longest beginning first. */
const BY_HEAD = new Map<number, Entry[]>();
for (const entry of [...ENTRIES].sort((a, b) => b.stem.length - a.stem.length)) {
	const head = headAt(entry.stem, 0);
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

/** The entry of the word at a place, which may begin with a capital. */
function entryAt(text: string, at: number): Entry | undefined {
	const first = text.charCodeAt(at) | 32;
	const isIt = ({ stem }: Entry): boolean => stem.charCodeAt(0) === first && standsAt(text, at, stem);
	return BY_HEAD.get(headAt(text, at))?.find(isIt);
}

/** Does the word stand at a place where its first letter does? */
function standsAt(text: string, at: number, word: string): boolean {
	for (let i = 1; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
	return true;
}

interface Rendering {
	word: string;
	stem: string;
}

/** Most units begin no rendering. */
const NONE: Rendering[] = [];

/** The renderings of one language by the code unit they begin with. */
class Renderings {
	/** By code unit the number of its list; the first list is empty. */
	private readonly numbers = new Uint16Array(65_536);
	private readonly lists: Rendering[][] = [NONE];

	constructor(lang: TargetLang) {
		for (const { stem, renderings } of ENTRIES)
			for (const word of renderings[lang]) {
				const number = (this.numbers[word.charCodeAt(0)] ||= this.lists.push([]) - 1);
				this.lists[number].push({ word, stem });
			}
	}

	of(unit: number): readonly Rendering[] {
		return this.lists[this.numbers[unit]];
	}
}

const RENDERINGS: Record<TargetLang, Renderings> = { ja: new Renderings('ja'), ko: new Renderings('ko') };

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
	const renderings = RENDERINGS[lang];
	stretches.forEach(({ start, end }, i) => {
		for (let at = start; at < end; at++) {
			const list = renderings.of(text.charCodeAt(at));
			if (list === NONE) continue;
			for (const { word, stem } of list) {
				const known = at + word.length <= end && standsAt(text, at, word) ? homes.get(stem) : undefined;
				if (known && known[known.length - 1] !== i) known.push(i);
			}
		}
	});
	return homes;
}
