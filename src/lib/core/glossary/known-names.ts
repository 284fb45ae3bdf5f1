import { oncePerRow } from '../check/once';
import { KnownNames } from '../name/known';
import { sourceTerms } from './row-terms';

/** The names that a target may hold: those of the source, of the title of the paper and of what the termbase writes for the
 * terms of the source. */
export const knownNames = oncePerRow((input): KnownNames => {
	const concepts = sourceTerms(input).map(({ concept }) => concept);
	const renderings = concepts.flatMap((c) => [...c.english, ...c.renderings.map(({ text }) => text)]);
	return new KnownNames([input.source ?? '', input.paper ?? '', ...renderings].join('\n'));
});
