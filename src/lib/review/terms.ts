import { wrongRenderings } from '$lib/core/glossary/wrong';
import { RENDERING_STATUSES, type Concept, type Rendering, type RenderingStatus } from '$lib/core/glossary/concept';
import { isAccepted, sourceUses, targetTerms } from '$lib/core/glossary/row-terms';
import type { TermInput } from '$lib/core/glossary/term-input';
import type { Span, TargetLang } from '$lib/core/segment/segment';
import type { DeskView } from '$lib/core/workflow/desk-view';

/** A term of the termbase in the source of a row. */
export interface RowTerm {
	concept: Concept;
	/** 1-based place among the terms of the row, in the order of the source: what keys and the pane call it by. */
	number: number;
	/** Where it stands in the source, in reading order. */
	spans: readonly Span[];
}

/** The terms in the source of a row, each concept once; what stands in formulas, addresses and code is none. */
export const rowTerms = (input: TermInput): RowTerm[] =>
	[...sourceUses(input)].map(([concept, spans], n) => ({ concept, number: n + 1, spans }));

/** A stretch of a source text, and the terms that it is, if any. */
export interface Stretch extends Span {
	terms: readonly RowTerm[];
}

/** Cuts a text where terms begin and end. */
export function stretches(text: string, terms: readonly RowTerm[]): Stretch[] {
	const byStart = new Map<number, Stretch>();
	for (const term of terms)
		for (const { start, end } of term.spans)
			byStart.set(start, { start, end, terms: [...(byStart.get(start)?.terms ?? []), term] });
	const list: Stretch[] = [];
	let at = 0;
	for (const stretch of [...byStart.values()].sort((a, b) => a.start - b.start)) {
		if (stretch.start > at) list.push({ start: at, end: stretch.start, terms: [] });
		list.push(stretch);
		at = stretch.end;
	}
	if (at < text.length) list.push({ start: at, end: text.length, terms: [] });
	return list;
}

/** What a target makes of a term: says it rightly, wrongly, or not at all. */
export type TermUse = 'used' | 'wrong' | 'missing';

/** What the target of a row makes of a concept; null where its absence proves nothing. */
export function useOf(input: TermInput, concept: Concept): TermUse | null {
	if (wrongRenderings(input).some((match) => match.concept === concept)) return 'wrong';
	const said = targetTerms(input).mentions.some(
		(mention) => mention.concept === concept && (mention.rendering === null || isAccepted(mention.rendering))
	);
	if (said) return 'used';
	return concept.renderedFreely || bestRendering(concept, input.lang) === null ? null : 'missing';
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

/** The key that inserts a term; none beyond the ninth. */
export const termChord = (number: number): string | null => (number <= 9 ? `Alt+${number}` : null);

/** Address of a concept's page. */
export const conceptHref = ({ project }: Pick<DeskView, 'project'>, concept: string): string =>
	`/projects/${project.slug}/terms/${concept}`;
