import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openEngine } from '$server/usecases/open-engine';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({
		engine: await openEngine(theApp(), locals.actor, { document: params.slug, lang: params.lang })
	}));
