import { body, endpoint } from '$server/api/endpoint';
import { Closing } from '$server/api/schemas';
import { theApp } from '$server/app';
import { closeFinding } from '$server/usecases/close-finding';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const closing = await body(request, Closing);
	const at = { document: params.slug, lang: params.lang };
	return { id: await closeFinding(theApp(), locals.actor, at, closing) };
}, 201);
