import { endpoint, parse } from '$server/api/endpoint';
import { SegmentQuery } from '$server/api/list-schemas';
import { theApp } from '$server/app';
import { listSegments } from '$server/usecases/list-segments';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals, url }: RequestEvent) =>
	listSegments(theApp(), locals.actor, params.project, parse(SegmentQuery, Object.fromEntries(url.searchParams)))
);
