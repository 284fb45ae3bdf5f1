import { TARGET_LANGS } from '../language/registry';
import type { TargetLang } from '../segment/segment';
import type { Steps } from '../steps';
import type { Concept, Rendering } from './concept';
import { folded } from './fold';

export type ConflictCode =
	/** Two concepts claim the same English term. */
	| 'duplicate-english'
	/** A concept gives the same rendering twice with the same status. */
	| 'duplicate-rendering'
	/** A concept both wants and forbids the same text. */
	| 'contradiction'
	/** A concept that is to be translated offers no rendering in a language in which it forbids some. */
	| 'nothing-preferred';

/** Something a maintainer of a termbase should settle. */
export interface TermConflict {
	code: ConflictCode;
	/** The concept, and the other one where two clash. */
	concept: string;
	other: string | null;
	lang: TargetLang | null;
	text: string;
}

const WANTED = new Set(['preferred', 'admitted', 'proposed']);

/** The spelling by which two terms are the same: spaces and hyphens do not count, case only in names. */
const same = (concept: Concept, text: string): string =>
	concept.caseSensitive ? text.normalize('NFKC').replace(/[\s-]/gu, '') : folded(text);

/** @param owners who has an English term already; the concept's own are put down */
function* englishConflicts(concept: Concept, owners: Map<string, Concept>): Generator<TermConflict> {
	for (const text of concept.english) {
		const owner = owners.get(same(concept, text));
		if (owner && owner !== concept)
			yield { code: 'duplicate-english', concept: owner.id, other: concept.id, lang: null, text };
		owners.set(same(concept, text), owner ?? concept);
	}
}

function* renderingConflicts(concept: Concept, lang: TargetLang): Generator<TermConflict> {
	const seen = new Map<string, Rendering>();
	const renderings = concept.renderings.filter((rendering) => rendering.lang === lang);
	for (const rendering of renderings) {
		const before = seen.get(folded(rendering.text));
		seen.set(folded(rendering.text), before ?? rendering);
		if (!before) continue;
		const clash = WANTED.has(before.status) !== WANTED.has(rendering.status);
		const code = clash ? 'contradiction' : 'duplicate-rendering';
		yield { code, concept: concept.id, other: null, lang, text: rendering.text };
	}
	const forbids = renderings.some(({ status }) => status === 'forbidden');
	if (forbids && !concept.doNotTranslate && !renderings.some(({ status }) => status === 'preferred'))
		yield { code: 'nothing-preferred', concept: concept.id, other: null, lang, text: concept.english[0] ?? '' };
}

/** Lists what a termbase says twice or says against itself, in the order of its concepts. */
export function* lintTerms(concepts: readonly Concept[]): Steps<TermConflict[]> {
	const found: TermConflict[] = [];
	const owners = new Map<string, Concept>();
	for (const concept of concepts) {
		found.push(...englishConflicts(concept, owners));
		yield;
	}
	for (const concept of concepts) {
		for (const lang of TARGET_LANGS) found.push(...renderingConflicts(concept, lang));
		yield;
	}
	return found;
}
