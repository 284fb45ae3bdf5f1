import { body, endpoint } from '$server/api/endpoint';
import { EngineCopying } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { copyForEngine } from '$server/usecases/copy-for-engine';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang };
	return copyForEngine(theApp(), locals.actor, at, await body(request, EngineCopying));
}, 201);
