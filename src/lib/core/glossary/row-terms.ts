import { oncePerRow } from '../check/once';
import type { Markup } from '../latex/markup';
import { overlaps } from '../segment/span';
import type { Span, TargetLang } from '../segment/segment';
import type { Concept, Rendering } from './concept';
import type { Mention, RenderingMatch, SourceMatch } from './match';
import type { TermInput } from './term-input';

/** Markup whose words are addresses, keys, names of macros or code, not language. A formula may begin a term ($k$-nearest
 * neighbour), so only what stands within it is no language. */
const isLanguage = (markup: Markup, span: Span): boolean =>
	markup.kind === 'math' && !(markup.start <= span.start && span.end <= markup.end);

/** Is the stretch part of an address, a key or code? Markup comes in order, so the search can halve. */
export function isQuotedCode(reading: TermInput['sourceReading'], span: Span): boolean {
	const markup = reading?.markup ?? [];
	let low = 0;
	let high = markup.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (markup[middle].end <= span.start) low = middle + 1;
		else high = middle;
	}
	for (let at = low; at < markup.length && overlaps(markup[at], span); at++)
		if (!isLanguage(markup[at], span)) return true;
	return false;
}

/** The English terms in the source of a row, in reading order. */
export const sourceTerms = oncePerRow(({ terms, source }: TermInput): readonly SourceMatch[] =>
	source === null ? [] : terms.inSource(source)
);

/** What the target of a row holds of the termbase; both are read in one go. */
export const targetTerms = oncePerRow(({ terms, target, language }: TermInput) => ({
	renderings: terms.inTarget(target, language) as readonly RenderingMatch[],
	mentions: terms.mentions(target, language) as readonly Mention[]
}));

const NONE: ReadonlyMap<Concept, readonly SourceMatch[]> = new Map();

/** The English terms in the language of the source of a row, in reading order, by concept. */
export const sourceUses = oncePerRow((input: TermInput): ReadonlyMap<Concept, readonly SourceMatch[]> => {
	const matches = sourceTerms(input);
	if (matches.length === 0) return NONE;
	const uses = new Map<Concept, SourceMatch[]>();
	for (const match of matches) {
		if (isQuotedCode(input.sourceReading, match)) continue;
		const before = uses.get(match.concept);
		if (before?.at(-1)?.start === match.start) continue;
		if (before) before.push(match);
		else uses.set(match.concept, [match]);
	}
	return uses;
});

/** The concepts that the target of a row names in any way, translated or in English. */
export const mentionedConcepts = oncePerRow(
	(input): ReadonlySet<Concept> => new Set(targetTerms(input).mentions.map(({ concept }) => concept))
);

/** Statuses with which a rendering may stand in a text. */
export const isAccepted = ({ status }: Pick<Rendering, 'status'>): boolean =>
	status !== 'forbidden' && status !== 'deprecated';

/** What a concept wants to be called in a language; its English where it is not translated. */
export function preferred(concept: Concept, lang: TargetLang): string[] {
	const texts = concept.renderings.filter((r) => r.lang === lang && r.status === 'preferred').map(({ text }) => text);
	return texts.length === 0 && concept.doNotTranslate ? concept.english.slice(0, 1) : texts;
}
