import { endpoint } from '$server/api/endpoint';
import { theApp } from '$server/app';
import { openSeries } from '$server/usecases/open-series';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) =>
	openSeries(theApp(), locals.actor, { document: params.slug, lang: params.lang })
);
