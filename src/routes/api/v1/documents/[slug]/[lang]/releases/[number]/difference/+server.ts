import { endpoint, parse } from '$server/api/endpoint';
import { ReleaseFrom, ReleaseNumber } from '$server/api/schemas';
import { theApp } from '$server/app';
import { compareReleases } from '$server/usecases/open-releases';
import type { RequestEvent } from './$types';

/** What a release changed, `?from=` the one before, another one, or 0 for the machine text. */
export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang };
	const from = parse(ReleaseFrom, url.searchParams.get('from') ?? undefined);
	return compareReleases(theApp(), locals.actor, at, parse(ReleaseNumber, params.number), from);
});
