import { body, endpoint } from '$server/api/endpoint';
import { Disputing } from '$server/api/schemas';
import { theApp } from '$server/app';
import { raiseDispute } from '$server/usecases/dispute';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const disputing = await body(request, Disputing);
	const at = { document: params.slug, lang: params.lang };
	return { id: await raiseDispute(theApp(), locals.actor, at, disputing) };
}, 201);
