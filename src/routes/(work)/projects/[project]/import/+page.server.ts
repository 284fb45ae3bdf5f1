import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openImport } from '$server/usecases/open-project';
import { openKeys } from '$server/usecases/own-keys';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const project = await openImport(theApp(), locals.actor, params.project);
		return { project, keys: await openKeys(theApp(), locals.actor) };
	});
