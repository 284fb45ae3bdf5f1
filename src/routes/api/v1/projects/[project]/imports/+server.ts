import { body, endpoint } from '$server/api/endpoint';
import { Import } from '$server/api/schemas';
import { theApp } from '$server/app';
import { importDocument } from '$server/usecases/import-document';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { name, content, format, ...rest } = await body(request, Import);
	const file = { name, format: format ?? 'post', bytes: new Uint8Array(Buffer.from(content, 'base64')) };
	const document = await importDocument(theApp(), locals.actor, { ...rest, file, project: params.project });
	return { slug: document.slug };
}, 201);
