import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { deskTerms } from '$server/usecases/desk-terms';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) =>
	deskTerms(theApp(), locals.actor, params.slug, params.lang)
);
