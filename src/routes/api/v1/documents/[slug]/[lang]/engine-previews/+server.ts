import { body, endpoint } from '$server/api/endpoint';
import { EngineAnswered } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { previewEngineTexts } from '$server/usecases/take-engine-texts';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang };
	return previewEngineTexts(theApp(), locals.actor, at, await body(request, EngineAnswered));
});
