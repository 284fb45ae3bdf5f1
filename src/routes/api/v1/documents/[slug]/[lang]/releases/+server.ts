import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { publishDocument } from '$server/usecases/publish-document';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang };
	return { number: await publishDocument(theApp(), locals.actor, at) };
}, 201);
