import { redirect } from '@sveltejs/kit';
import { conceptOf, draftOf, termQueryOf } from '$server/api/concept-form';
import { text } from '$server/api/form';
import { answer, submit, submitTyped } from '$server/api/page';
import { draftAgain } from '$server/api/term-draft';
import { theApp } from '$server/app';
import { openTerms } from '$server/usecases/list-terms';
import { saveConcept } from '$server/usecases/save-concept';
import { undoChange } from '$server/usecases/undo-terms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { page, ...filters } = termQueryOf(url.searchParams);
		const changed = url.searchParams.get('changed');
		return {
			...(await openTerms(theApp(), locals.actor, params.project, { filters, page, changed })),
			filters,
			adding: url.searchParams.get('edit') === 'new'
		};
	});

/** The list again, with an offer to undo what was done to a concept. */
function back(project: string, concept: string): never {
	redirect(303, `/projects/${project}/terms?changed=${concept}`);
}

export const actions: Actions = {
	save: async ({ params, locals, request }) => {
		const data = await request.formData();
		const save = async (): Promise<never> => {
			const saving = { reason: text(data, 'reason').trim() };
			back(params.project, await saveConcept(theApp(), locals.actor, params.project, null, conceptOf(data), saving));
		};
		return submitTyped(save, () => Promise.resolve({ typed: draftOf(data) }));
	},
	/** Back from what a new term would touch, with all that was typed. */
	edit: ({ params, locals, request }) =>
		submit(async () => draftAgain(locals.actor, params.project, await request.formData())),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const change = text(await request.formData(), 'change');
			back(params.project, await undoChange(theApp(), locals.actor, params.project, change));
		})
};
