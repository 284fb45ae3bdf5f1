import { ASIDE, READY, ROW_STATES, type RowState } from './state';

/** Rows of a document in one language by state, and what they come to together. */
export interface Summary {
	counts: Record<RowState, number>;
	state: RowState;
}

/** Sums up the rows of a document, or of a paper, in one language: it is as far as the row that is furthest behind, and what
 * people asked to change comes first. */
export function summarise(states: readonly RowState[]): Summary {
	const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<RowState, number>;
	for (const state of states) counts[state]++;
	return { counts, state: together(counts) };
}

function together(counts: Record<RowState, number>): RowState {
	const some = (...wanted: readonly RowState[]): boolean => wanted.some((state) => counts[state] > 0);
	if (some('changes-requested')) return 'changes-requested';
	if (some('stale')) return 'stale';
	if (some('untouched', 'in-progress'))
		return some('in-progress', 'confirmed', 'approved', 'published') ? 'in-progress' : 'untouched';
	if (some('confirmed')) return 'confirmed';
	if (some(...READY)) return some('approved') || counts.published === 0 ? 'approved' : 'published';
	return some(ASIDE[0]!) ? 'held' : 'left-out';
}
