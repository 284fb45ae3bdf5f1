import { body, endpoint } from '$server/api/endpoint';
import { Hold } from '$server/api/schemas';
import { theApp } from '$server/app';
import { holdPaper } from '$server/usecases/arrange';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { paper, held } = await body(request, Hold);
	await holdPaper(theApp(), locals.actor, { document: params.slug, lang: params.lang }, paper, held);
});
