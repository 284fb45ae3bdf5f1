import { endpoint, parse } from '$server/api/endpoint';
import { ReleaseNumber } from '$server/api/schemas';
import { theApp } from '$server/app';
import { readRelease } from '$server/usecases/read-state';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals }: RequestEvent) => {
	const at = { document: params.slug, lang: params.lang };
	const number = parse(ReleaseNumber, params.number);
	const { hash, created_at, manifest } = await readRelease(theApp(), locals.actor, at, number);
	return { number, hash, publishedAt: created_at, manifest };
});
