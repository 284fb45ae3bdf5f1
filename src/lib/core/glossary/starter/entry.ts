import { TARGET_LANGS } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import { readItems, readRenderings } from '../cell';
import type { Concept, Rendering } from '../concept';

/** Renderings in one language, each list in the notation of the table cells: `|` separates, `!` condition always,
 * `*` also within a longer word, `#` a note. */
type Renderings = readonly [preferred: string, admitted: string, forbidden: string];

/** One concept of the starter termbase as its files have it. */
export interface StarterEntry {
	/** English terms, separated by `|`. */
	en: string;
	ja: Renderings;
	ko: Renderings;
	/** Why the forbidden renderings are wrong. */
	note?: string;
	/** See `Concept.renderedFreely`. */
	free?: true;
}

const STATUSES = ['preferred', 'admitted', 'forbidden'] as const;

const renderings = (entry: StarterEntry, lang: TargetLang): Rendering[] =>
	STATUSES.flatMap((status, at) => readRenderings(entry[lang][at], lang, status));

const idOf = (english: string): string => `starter/${english.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/** Makes a concept of an entry. */
export function starterConcept(entry: StarterEntry): Concept {
	const english = readItems(entry.en);
	return {
		id: idOf(english[0]),
		english,
		caseSensitive: false,
		doNotTranslate: false,
		...(entry.free ? { renderedFreely: true } : {}),
		definition: '',
		note: entry.note ?? '',
		renderings: TARGET_LANGS.flatMap((lang) => renderings(entry, lang))
	};
}

/** Makes a concept of a name that stays in English. `admitted` are spellings in the languages that are in use. */
export function starterName(name: string, admitted: Partial<Record<TargetLang, string>>): Concept {
	const english = readItems(name);
	return {
		id: idOf(english[0]),
		english,
		caseSensitive: true,
		doNotTranslate: true,
		definition: '',
		note: '',
		renderings: TARGET_LANGS.flatMap((lang) => readRenderings(admitted[lang] ?? '', lang, 'admitted'))
	};
}
