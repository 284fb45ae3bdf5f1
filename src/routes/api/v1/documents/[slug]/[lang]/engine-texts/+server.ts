import { body, endpoint } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { EngineTexts } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { documentFor } from '$server/usecases/actor';
import { takeEngineTexts } from '$server/usecases/take-engine-texts';
import type { RequestEvent } from './$types';

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const sent = await body(request, EngineTexts);
	const at = { document: params.slug, lang: params.lang };
	return once(theApp(), event, sent, {
		may: () => documentFor(theApp(), locals.actor, at.document, at.lang),
		run: () => takeEngineTexts(theApp(), locals.actor, at, sent)
	});
}, 201);
