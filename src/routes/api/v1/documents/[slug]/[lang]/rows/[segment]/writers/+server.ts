import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { rowWriters } from '$server/usecases/row-history';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang, segment: params.segment };
	return { writers: await rowWriters(theApp(), locals.actor, at) };
});
