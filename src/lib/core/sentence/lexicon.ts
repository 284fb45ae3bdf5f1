import type { TargetLang } from '../segment/segment';
import { LEXICON } from './lexicon.data';

interface Entry {
	stem: string;
	renderings: Record<TargetLang, readonly string[]>;
}

const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter(Boolean);

const ENTRIES: readonly Entry[] = LEXICON.trim()
	.split('\n')
	.map((line) => line.split('|'))
	.map(([stem, ja, ko]) => ({ stem, renderings: { ja: list(ja), ko: list(ko) } }));

/** Entries by their first three letters, the longest beginning first. */
const BY_HEAD = new Map<string, Entry[]>();
for (const entry of [...ENTRIES].sort((a, b) => b.stem.length - a.stem.length)) {
	const head = entry.stem.slice(0, 3);
	BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), entry]);
}
const WORD = /[A-Za-z][a-z-]{2,}/g;

export interface KnownWord {
	stem: string;
	renderings: readonly string[];
	at: number;
}

/** The words of an English text that mostly become one of a few words in the target language. */
export function knownWords(text: string, lang: TargetLang): KnownWord[] {
	const found: KnownWord[] = [];
	WORD.lastIndex = 0;
	for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
		const entry = entryOf(match[0]);
		if (entry) found.push({ stem: entry.stem, renderings: entry.renderings[lang], at: match.index });
	}
	return found;
}

function entryOf(word: string): Entry | undefined {
	const capital = word.charCodeAt(0) < 97;
	const entries = BY_HEAD.get(capital ? word.slice(0, 3).toLowerCase() : word.slice(0, 3));
	return entries?.find(({ stem }) => (capital ? word.toLowerCase() : word).startsWith(stem));
}
