import type { TargetLang } from '../segment/segment';
import type { Concept, Rendering } from './concept';
import { fold, folded, type Folded } from './fold';
import { inflect } from './english';
import { isKanaMark } from './script';

/** One spelling of an English term, ready to be compared with what stands in a text. */
export interface EnglishEntry {
	concept: Concept;
	/** Places between folded units where the term itself has a space or hyphen. */
	breaks: ReadonlySet<number>;
	endings: ReadonlyMap<string, boolean>;
	/** Letters as written, for names and acronyms; null where case is folded. */
	exact: string | null;
}

/** One rendering, ready to be compared. */
export interface RenderingEntry {
	concept: Concept;
	rendering: Rendering;
	breaks: ReadonlySet<number>;
}

/** Entries that share one folded spelling. */
export type Entries<E> = Map<string, E[]>;

/** Is there a space or hyphen, or more, between two neighbouring folded units? Long vowels and dots do not count. */
export function isGap(text: string, { from, to }: Folded, at: number): boolean {
	for (let i = to[at - 1]; i < from[at]; i++) if (!isKanaMark(text.charCodeAt(i))) return true;
	return false;
}

function breaksOf(text: string): ReadonlySet<number> {
	const units = fold(text);
	const places = new Set<number>();
	for (let at = 1; at < units.length; at++) if (isGap(text, units, at)) places.add(at);
	return places;
}

/** Letters as written, less what folding drops: for comparing names. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\-~\u2010-\u2013\u2212]/gu, '');

function add<E>(entries: Entries<E>, key: string, entry: E): void {
	if (key === '') return;
	const list = entries.get(key);
	if (list) list.push(entry);
	else entries.set(key, [entry]);
}

/** The English terms of a termbase by folded stem. */
export function englishEntries(concepts: readonly Concept[]): Entries<EnglishEntry> {
	const entries: Entries<EnglishEntry> = new Map();
	for (const concept of concepts)
		for (const term of concept.english) {
			const { stem, endings, exact } = inflect(term, concept.caseSensitive);
			const entry = { concept, breaks: breaksOf(stem), endings, exact: exact ? letters(stem) : null };
			add(entries, folded(stem), entry);
		}
	return entries;
}

/** The renderings of a termbase in one language by folded text. */
export function renderingEntries(concepts: readonly Concept[], lang: TargetLang): Entries<RenderingEntry> {
	const entries: Entries<RenderingEntry> = new Map();
	for (const concept of concepts)
		for (const rendering of concept.renderings)
			if (rendering.lang === lang)
				add(entries, folded(rendering.text), { concept, rendering, breaks: breaksOf(rendering.text) });
	return entries;
}
