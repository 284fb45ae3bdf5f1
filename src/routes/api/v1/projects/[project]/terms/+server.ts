import { ConceptShape, TermQuery } from '$server/api/concept-form';
import { body, endpoint, parse } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { listTerms } from '$server/usecases/list-terms';
import { saveConcept } from '$server/usecases/save-concept';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const { page, ...filters } = parse(TermQuery, Object.fromEntries(url.searchParams));
	return listTerms(theApp(), locals.actor, params.project, filters, page);
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const concept = await body(request, ConceptShape);
	return { id: await saveConcept(theApp(), locals.actor, params.project, null, concept) };
}, 201);
