import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { rowMatches } from '$server/usecases/search-memory';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) =>
	rowMatches(theApp(), locals.actor, { document: params.slug, lang: params.lang, segment: params.segment })
);
