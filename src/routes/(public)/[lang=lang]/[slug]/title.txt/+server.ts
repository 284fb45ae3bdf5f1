import { text } from '@sveltejs/kit';
import { releaseTitle } from '$lib/core/release/markdown';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedManifest } from '$server/release/page';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
	answer(url, async () => text(releaseTitle(await publishedManifest(theApp(), params.slug, params.lang))));
