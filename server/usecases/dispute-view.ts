import type { Dispute, DisputeView } from '$lib/core/workflow/dispute';

/** Ids of everybody a dispute speaks of. */
export const peopleOf = ({ raisedBy, decider, settled }: Dispute): string[] => [
	raisedBy,
	decider,
	...(settled ? [settled.by] : [])
];

/** A dispute as screens show it. */
export const disputeView = (dispute: Dispute, name: (id: string) => string): DisputeView => ({
	...dispute,
	raisedByName: name(dispute.raisedBy),
	deciderName: name(dispute.decider),
	settledByName: dispute.settled && name(dispute.settled.by)
});
