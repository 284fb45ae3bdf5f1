import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { conceptDifference } from '$lib/core/glossary/difference';
import { momentOf } from '$lib/i18n/date';
import { conceptOf, draftOf } from '$server/api/concept-form';
import { parse } from '$server/api/endpoint';
import { text } from '$server/api/form';
import { answer, submit, submitTyped } from '$server/api/page';
import { Before } from '$server/api/schemas';
import { draftAgain } from '$server/api/term-draft';
import { theApp } from '$server/app';
import { openConcept } from '$server/usecases/open-concept';
import { removeConcept } from '$server/usecases/remove-concept';
import { saveConcept } from '$server/usecases/save-concept';
import { backToState, undoChange } from '$server/usecases/undo-terms';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const before = parse(Before, url.searchParams.get('before'));
		const view = await openConcept(theApp(), locals.actor, params.project, params.concept, before);
		return {
			...view,
			history: view.history.map((change) => ({ ...change, when: momentOf(change.at) })),
			removed: view.removedAt === null ? null : momentOf(view.removedAt),
			/** Does the page of the history begin at an older change? */
			older: before !== null,
			editing: url.searchParams.has('edit'),
			/** Was it changed just now? */
			changed: url.searchParams.has('changed')
		};
	});

const Earlier = v.strictObject({ change: v.string(), side: v.picklist(['before', 'after'] as const) });

/** The concept with what was changed, and an offer to undo it. */
function shown(project: string, concept: string): never {
	redirect(303, `/projects/${project}/terms/${concept}?changed`);
}

/** What somebody else made of the concept while a form was open, beside what the form makes of it. */
async function conflictWith({ params, locals }: RequestEvent, mine: ReturnType<typeof draftOf>) {
	const view = await openConcept(theApp(), locals.actor, params.project, params.concept);
	const { concept, removedAt, version, history } = view;
	const now = removedAt === null ? concept : null;
	return {
		now,
		version,
		who: history[0]?.who ?? null,
		when: momentOf(history[0]?.at ?? concept.updatedAt),
		difference: conceptDifference(now, { ...mine, id: concept.id, origin: concept.origin })
	};
}

export const actions: Actions = {
	save: async (event) => {
		const { params, locals, request } = event;
		const data = await request.formData();
		const save = async (): Promise<never> => {
			const saving = { base: text(data, 'base'), reason: text(data, 'reason').trim() };
			const { project, concept } = params;
			shown(project, await saveConcept(theApp(), locals.actor, project, concept, conceptOf(data), saving));
		};
		return submitTyped(save, async (code) => {
			const typed = draftOf(data);
			return { typed, other: code === 'term.other-version' ? await conflictWith(event, typed) : null };
		});
	},
	/** Back from what a draft would touch, with all that was typed. */
	edit: ({ params, locals, request }) =>
		submit(async () => draftAgain(locals.actor, params.project, await request.formData())),
	remove: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const saving = { base: text(data, 'base'), reason: text(data, 'reason').trim() };
			await removeConcept(theApp(), locals.actor, params.project, params.concept, saving);
			redirect(303, `/projects/${params.project}/terms?changed=${params.concept}`);
		}),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const change = text(await request.formData(), 'change');
			shown(params.project, await undoChange(theApp(), locals.actor, params.project, change));
		}),
	back: ({ params, locals, request }) =>
		submit(async () => {
			const earlier = parse(Earlier, Object.fromEntries(await request.formData()));
			shown(params.project, await backToState(theApp(), locals.actor, params.project, earlier));
		})
};
