import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { publishedCorrections } from '$server/release/corrections';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ params, url, locals }) =>
	answer(url, async () => {
		const corrections = await publishedCorrections(theApp(), params.slug, params.lang);
		locals.readers = corrections.lang;
		return { corrections };
	});
