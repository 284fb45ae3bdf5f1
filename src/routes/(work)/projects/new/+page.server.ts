import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { form } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { need } from '$server/usecases/actor';
import { createProject } from '$server/usecases/create-project';
import type { Actions, PageServerLoad } from './$types';

const Fields = v.strictObject({
	name: v.pipe(v.string(), v.maxLength(100)),
	slug: v.pipe(v.string(), v.maxLength(60)),
	people: v.picklist(['1', '2'] as const)
});

export const load: PageServerLoad = ({ locals, url }) => answer(url, async () => need(locals.actor, 'project.create'));

export const actions: Actions = {
	default: ({ request, locals }) =>
		submit(async () => {
			const { name, slug, people } = await form(request, Fields);
			const peopleNeeded = people === '1' ? 1 : 2;
			const project = await createProject(theApp(), locals.actor, { name, slug, peopleNeeded });
			redirect(303, `/projects/${project.slug}`);
		})
};
