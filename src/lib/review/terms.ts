import { RENDERING_STATUSES, type Concept, type Rendering, type RenderingStatus } from '$lib/core/glossary/concept';
import type { TermIndex } from '$lib/core/glossary/match';
import type { TargetLang } from '$lib/core/segment/segment';

/** Concepts of the termbase that stand in a source text, each once, in the order of the text. */
export function conceptsIn(source: string | null, terms: TermIndex): Concept[] {
	if (source === null) return [];
	return [...new Set(terms.inSource(source).map(({ concept }) => concept))];
}

/** Renderings of a concept in one language that have this status. */
const renderingsOf = ({ renderings }: Concept, lang: TargetLang, status: RenderingStatus): Rendering[] =>
	renderings.filter((r) => r.lang === lang && r.status === status);

/** Renderings of a concept in one language by status, best first; statuses without any are left out. */
export const renderingsByStatus = (
	concept: Concept,
	lang: TargetLang
): { status: RenderingStatus; renderings: Rendering[] }[] =>
	RENDERING_STATUSES.map((status) => ({ status, renderings: renderingsOf(concept, lang, status) })).filter(
		({ renderings }) => renderings.length > 0
	);

/** What a key inserts for a concept: its best rendering, or the English where it is not translated. */
export function bestRendering(concept: Concept, lang: TargetLang): string | null {
	const [best] = [...renderingsOf(concept, lang, 'preferred'), ...renderingsOf(concept, lang, 'admitted')];
	return best?.text ?? (concept.doNotTranslate ? (concept.english[0] ?? null) : null);
}
