import type { Concept } from './concept';
import { LONGEST_ENDING } from './english';
import { breaksOf, englishEntries, letters, type EnglishEntry, type Entries } from './entry';
import { folded } from './fold';

/** Where a concept comes from, the highest rank first: a project's own outranks an imported one, that the starter's. */
export const ORIGINS = ['own', 'imported', 'starter'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Ranked extends Concept {
	origin: Origin;
}

/** What is left to a concept by those that outrank it. */
export interface Standing<T extends Ranked> {
	concept: T;
	/** Its English terms for which another concept speaks, with the id of that. */
	lost: { term: string; by: string }[];
	/** What checks and screens use of it; null where another speaks for all of it. */
	speaks: Concept | null;
}

/** An English term as it is looked for among those of higher rank. */
interface Term {
	term: string;
	key: string;
	written: string;
	breaks: ReadonlySet<number>;
}

const asTerm = (term: string): Term => ({ term, key: folded(term), written: letters(term), breaks: breaksOf(term) });

/** Is the term found under this entry as it is written: with its case, spaces and plural, verb forms left out? */
function finds({ endings, exact, breaks }: EnglishEntry, term: Term, stem: number): boolean {
	const { key, written } = term;
	if (endings.get(key.slice(stem)) !== false) return false;
	if (exact !== null && written.slice(0, written.length - (key.length - stem)) !== exact) return false;
	for (const at of term.breaks) if (at >= stem || !breaks.has(at)) return false;
	return true;
}

/** Concepts that speak for an English term. */
function speakers(entries: Entries<EnglishEntry>, term: Term): Concept[] {
	const { key } = term;
	const found: Concept[] = [];
	for (let stem = key.length; stem > 0 && stem >= key.length - LONGEST_ENDING; stem--)
		for (const entry of entries.get(key.slice(0, stem)) ?? []) if (finds(entry, term, stem)) found.push(entry.concept);
	return found;
}

/** Is the term another spelling of what the concept is called first? */
const isNameOf = (concept: Concept, term: Term): boolean =>
	speakers(englishEntries([{ ...concept, english: concept.english.slice(0, 1) }]), term).length > 0;

const judged = ({ renderings }: Concept): string[] => renderings.map(({ lang, text }) => `${lang} ${folded(text)}`);

/** What was found of a concept before, for as long as there is one: the same is found anew where the same ones speak. */
interface Known {
	terms: readonly Term[];
	by: readonly (readonly Concept[])[];
	standing: Standing<Ranked>;
}

const known = new WeakMap<Concept, Known>();
const isSame = (a: readonly Concept[], b: readonly Concept[]): boolean =>
	a.length === b.length && a.every((one, n) => one === b[n]);

/** The standing of a concept; the same object as long as the same concepts are above it. */
function standingOf<T extends Ranked>(concept: T, higher: Entries<EnglishEntry>): Standing<T> {
	const before = known.get(concept);
	const terms = before?.terms ?? concept.english.map(asTerm);
	const by = terms.map((term) => speakers(higher, term));
	if (before && by.every((some, n) => isSame(some, before.by[n]!))) return before.standing as Standing<T>;
	const standing = leftOf(concept, terms, by);
	known.set(concept, { terms, by, standing });
	return standing;
}

/** @param by concepts that speak for each of the terms */
function leftOf<T extends Ranked>(concept: T, terms: readonly Term[], by: readonly Concept[][]): Standing<T> {
	const found = terms.map((term, n) => ({ term, by: by[n]! }));
	const taken = found.filter(({ by }) => by.length > 0);
	if (taken.length === 0) return { concept, lost: [], speaks: concept };
	const lost = taken.map(({ term, by }) => ({ term: term.term, by: by[0]!.id }));
	const [first] = found;
	if (first!.by.some((other) => isNameOf(other, first!.term)) || taken.length === found.length)
		return { concept, lost, speaks: null };
	const theirs = new Set(taken.flatMap(({ by }) => by.flatMap(judged)));
	const english = found.filter(({ by }) => by.length === 0).map(({ term }) => term.term);
	const renderings = concept.renderings.filter(({ lang, text }) => !theirs.has(`${lang} ${folded(text)}`));
	const { acronym, ...rest } = concept;
	const kept = acronym !== undefined && english.includes(acronym) ? { acronym } : {};
	return { concept, lost, speaks: { ...rest, ...kept, english, renderings } };
}

/** How a concept is called, for telling whether another is the same. */
const nameOf = ({ english: [first = ''], caseSensitive }: Concept): string =>
	caseSensitive ? first : first.toLowerCase();

/** Judges the concepts of one rank.
 * @param names ids of concepts above by how they are called; of several of one rank, the first of the list speaks */
function level<T extends Ranked>(
	concepts: readonly T[],
	higher: Entries<EnglishEntry>,
	names: Map<string, string>
): Standing<T>[] {
	return concepts.map((concept) => {
		const standing = standingOf(concept, higher);
		const by = names.get(nameOf(concept));
		if (by !== undefined) {
			const name = concept.english.slice(0, 1).map((term) => ({ term, by }));
			return { concept, lost: standing.lost.length > 0 ? standing.lost : name, speaks: null };
		}
		if (standing.speaks) names.set(nameOf(concept), concept.id);
		return standing;
	});
}

/** Who speaks for which English term. The concept of higher rank speaks for each term that it has, whether as its first
 * or as a variant. Below it, a concept with the same first term is the same concept and says nothing; any other keeps its
 * other terms, and those renderings of which the higher one says nothing.
 * @returns one standing a concept, in their order */
export function rank<T extends Ranked>(concepts: readonly T[]): Standing<T>[] {
	const standings = new Map<T, Standing<T>>();
	const names = new Map<string, string>();
	const speaking: Concept[] = [];
	for (const origin of ORIGINS) {
		const some = concepts.filter((concept) => concept.origin === origin);
		if (some.length === 0) continue;
		for (const standing of level(some, englishEntries(speaking), names)) standings.set(standing.concept, standing);
		speaking.push(...some.flatMap((concept) => standings.get(concept)!.speaks ?? []));
	}
	return concepts.map((concept) => standings.get(concept)!);
}
