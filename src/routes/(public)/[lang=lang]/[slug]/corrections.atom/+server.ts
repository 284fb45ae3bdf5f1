import type { TargetLang } from '$lib/core/segment/segment';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { feedResponse } from '$server/release/feed-response';
import { correctionsFeed } from '$server/release/feeds';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	answer(url, async () => {
		const feed = await correctionsFeed(theApp(), params.lang as TargetLang, params.slug);
		locals.readers = params.lang as TargetLang;
		return feedResponse(feed);
	});
