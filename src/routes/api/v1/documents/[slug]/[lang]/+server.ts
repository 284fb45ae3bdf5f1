import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { summarise } from '$server/usecases/read-state';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) =>
	summarise(theApp(), locals.actor, { document: params.slug, lang: params.lang })
);
