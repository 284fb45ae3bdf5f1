import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openGuide } from '$server/usecases/first-steps';
import type { LayoutServerLoad } from './$types';

/** The guide to the first steps, for whoever set out with it. Apart from the page, so that it is read again without the desk. */
export const load: LayoutServerLoad = ({ params: { slug, lang }, locals, url, depends }) => {
	depends('variorum:guide');
	const sets = url.searchParams.has('guide');
	return answer(url, async () => ({
		guide: await openGuide(theApp(), locals.actor, { wanted: 'along', at: { document: slug, lang }, sets })
	}));
};
