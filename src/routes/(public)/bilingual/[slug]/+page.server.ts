import { Refusal } from '$lib/core/problem';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedLanguages, publishedPage } from '$server/release/page';
import type { PageServerLoad } from './$types';

export const csr = false;

/** The language is chosen by `?lang=`; without it, the first published one. */
export const load: PageServerLoad = ({ params, url, locals }) =>
	answer(url, async () => {
		const lang = url.searchParams.get('lang') ?? (await publishedLanguages(theApp(), params.slug))[0]?.lang;
		if (!lang) throw new Refusal('access.not-found');
		const page = await publishedPage(theApp(), params.slug, lang);
		locals.readers = page.manifest.lang;
		return { page };
	});
