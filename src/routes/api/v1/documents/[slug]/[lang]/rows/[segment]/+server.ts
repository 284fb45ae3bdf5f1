import { body, endpoint } from '$server/api/endpoint';
import { LeftOut } from '$server/api/schemas';
import { theApp } from '$server/app';
import { leaveOut } from '$server/usecases/arrange';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { leftOut } = await body(request, LeftOut);
	await leaveOut(theApp(), locals.actor, { document: params.slug, lang: params.lang }, params.segment, leftOut);
});
