import { endpoint, parse } from '$server/api/endpoint';
import { CheckQuery } from '$server/api/export-query';
import { theApp } from '$server/app';
import { checkExport } from '$server/usecases/export-document';
import type { RequestEvent } from './$types';

/** Markup that would be shown as its characters, and whether the imported file can be written back. */
export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const wish = parse(CheckQuery, Object.fromEntries(url.searchParams));
	return checkExport(theApp(), locals.actor, { document: params.slug, lang: params.lang }, wish);
});
