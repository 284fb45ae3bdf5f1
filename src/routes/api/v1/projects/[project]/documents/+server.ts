import { body, endpoint, parse } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { DocumentQuery } from '$server/api/list-schemas';
import { FileImport } from '$server/api/schemas';
import { theApp } from '$server/app';
import { projectFor } from '$server/usecases/actor';
import { importFile } from '$server/usecases/import-file';
import { listDocuments } from '$server/usecases/list-documents';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) =>
	listDocuments(theApp(), locals.actor, params.project, parse(DocumentQuery, Object.fromEntries(url.searchParams)))
);

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const sent = await body(request, FileImport);
	const { content, ...upload } = sent;
	const file = { ...upload, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
	return once(theApp(), event, sent, {
		may: () => projectFor(theApp(), locals.actor, params.project),
		run: () => importFile(theApp(), locals.actor, params.project, file)
	});
}, 201);
