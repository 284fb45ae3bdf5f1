import { body, endpoint } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { watched } from '$server/api/progress';
import { Import } from '$server/api/schemas';
import { theApp } from '$server/app';
import { projectFor } from '$server/usecases/actor';
import { importDocument } from '$server/usecases/import-document';
import type { RequestEvent } from './$types';

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const sent = await body(request, Import);
	const { name, content, format, ...rest } = sent;
	const file = { name, format: format ?? 'auto', bytes: new Uint8Array(Buffer.from(content, 'base64')) };
	// Whoever goes away meanwhile has not called it off.
	return watched(event, ({ progress }) =>
		once(theApp(), event, sent, {
			may: () => projectFor(theApp(), locals.actor, params.project),
			run: async () => {
				const post = { ...rest, file, project: params.project };
				return { slug: (await importDocument(theApp(), locals.actor, post, { progress })).slug };
			}
		})
	);
}, 201);
