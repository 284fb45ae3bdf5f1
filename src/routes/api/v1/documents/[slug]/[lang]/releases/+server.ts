import { body, endpoint } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { Publishing } from '$server/api/schemas';
import { theApp } from '$server/app';
import { documentFor } from '$server/usecases/actor';
import { listReleases } from '$server/usecases/open-releases';
import { publishDocument } from '$server/usecases/publish-document';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals }: RequestEvent) => {
	const releases = await listReleases(theApp(), locals.actor, params.slug, params.lang);
	return { releases: releases.map(({ at, ...release }) => ({ ...release, publishedAt: at })) };
});

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const at = { document: params.slug, lang: params.lang };
	const how = await body(request, Publishing);
	return once(theApp(), event, how, {
		may: () => documentFor(theApp(), locals.actor, at.document, at.lang),
		run: async () => ({ number: await publishDocument(theApp(), locals.actor, at, how) })
	});
}, 201);
