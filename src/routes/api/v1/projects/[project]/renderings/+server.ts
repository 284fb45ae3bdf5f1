import { endpoint, parse } from '$server/api/endpoint';
import { RenderingQuery } from '$server/api/search-schemas';
import { theApp } from '$server/app';
import { concordance } from '$server/usecases/concordance';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) =>
	concordance(theApp(), locals.actor, params.project, parse(RenderingQuery, Object.fromEntries(url.searchParams)))
);
