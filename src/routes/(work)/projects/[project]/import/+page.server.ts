import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openGuide } from '$server/usecases/first-steps';
import { openImport } from '$server/usecases/open-project';
import { openKeys } from '$server/usecases/own-keys';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { actor } = locals;
		const project = await openImport(theApp(), actor, params.project);
		const guide = await openGuide(theApp(), actor, { wanted: 'offered', sets: url.searchParams.has('guide') });
		return { project, guide, keys: await openKeys(theApp(), actor) };
	});
