import { body, endpoint } from '$server/api/endpoint';
import { UpdateStep } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { undoUpdate } from '$server/usecases/undo-update';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	await body(request, UpdateStep);
	return undoUpdate(theApp(), locals.actor, { document: params.slug, lang: params.lang }, params.id);
});
