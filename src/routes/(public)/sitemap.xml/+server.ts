import { theApp } from '$server/app';
import { publishedSitemap } from '$server/release/listing';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () =>
	new Response(await publishedSitemap(theApp()), {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
