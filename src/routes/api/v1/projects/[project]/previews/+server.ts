import { body, endpoint } from '$server/api/endpoint';
import { watched } from '$server/api/progress';
import { Preview } from '$server/api/schemas';
import { theApp } from '$server/app';
import { previewImport } from '$server/usecases/preview-import';
import type { RequestEvent } from './$types';

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const { content, ...upload } = await body(request, Preview);
	const bytes = new Uint8Array(Buffer.from(content, 'base64'));
	return watched(event, (watch) => previewImport(theApp(), locals.actor, params.project, { ...upload, bytes }, watch));
});
