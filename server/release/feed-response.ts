import { atom, updatedAt, type Feed } from '$lib/core/release/atom';

/** A feed as it is sent. */
export const feedResponse = (feed: Feed): Response =>
	new Response(atom(feed), {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			...(feed.entries.length > 0 ? { 'last-modified': new Date(updatedAt(feed)).toUTCString() } : {})
		}
	});
