import { mergeConcept } from '$lib/core/glossary/merge';
import { knownConcept } from '$lib/core/glossary/proposal';
import type { ProposalPlan } from '$lib/core/glossary/proposal-view';
import type { StoredConcept } from '../db/concepts';
import type { StoredProposal } from '../db/proposals';
import type { Termbase } from './termbases';

export type Plan = Omit<ProposalPlan, 'now'> & { now: StoredConcept | null };

/** What accepting a proposal would do to the termbase as it stands: its change is put onto the concept that it is about, or
 * onto the one that its English has become known as. */
export function planProposal(
	termbase: Pick<Termbase, 'concepts' | 'index'>,
	{ concept, body, base, english }: Pick<StoredProposal, 'concept' | 'body' | 'base' | 'english'>
): Plan {
	const id = concept ?? knownConcept(termbase.index, english)?.id;
	const now = termbase.concepts.find((one) => one.id === id) ?? null;
	if (!now) return { now, merged: body, conflicts: [], gone: concept !== null };
	const { origin: _origin, updatedAt: _updatedAt, ...current } = now;
	const { concept: merged, conflicts } = mergeConcept(base, body, current);
	return { now, merged, conflicts, gone: false };
}

/** May it be accepted as it is? */
export const isClear = ({ conflicts, gone }: Pick<Plan, 'conflicts' | 'gone'>): boolean =>
	conflicts.length === 0 && !gone;
