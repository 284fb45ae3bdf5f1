import { endpoint, parse } from '$server/api/endpoint';
import { LangQuery } from '$server/api/lesson-schemas';
import { theApp } from '$server/app';
import { openDrift } from '$server/usecases/settle-drift';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const { lang } = parse(LangQuery, Object.fromEntries(url.searchParams));
	const { drifts, old } = await openDrift(theApp(), locals.actor, params.project, lang ?? null);
	return { drifts, old };
});
