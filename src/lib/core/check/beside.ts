import { overlaps } from '../segment/span';
import type { Finding } from './check';
import type { Witness } from './witness';

/** What the findings of a row in the other language say to one in this language: it stands there as well (`same`), or the other
 * language has what is missed here, and no such finding (`contrary`). */
export type Hint = 'same' | 'contrary';

/** @param witness what the words of the other language say to the finding
 * @param beside findings of the same row in the other language; null where they are not known of its text of now
 * @returns null where they say nothing to it */
export function hintOf(finding: Finding, witness: Witness | null, beside: readonly Finding[] | null): Hint | null {
	if (!beside) return null;
	if (beside.some((other) => other.check === finding.check && isAboutTheSame(finding, other))) return 'same';
	return witness?.how === 'says' ? 'contrary' : null;
}

/** Two findings of one check on one row: where both point at words of the source, these are the same words. */
const isAboutTheSame = ({ source: a }: Finding, { source: b }: Finding): boolean => !a || !b || overlaps(a, b);
