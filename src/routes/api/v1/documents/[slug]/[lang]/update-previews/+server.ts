import { body, endpoint } from '$server/api/endpoint';
import { NewerCopy } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { previewFromFile } from '$server/usecases/update-from-file';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { content, ...copy } = await body(request, NewerCopy);
	const at = { document: params.slug, lang: params.lang };
	return previewFromFile(theApp(), locals.actor, at, {
		...copy,
		bytes: new Uint8Array(Buffer.from(content, 'base64'))
	});
});
