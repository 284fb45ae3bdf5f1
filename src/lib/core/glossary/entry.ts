import type { TargetLang } from '../segment/segment';
import type { Concept, Rendering } from './concept';
import { asText, fold, FoldRoom, type Folded } from './fold';
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

const UNBROKEN: ReadonlySet<number> = new Set();

/** A term as it is looked for: its folded units, and where it has spaces or hyphens between them. */
function spelling(text: string, room: FoldRoom): { key: string; breaks: ReadonlySet<number> } {
	const units = fold(text, room);
	const { from, to, length } = units;
	let places: Set<number> | undefined;
	for (let at = 1; at < length; at++)
		if (to[at - 1] < from[at] && isGap(text, units, at)) (places ??= new Set()).add(at);
	return { key: asText(units), breaks: places ?? UNBROKEN };
}

/** Places between folded units where a text has a space or hyphen. */
export const breaksOf = (text: string): ReadonlySet<number> => spelling(text, new FoldRoom()).breaks;

/** Letters as written, less what folding drops: for comparing names. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\-~\u2010-\u2013\u2212]/gu, '');

function add<E>(entries: Entries<E>, key: string, entry: E): void {
	if (key === '') return;
	const list = entries.get(key);
	if (list) list.push(entry);
	else entries.set(key, [entry]);
}

interface Spelled {
	key: string;
	entry: EnglishEntry;
}

/** Entries of each concept, for as long as there is one: a termbase of which one concept changed reads that one. */
const known = new WeakMap<Concept, readonly Spelled[]>();

function spelled(concept: Concept, room: FoldRoom): readonly Spelled[] {
	const before = known.get(concept);
	if (before) return before;
	const made = concept.english.map((term): Spelled => {
		const { stem, endings, exact } = inflect(term, concept.caseSensitive);
		const { key, breaks } = spelling(stem, room);
		return { key, entry: { concept, breaks, endings, exact: exact ? letters(stem) : null } };
	});
	known.set(concept, made);
	return made;
}

/** The English terms of a termbase by folded stem. */
export function englishEntries(concepts: readonly Concept[]): Entries<EnglishEntry> {
	const entries: Entries<EnglishEntry> = new Map();
	const room = new FoldRoom();
	for (const concept of concepts) for (const { key, entry } of spelled(concept, room)) add(entries, key, entry);
	return entries;
}

/** The renderings of a termbase in one language by folded text. */
export function renderingEntries(concepts: readonly Concept[], lang: TargetLang): Entries<RenderingEntry> {
	const entries: Entries<RenderingEntry> = new Map();
	const room = new FoldRoom();
	for (const concept of concepts)
		for (const rendering of concept.renderings)
			if (rendering.lang === lang) {
				const { key, breaks } = spelling(rendering.text, room);
				add(entries, key, { concept, rendering, breaks });
			}
	return entries;
}
