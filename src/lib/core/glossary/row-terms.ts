import type { CheckInput } from '../check/check';
import type { Reading } from '../check/reading';
import { overlaps } from '../segment/span';
import type { Span, TargetLang } from '../segment/segment';
import type { Concept, Rendering } from './concept';
import type { SourceMatch } from './match';

/** Kinds of markup in which words are addresses or code, not language. */
const NOT_LANGUAGE = new Set(['url', 'email', 'code', 'placeholder']);

/** Is the stretch part of an address or of code? */
export const isQuotedCode = (reading: Reading | null, span: Span): boolean =>
	reading !== null && reading.markup.some((markup) => NOT_LANGUAGE.has(markup.kind) && overlaps(markup, span));

/** The first English term of each concept in the source of a row. */
export function sourceTerms(input: CheckInput): Map<Concept, SourceMatch> {
	const first = new Map<Concept, SourceMatch>();
	for (const match of input.source === null ? [] : input.terms.inSource(input.source))
		if (!first.has(match.concept) && !isQuotedCode(input.sourceReading, match)) first.set(match.concept, match);
	return first;
}

/** The concepts that the target of a row names in any way, translated or in English. */
export const mentionedConcepts = ({ terms, target, language }: CheckInput): Set<Concept> =>
	new Set(terms.mentions(target, language).map(({ concept }) => concept));

/** Statuses with which a rendering may stand in a text. */
export const isAccepted = ({ status }: Rendering): boolean => status !== 'forbidden' && status !== 'deprecated';

/** What a concept wants to be called in a language; its English where it is not translated. */
export function preferred(concept: Concept, lang: TargetLang): string[] {
	const texts = concept.renderings.filter((r) => r.lang === lang && r.status === 'preferred').map(({ text }) => text);
	return texts.length === 0 && concept.doNotTranslate ? concept.english.slice(0, 1) : texts;
}
