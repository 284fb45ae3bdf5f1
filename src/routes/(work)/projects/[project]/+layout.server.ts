import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { projectNav } from '$server/usecases/project-nav';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({ nav: await projectNav(theApp(), locals.actor, params.project) }));
