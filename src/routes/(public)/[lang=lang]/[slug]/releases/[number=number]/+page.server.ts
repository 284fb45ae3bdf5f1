import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedPage } from '$server/release/page';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ params, url, locals }) =>
	answer(url, async () => {
		const page = await publishedPage(theApp(), params.slug, params.lang, Number(params.number));
		locals.readers = page.manifest.lang;
		return { page };
	});
