import { endpoint, parse } from '$server/api/endpoint';
import { SomeRows } from '$server/api/schemas';
import { theApp } from '$server/app';
import { documentStatus, rowsStatus } from '$server/usecases/open-document';
import type { RequestEvent } from './$types';

/** Of the whole document, or with `?row=…&row=…` of some of its rows. */
export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const { slug, lang } = params;
	if (!url.searchParams.has('row')) return documentStatus(theApp(), locals.actor, slug, lang);
	return rowsStatus(theApp(), locals.actor, slug, lang, parse(SomeRows, url.searchParams.getAll('row')));
});
