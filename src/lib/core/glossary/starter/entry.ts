import { TARGET_LANGS } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import { readItems, readRenderings } from '../cell';
import type { Concept, Rendering } from '../concept';

/** Renderings in one language, each list in the notation of the table cells: `|` separates, `!` condition always,
 * `*` also within a longer word, `#` a note. Deprecated are renderings that good translators still write. */
type Renderings = readonly [preferred: string, admitted: string, forbidden: string, deprecated?: string];

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
	/** English that is the term only in this case: A Survey of, in a title. */
	exact?: true;
}

/** The place of each list, in the order of `RENDERING_STATUSES`. */
const PLACES = { preferred: 0, admitted: 1, deprecated: 3, forbidden: 2 } as const;
const STATUSES = Object.keys(PLACES) as (keyof typeof PLACES)[];

const renderings = (entry: StarterEntry, lang: TargetLang): Rendering[] =>
	STATUSES.flatMap((status) => readRenderings(entry[lang][PLACES[status]] ?? '', lang, status));

const idOf = (english: string): string => `starter/${english.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/** Makes a concept of an entry. */
export function starterConcept(entry: StarterEntry): Concept {
	const english = readItems(entry.en);
	return {
		id: idOf(english[0]),
		english,
		caseSensitive: entry.exact === true,
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
