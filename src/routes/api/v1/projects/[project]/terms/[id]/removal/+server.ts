import { body, endpoint } from '$server/api/endpoint';
import { baseOf, TermRemoval } from '$server/api/term-schemas';
import { theApp } from '$server/app';
import { removeConcept } from '$server/usecases/remove-concept';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { reason, ...sent } = await body(request, TermRemoval);
	const saving = { base: baseOf(request, sent), reason };
	await removeConcept(theApp(), locals.actor, params.project, params.id, saving);
	return { id: params.id };
});
