/** What the list of reports shows. */
export interface ListQuery {
	state: string;
	document: string | null;
	before: string | null;
}

/** Address of a list of reports. */
export function listHref(at: string, { state, document, before }: ListQuery): string {
	const query = new URLSearchParams({ ...(state === 'open' ? {} : { state }), ...(document && { document }) });
	if (before) query.set('before', before);
	return query.size > 0 ? `${at}?${query}` : at;
}
