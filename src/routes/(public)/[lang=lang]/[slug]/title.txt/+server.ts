import { text } from '@sveltejs/kit';
import { releaseTitle } from '$lib/core/release/markdown';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedRelease } from '$server/release/page';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
	answer(url, async () => text(releaseTitle((await publishedRelease(theApp(), params.slug, params.lang)).manifest)));
