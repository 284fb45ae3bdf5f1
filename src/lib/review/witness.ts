import type { CheckedRow, Finding } from '$lib/core/check/check';
import { checkInput } from '$lib/core/check/input';
import { witnessOf, type Witness } from '$lib/core/check/witness';
import type { TermIndex } from '$lib/core/glossary/match';

/** What the other language says to a finding; null where it says nothing to it. With this come the readers of numbers and
 * dates.
 * @param row with the very text in which it was found */
export const witnessIn = (finding: Finding, row: CheckedRow, terms: TermIndex): Witness | null =>
	witnessOf(finding, checkInput(row, { terms }));
