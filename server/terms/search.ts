import { fits, type TermFilters } from '$lib/core/glossary/term-filters';
import { TermTexts } from '$lib/core/glossary/term-search';
import type { StoredConcept } from '../db/concepts';

/** Finds concepts of a termbase, fast enough for every key that is pressed. */
export class TermSearch {
	#texts: TermTexts | null = null;

	constructor(private readonly concepts: readonly StoredConcept[]) {}

	/** Every concept that fits: a term that is the query first, then terms that begin so, then by the first English term. */
	find(filters: TermFilters): StoredConcept[] {
		const near = filters.q === '' ? null : (this.#texts ??= new TermTexts(this.concepts)).nearness(filters.q);
		if (near === null) return this.concepts.filter((concept) => fits(concept, filters));
		const found: StoredConcept[][] = [[], [], [], []];
		for (let n = 0; n < near.length; n++)
			if (near[n]! > 0 && fits(this.concepts[n]!, filters)) found[near[n]!]!.push(this.concepts[n]!);
		const [, some, begun, same] = found;
		return same!.concat(begun!, some!);
	}
}
