import { body, endpoint } from '$server/api/endpoint';
import { AssignmentRequest } from '$server/api/list-schemas';
import { theApp } from '$server/app';
import { assignDocument } from '$server/usecases/assign-document';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const step = await body(request, AssignmentRequest);
	return assignDocument(theApp(), locals.actor, { document: params.slug, lang: params.lang }, step);
});
