import { dayOf } from '$lib/i18n/date';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openProject } from '$server/usecases/open-project';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { documents, ...project } = await openProject(theApp(), locals.actor, params.project);
		return { project, documents: documents.map((d) => ({ ...d, day: dayOf(d.createdAt) })) };
	});
