import type { Concept, Rendering } from './concept';
import type { Language } from '../language/language';
import type { Span } from '../segment/segment';

export interface SourceMatch extends Span {
	concept: Concept;
}

export interface RenderingMatch extends Span {
	concept: Concept;
	rendering: Rendering;
}

/** A termbase prepared for matching. Build once, use for every row. */
export interface TermIndex {
	readonly concepts: readonly Concept[];
	/** English terms in a source text, longest first where they overlap. */
	inSource(text: string): SourceMatch[];
	/** Renderings of every status in a target text, particles and compounds respected. */
	inTarget(text: string, language: Language): RenderingMatch[];
}

/** Builds the index of a termbase. */
export function indexTerms(concepts: readonly Concept[]): TermIndex {
	return { concepts, inSource: () => [], inTarget: () => [] };
}
