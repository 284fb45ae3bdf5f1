import { body, endpoint } from '$server/api/endpoint';
import { ThreadChange } from '$server/api/comment-schemas';
import { theApp } from '$server/app';
import { stepThread } from '$server/usecases/step-thread';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const step = await body(request, ThreadChange);
	return stepThread(theApp(), locals.actor, { document: params.slug, lang: params.lang }, params.id, step);
});
