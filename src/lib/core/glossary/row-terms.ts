import type { CheckInput } from '../check/check';
import type { Reading } from '../check/reading';
import { overlaps } from '../segment/span';
import type { Span, TargetLang } from '../segment/segment';
import type { Concept, Rendering } from './concept';
import type { SourceMatch } from './match';

/** Kinds of markup in which words are addresses or code, not language. */
const NOT_LANGUAGE = new Set(['url', 'email', 'code', 'placeholder']);

/** Is the stretch part of an address or of code? Markup comes in order, so the search can halve. */
export function isQuotedCode(reading: Reading | null, span: Span): boolean {
	const markup = reading?.markup ?? [];
	let low = 0;
	let high = markup.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (markup[middle].end <= span.start) low = middle + 1;
		else high = middle;
	}
	for (let at = low; at < markup.length && overlaps(markup[at], span); at++)
		if (NOT_LANGUAGE.has(markup[at].kind)) return true;
	return false;
}

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
