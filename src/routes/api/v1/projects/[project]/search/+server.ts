import { Refusal } from '$lib/core/problem';
import { endpoint, parse } from '$server/api/endpoint';
import { searchOf, SearchQueryString } from '$server/api/search-schemas';
import { theApp } from '$server/app';
import { searchProject } from '$server/usecases/search-project';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const asked = parse(SearchQueryString, Object.fromEntries(url.searchParams));
	const { fault, ...page } = await searchProject(theApp(), locals.actor, params.project, searchOf(asked));
	if (fault) throw new Refusal('input.invalid', `q: ${fault.code}`);
	return page;
});
