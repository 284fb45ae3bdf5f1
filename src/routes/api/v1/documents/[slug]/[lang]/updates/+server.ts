import { body, endpoint } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { NewerCopy } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { documentFor } from '$server/usecases/actor';
import { updateFromFile } from '$server/usecases/update-from-file';
import type { RequestEvent } from './$types';

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const sent = await body(request, NewerCopy);
	const { content, ...copy } = sent;
	const at = { document: params.slug, lang: params.lang };
	const bytes = new Uint8Array(Buffer.from(content, 'base64'));
	return once(theApp(), event, sent, {
		may: () => documentFor(theApp(), locals.actor, at.document, at.lang),
		run: () => updateFromFile(theApp(), locals.actor, at, { ...copy, bytes })
	});
}, 201);
