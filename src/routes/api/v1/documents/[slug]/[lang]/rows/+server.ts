import { endpoint, parse } from '$server/api/endpoint';
import { Before, Limit } from '$server/api/schemas';
import { theApp } from '$server/app';
import { listRows } from '$server/usecases/read-state';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const page = {
		after: parse(Before, url.searchParams.get('after')),
		limit: parse(Limit, url.searchParams.get('limit'))
	};
	return listRows(theApp(), locals.actor, { document: params.slug, lang: params.lang }, page);
});
