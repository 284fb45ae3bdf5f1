/** What the list of proposals shows. */
export interface ProposalListQuery {
	state: string;
	before: string | null;
	/** Only this one. */
	id: string | null;
}

/** Address of a list of proposals. */
export function proposalsHref(at: string, { state, before, id }: ProposalListQuery): string {
	const query = new URLSearchParams(state === 'open' ? {} : { state });
	if (id) query.set('id', id);
	if (before) query.set('before', before);
	return query.size > 0 ? `${at}?${query}` : at;
}
