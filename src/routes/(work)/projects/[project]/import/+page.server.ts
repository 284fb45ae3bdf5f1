import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openGuide } from '$server/usecases/first-steps';
import { openImport } from '$server/usecases/open-project';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({
		project: await openImport(theApp(), locals.actor, params.project),
		guide: await openGuide(theApp(), locals.actor, { wanted: 'offered', sets: url.searchParams.has('guide') })
	}));
