import type { Concept, Rendering } from './concept';
import { folded } from './fold';

/** A part of a concept that two people changed in different ways. */
export interface MergeConflict {
	/** Name of the field; for a rendering its language and words. */
	field: keyof Concept;
	rendering?: Pick<Rendering, 'lang' | 'text'>;
}

export interface Merge {
	/** What both changed stands in it; where they contradict, it is as it stands now. */
	concept: Concept;
	conflicts: MergeConflict[];
}

const EMPTY: Concept = {
	...{ id: '', english: [], caseSensitive: false, doNotTranslate: false },
	...{ definition: '', note: '', renderings: [] }
};

const SCALARS = [
	...(['acronym', 'partOfSpeech', 'source', 'examples', 'owner', 'caseSensitive'] as const),
	...(['doNotTranslate', 'renderedFreely', 'definition', 'note'] as const)
];

/** Objects are equal whatever the order of their keys; an absent one is undefined. */
function isEqual(a: unknown, b: unknown): boolean {
	return a === b || sorted(a) === sorted(b);
}

const sorted = (value: unknown): string | undefined =>
	JSON.stringify(value, (_, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);

/** Of three states of one thing the one that holds: whoever changed it alone is right.
 * @returns null where both changed it in different ways */
function chosen<T>(base: T, mine: T, now: T): { value: T } | null {
	if (isEqual(mine, base) || isEqual(mine, now)) return { value: now };
	return isEqual(now, base) ? { value: mine } : null;
}

/** Puts a change that somebody proposed onto a concept that was changed meanwhile.
 * @param base the concept that the change was made of; null where it was to be a new one
 * @param mine the concept as proposed
 * @param now the concept as it stands, whose id the result has */
export function mergeConcept(base: Concept | null, mine: Concept, now: Concept): Merge {
	const before = base ?? EMPTY;
	const conflicts: MergeConflict[] = [];
	const concept: Concept = { ...now };
	for (const field of SCALARS) {
		const one = chosen<unknown>(before[field], mine[field], now[field]);
		if (!one) conflicts.push({ field });
		else if (one.value === undefined) delete concept[field];
		else Object.assign(concept, { [field]: one.value });
	}
	const english = mergedEnglish(before.english, mine.english, now.english);
	if (english.length === 0) conflicts.push({ field: 'english' });
	else concept.english = english;
	concept.renderings = mergedRenderings(before, mine, now, conflicts);
	return { concept, conflicts };
}

function mergedEnglish(base: readonly string[], mine: readonly string[], now: readonly string[]): string[] {
	const same = chosen(base, mine, now);
	if (same) return [...same.value];
	const without = new Set(base.filter((term) => !mine.includes(term)));
	const added = mine.filter((term) => !base.includes(term) && !now.includes(term));
	return [...now.filter((term) => !without.has(term)), ...added];
}

/** Renderings by language and words; a number tells apart those that count as the same. */
function byWords(renderings: readonly Rendering[]): Map<string, Rendering> {
	const list = new Map<string, Rendering>();
	for (const rendering of renderings) {
		let key = `${rendering.lang} ${folded(rendering.text)}`;
		while (list.has(key)) key += ' +';
		list.set(key, rendering);
	}
	return list;
}

function mergedRenderings(base: Concept, mine: Concept, now: Concept, conflicts: MergeConflict[]): Rendering[] {
	const same = chosen(base.renderings, mine.renderings, now.renderings);
	if (same) return [...same.value];
	const [old, proposed, current] = [base, mine, now].map(({ renderings }) => byWords(renderings)) as [
		Map<string, Rendering>,
		Map<string, Rendering>,
		Map<string, Rendering>
	];
	const merged: Rendering[] = [];
	for (const key of new Set([...current.keys(), ...proposed.keys()])) {
		const [was, wanted, is] = [old.get(key), proposed.get(key), current.get(key)];
		const one = chosen(was, wanted, is);
		const rendering = one ? one.value : is;
		if (!one) conflicts.push({ field: 'renderings', rendering: nameOf((is ?? wanted)!) });
		if (rendering) merged.push(rendering);
	}
	return merged;
}

const nameOf = ({ lang, text }: Rendering): Pick<Rendering, 'lang' | 'text'> => ({ lang, text });
