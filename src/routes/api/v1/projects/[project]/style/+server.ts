import { body, endpoint, parse } from '$server/api/endpoint';
import { LangQuery } from '$server/api/lesson-schemas';
import { StyleSaying } from '$server/api/style-schemas';
import { theApp } from '$server/app';
import { openStyle, sayStyle } from '$server/usecases/project-style';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const { lang } = parse(LangQuery, Object.fromEntries(url.searchParams));
	const { languages } = await openStyle(theApp(), locals.actor, params.project, lang ?? null);
	return { languages };
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { lang, traits } = await body(request, StyleSaying);
	await sayStyle(theApp(), locals.actor, params.project, lang, traits);
	return {};
});
