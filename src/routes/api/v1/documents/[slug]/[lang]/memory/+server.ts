import { endpoint, parse } from '$server/api/endpoint';
import { MemoryQuery } from '$server/api/schemas';
import { theApp } from '$server/app';
import { searchPhrase } from '$server/usecases/search-memory';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang };
	return searchPhrase(theApp(), locals.actor, at, parse(MemoryQuery, Object.fromEntries(url.searchParams)));
});
