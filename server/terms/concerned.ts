import { setImmediate as turn } from 'node:timers/promises';
import type { Concept } from '$lib/core/glossary/concept';
import { foldedTerms, mayHold, sharesEnglish } from '$lib/core/glossary/grams';
import type { Db } from '../db/client';
import { placeOf } from '../db/row-index';
import { projectGrams, type Unspread } from '../db/term-uses';

/** Concepts that are looked through before others have their turn. */
const SLICE = 2000;

/** The folded terms whose texts may be read otherwise after some changes: those of what was changed, and of concepts that
 * share an English term with it and speak now or no more. */
async function concerned(changed: readonly Concept[], concepts: readonly Concept[]): Promise<string[]> {
	const shares = sharesEnglish(changed);
	const all = [...changed];
	for (let from = 0; from < concepts.length; from += SLICE, await turn())
		all.push(...concepts.slice(from, from + SLICE).filter(shares));
	return [...foldedTerms(all)];
}

/** Documents that some changes of the termbase do not concern, as places; null where they may concern every one.
 * @param concepts the termbase with the changes */
export async function notConcerned(
	db: Db,
	project: string,
	changes: Unspread,
	concepts: readonly Concept[]
): Promise<ReadonlySet<string> | null> {
	const terms = changes.all ? await concerned(changes.concepts, concepts) : null;
	if (!terms || terms.some(({ length }) => length < 2)) return null;
	const spare = new Set<string>();
	for await (const page of projectGrams(db, project)) {
		for (const { document_id, lang, grams } of page)
			if (!terms.some((term) => mayHold(grams, term))) spare.add(placeOf(document_id, lang));
		await turn();
	}
	return spare;
}
