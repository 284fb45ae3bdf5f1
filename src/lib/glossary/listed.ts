import type { Concept } from '$lib/core/glossary/concept';

/** A concept with where it comes from: the project's own outranks the imported one, that the starter's. */
export interface ListedConcept extends Concept {
	origin: 'own' | 'imported' | 'starter';
}

/** How texts are compared in a search: width, case and Unicode form do not count. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Concepts that hold the words of a query anywhere in their terms, renderings or notes. */
export function findConcepts<T extends Concept>(concepts: readonly T[], query: string): readonly T[] {
	const words = folded(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return concepts;
	return concepts.filter((concept) => {
		const text = folded(
			[...concept.english, concept.definition, concept.note, ...concept.renderings.map((r) => r.text)].join('\n')
		);
		return words.every((word) => text.includes(word));
	});
}
