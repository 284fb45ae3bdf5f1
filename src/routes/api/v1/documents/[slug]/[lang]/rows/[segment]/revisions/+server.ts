import { endpoint, parse } from '$server/api/endpoint';
import { Before } from '$server/api/schemas';
import { theApp } from '$server/app';
import { rowHistory } from '$server/usecases/row-history';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang, segment: params.segment };
	return rowHistory(theApp(), locals.actor, at, parse(Before, url.searchParams.get('before')));
});
