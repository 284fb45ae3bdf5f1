import { body, endpoint } from '$server/api/endpoint';
import { Settling } from '$server/api/schemas';
import { theApp } from '$server/app';
import { settle } from '$server/usecases/dispute';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const settling = await body(request, Settling);
	await settle(theApp(), locals.actor, { document: params.slug, lang: params.lang }, params.id, settling);
});
