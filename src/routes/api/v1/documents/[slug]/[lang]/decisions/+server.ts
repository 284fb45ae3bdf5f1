import { body, endpoint } from '$server/api/endpoint';
import { Decisions } from '$server/api/schemas';
import { theApp } from '$server/app';
import { decide } from '$server/usecases/decide';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { kind, rows, why, reason } = await body(request, Decisions);
	const at = { document: params.slug, lang: params.lang };
	return { verdicts: await decide(theApp(), locals.actor, at, kind, rows, { why, reason }) };
});
