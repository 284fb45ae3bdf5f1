import { text } from '@sveltejs/kit';
import { theApp } from '$server/app';
import type { RequestHandler } from './$types';

/** Places for people who work here; what is published stands in the map. */
const CLOSED = ['/api/', '/desk/', '/join/', '/mail/', '/notifications', '/projects/', '/report/', '/settings'];

export const GET: RequestHandler = () =>
	text(
		[
			'User-agent: *',
			...CLOSED.map((path) => `Disallow: ${path}`),
			`Sitemap: ${theApp().config.origin}/sitemap.xml`,
			''
		].join('\n'),
		{ headers: { 'cache-control': 'public, max-age=3600' } }
	);
