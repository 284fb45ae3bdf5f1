import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { listBlockers } from '$server/usecases/read-state';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals }: RequestEvent) => ({
	blockers: await listBlockers(theApp(), locals.actor, { document: params.slug, lang: params.lang })
}));
