import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { documentStatus } from '$server/usecases/open-document';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) =>
	documentStatus(theApp(), locals.actor, params.slug, params.lang)
);
