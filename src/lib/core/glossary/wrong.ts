import { NONE, type Fix } from '../check/check';
import type { Span } from '../segment/segment';
import { acceptedUses, isSpare } from './accepted';
import type { Concept } from './concept';
import type { Mention, RenderingMatch } from './match';
import { replaceWord } from './particle';
import { replacement } from './replacement';
import { isAccepted, isQuotedCode, sourceUses, targetTerms } from './row-terms';
import { isHangul } from './script';
import type { TermInput } from './term-input';

const HIRAGANA = /[ぁ-ん]/u;

/** English terms in the source of a row, by concept. */
export type Named = ReadonlyMap<Concept, readonly Span[]>;

/** Is the match within an accepted rendering that is longer, or that is the right word for another term of the row? */
function isCovered(match: RenderingMatch, around: readonly Mention[], named: Named): boolean {
	return around.some(({ rendering, concept, start, end }) => {
		if (!rendering || !isAccepted(rendering) || start > match.start || end < match.end) return false;
		return end - start > match.end - match.start || (concept !== match.concept && named.has(concept));
	});
}

/** Gives, for matches asked about in reading order, the mentions that reach over their start. */
function overlapping(mentions: readonly Mention[]): (match: Span) => readonly Mention[] {
	let next = 0;
	let open: Mention[] = [];
	return ({ start }) => {
		open = open.filter((mention) => mention.end > start);
		for (; next < mentions.length && mentions[next].start <= start; next++)
			if (mentions[next].end > start) open.push(mentions[next]);
		return open;
	};
}

/** A stem of a verb cannot be replaced by a noun. */
function isStem(target: string, { end, rendering }: RenderingMatch): boolean {
	if (HIRAGANA.test(target[end - 1])) return true;
	return rendering.compound === true && isHangul(target.charCodeAt(end - 1)) && isHangul(target.charCodeAt(end));
}

/** What to write so that a wanted rendering stands where a wrong one does, with the particle that fits; null for a stem. */
export function corrected(
	{ target, lang, language }: TermInput,
	match: RenderingMatch,
	wanted: string
): Omit<Fix, 'certain'> | null {
	if (isStem(target, match)) return null;
	const wrong = target.slice(match.start, match.end);
	const { start, end, text } = replacement(wrong, wanted, match.concept, lang);
	return replaceWord(target, match.start + start, match.start + end, text, language);
}

/** The same for each text that may stand in its place. */
export function repairs(input: TermInput, match: RenderingMatch, texts: readonly string[]): Fix[] {
	const certain = texts.length === 1 && !match.concept.renderedFreely;
	return texts.flatMap((wanted) => {
		const repair = corrected(input, match, wanted);
		return repair ? [{ ...repair, certain }] : [];
	});
}

/** Does the rendering count here: is its English in the source, and is it language rather than code? */
const counts = (input: TermInput, match: RenderingMatch, named: Named): boolean =>
	!isAccepted(match.rendering) &&
	(match.rendering.condition === 'always' || named.has(match.concept)) &&
	!isQuotedCode(input.targetReading, match);

/** Where its English stands in the source, a wrong rendering of so many letters is known within a longer word too: 110億商品券.
 * Not so in Hangul, where 부동소수점 is another word than 소수점. */
const UNMISTAKABLE = 3;

const isWithinWord = ({ rendering, concept, start, end }: Mention, named: Named, target: string): boolean =>
	rendering !== null &&
	!isAccepted(rendering) &&
	end - start >= UNMISTAKABLE &&
	named.has(concept) &&
	!isHangul(target.charCodeAt(start));

/** A rendering that is not accepted, where it stands in a target. */
export interface WrongUse {
	match: RenderingMatch;
	/** Is every use of the English accounted for, so that it stands for some other word? */
	spare: boolean;
}

/** The wrong renderings of a row in reading order; those that count are without overlap. */
export function wrongUses(input: TermInput, named: Named): readonly WrongUse[] {
	const { renderings, mentions } = targetTerms(input);
	if (mentions.every(({ rendering }) => rendering === null || isAccepted(rendering))) return NONE;
	const whole = new Set<Mention>(renderings);
	const suspects = mentions.filter(
		(match): match is RenderingMatch =>
			(whole.has(match) || isWithinWord(match, named, input.target)) && counts(input, match as RenderingMatch, named)
	);
	if (suspects.length === 0) return NONE;
	const around = overlapping(mentions);
	const uses = acceptedUses(input.target, mentions);
	const found: WrongUse[] = [];
	let end = 0;
	for (const match of suspects) {
		if (match.start < end || isCovered(match, around(match), named)) continue;
		const spare = isSpare(match, named.get(match.concept)?.length ?? 0, uses.get(match.concept));
		if (!spare) end = match.end;
		found.push({ match, spare });
	}
	return found;
}

/** The renderings of a row that the termbase forbids or deprecates, as far as they speak there; in reading order. */
export const wrongRenderings = (input: TermInput): RenderingMatch[] =>
	wrongUses(input, sourceUses(input)).flatMap(({ match, spare }) => (spare ? [] : [match]));
