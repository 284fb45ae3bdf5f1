import { endpoint, parse } from '$server/api/endpoint';
import { Before } from '$server/api/schemas';
import { theApp } from '$server/app';
import { termExamples } from '$server/usecases/term-examples';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang, concept: params.concept };
	return termExamples(theApp(), locals.actor, at, parse(Before, url.searchParams.get('before')));
});
