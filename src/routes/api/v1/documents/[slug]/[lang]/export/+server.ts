import { endpoint, parse } from '$server/api/endpoint';
import { ExportQuery } from '$server/api/export-query';
import { theApp } from '$server/app';
import { exportDocument } from '$server/usecases/export-document';
import type { RequestEvent } from './$types';

/** A release, or with `?draft=1` the texts as they stand, as a file of one of the formats. */
export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const wish = parse(ExportQuery, Object.fromEntries(url.searchParams));
	const at = { document: params.slug, lang: params.lang };
	const { name, mediaType, bytes } = await exportDocument(theApp(), locals.actor, at, wish);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'private, no-cache',
			'x-content-type-options': 'nosniff'
		}
	});
});
