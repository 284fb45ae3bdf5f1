import { redirect } from '@sveltejs/kit';
import { Refusal } from '$lib/core/problem';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedLanguages, publishedPage } from '$server/release/page';
import type { PageServerLoad } from './$types';

export const csr = false;

/** The language is chosen by `?lang=`; without it, the first published one. */
export const load: PageServerLoad = ({ params, url }) =>
	answer(url, async () => {
		const lang = url.searchParams.get('lang');
		if (lang) return { page: await publishedPage(theApp(), params.slug, lang) };
		const [first] = await publishedLanguages(theApp(), params.slug);
		if (!first) throw new Refusal('access.not-found');
		redirect(307, `/bilingual/${params.slug}?lang=${first.lang}`);
	});
