import { redirect } from '@sveltejs/kit';
import { conceptOf } from '$server/api/concept-form';
import { text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { openTermbase } from '$server/usecases/open-termbase';
import { removeConcept, undoConceptChange } from '$server/usecases/remove-concept';
import { saveConcept } from '$server/usecases/save-concept';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({
		...(await openTermbase(theApp(), locals.actor, params.project, url.searchParams.get('changed'))),
		query: url.searchParams.get('q') ?? '',
		/** Id of the concept that is being edited, `new` for one to add. */
		editing: url.searchParams.get('edit')
	}));

/** The list again, with an offer to undo what was done to a concept. */
function back(project: string, concept: string): never {
	redirect(303, `/projects/${project}/terms?changed=${concept}`);
}

export const actions: Actions = {
	save: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const id = text(data, 'id') || null;
			back(params.project, await saveConcept(theApp(), locals.actor, params.project, id, conceptOf(data)));
		}),
	remove: ({ params, locals, request }) =>
		submit(async () => {
			const id = text(await request.formData(), 'id');
			await removeConcept(theApp(), locals.actor, params.project, id);
			back(params.project, id);
		}),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const id = text(await request.formData(), 'id');
			await undoConceptChange(theApp(), locals.actor, params.project, id);
			back(params.project, id);
		})
};
