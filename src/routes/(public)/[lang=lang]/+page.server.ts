import type { TargetLang } from '$lib/core/segment/segment';
import { theApp } from '$server/app';
import { publishedIndex } from '$server/release/listing';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ params, locals }) => {
	const lang = (locals.readers = params.lang as TargetLang);
	return { index: await publishedIndex(theApp(), lang) };
};
