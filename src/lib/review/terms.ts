import type { Concept, Rendering } from '$lib/core/glossary/concept';
import type { TermIndex } from '$lib/core/glossary/match';
import type { TargetLang } from '$lib/core/segment/segment';

/** Concepts of the termbase that stand in a source text, each once, in the order of the text. */
export function conceptsIn(source: string | null, terms: TermIndex): Concept[] {
	if (source === null) return [];
	return [...new Set(terms.inSource(source).map(({ concept }) => concept))];
}

/** Renderings of a concept in one language, best first. */
export function renderingsIn({ renderings }: Concept, lang: TargetLang): Rendering[] {
	const rank = { preferred: 0, admitted: 1, proposed: 2, deprecated: 3, forbidden: 4 };
	return renderings.filter((r) => r.lang === lang).toSorted((a, b) => rank[a.status] - rank[b.status]);
}

/** What a key inserts for a concept: its best rendering, or the English where it is not translated. */
export function bestRendering(concept: Concept, lang: TargetLang): string | null {
	const best = renderingsIn(concept, lang).find((r) => r.status === 'preferred' || r.status === 'admitted');
	return best?.text ?? (concept.doNotTranslate ? (concept.english[0] ?? null) : null);
}
