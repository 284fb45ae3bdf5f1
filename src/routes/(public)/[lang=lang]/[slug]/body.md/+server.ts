import { text } from '@sveltejs/kit';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedRelease } from '$server/release/page';
import { forumPost } from '$server/release/proved';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
	answer(url, async () => {
		const { manifest, document_id } = await publishedRelease(theApp(), params.slug, params.lang);
		const of = { document: { id: document_id, slug: params.slug }, lang: params.lang };
		const { body } = await forumPost(theApp(), of, manifest);
		return text(body, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
	});
