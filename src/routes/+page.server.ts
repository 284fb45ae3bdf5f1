import { dayOf } from '$lib/i18n/date';
import { theApp } from '$server/app';
import { listProjects } from '$server/usecases/list-projects';
import { listPublished } from '$server/usecases/list-published';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	projects: locals.actor && (await listProjects(theApp(), locals.actor)),
	published: (await listPublished(theApp())).map((post) => ({ ...post, day: dayOf(post.at) }))
});
