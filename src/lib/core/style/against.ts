import { NONE, type CheckInput, type Hit } from '../check/check';
import type { Trait } from '../language/style';
import type { Span } from '../segment/segment';
import { said, sampleOf } from './profile';
import { isTermSpelling } from './terms';
import { usesOf, type Use } from './uses';

/** Is it written otherwise than the project says? */
export const isAgainst = (input: CheckInput, trait: Trait, { manner, start, end }: Use, wanted: string): boolean =>
	manner !== wanted && !(trait === 'longVowel' && isTermSpelling(input, input.target.slice(start, end)));

/** What a row writes otherwise than its project says. */
export function against(input: CheckInput, trait: Trait): Iterable<Hit> {
	const wanted = said(input.rules.style?.[input.lang], trait, input.language);
	return wanted === null ? NONE : hits(input, trait, wanted);
}

function* hits(input: CheckInput, trait: Trait, wanted: string): Generator<Hit> {
	const sample = sampleOf(input.language, trait, wanted);
	for (const use of usesOf(input, trait)) {
		if (!isAgainst(input, trait, use, wanted)) continue;
		const target = shown(input.target, use);
		const replacement = use.as(wanted);
		const { start, end } = use;
		yield {
			target,
			evidence: { text: input.target.slice(target.start, target.end), wanted: sample },
			...(replacement !== null && { fixes: [{ start, end, replacement, certain: true }] })
		};
	}
}

/** A border between two letters is shown with both. */
const shown = (text: string, { start, end }: Span): Span =>
	text.slice(start, end).trim() === '' ? { start: start - 1, end: end + 1 } : { start, end };
