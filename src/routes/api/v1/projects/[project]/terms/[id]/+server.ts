import { body, endpoint, parse } from '$server/api/endpoint';
import { Before } from '$server/api/schemas';
import { baseOf, TermChange } from '$server/api/term-schemas';
import { theApp } from '$server/app';
import { openConcept } from '$server/usecases/open-concept';
import { saveConcept } from '$server/usecases/save-concept';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url, setHeaders }: RequestEvent) => {
	const before = parse(Before, url.searchParams.get('before'));
	const view = await openConcept(theApp(), locals.actor, params.project, params.id, before);
	const { concept, removedAt, version, rank, history, next } = view;
	setHeaders({ etag: `"${version}"` });
	return { concept, removedAt, version, rank, history, next };
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { concept, reason, ...sent } = await body(request, TermChange);
	const saving = { base: baseOf(request, sent), reason };
	return { id: await saveConcept(theApp(), locals.actor, params.project, params.id, concept, saving) };
});
