import { redirect } from '@sveltejs/kit';
import { conceptOf, readConcept } from '$server/api/concept-form';
import { text, texts } from '$server/api/form';
import { answer, submit, submitTyped } from '$server/api/page';
import { theApp } from '$server/app';
import { changeTerm, openApplied, undoTermChange, type Chosen } from '$server/usecases/change-term';
import { draftOfProposal, impactPlace, openImpact, type ConceptDraft } from '$server/usecases/term-impact';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What an address asks about: a proposal, or a concept as it stands. */
async function draftAt(
	actor: App.Locals['actor'],
	project: string,
	concept: string | null,
	proposal: string | null
): Promise<ConceptDraft | null> {
	if (proposal !== null) return draftOfProposal(theApp(), actor, project, proposal);
	return concept === null ? null : { id: concept, concept: null };
}

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { project, curate } = await impactPlace(theApp(), locals.actor, params.project);
		const concept = url.searchParams.get('concept');
		const applied = url.searchParams.get('applied');
		const proposal = url.searchParams.get('proposal');
		const draft = await draftAt(locals.actor, params.project, concept, proposal);
		return {
			project: { slug: project.slug, name: project.name },
			can: { curate },
			impact: draft && (await openImpact(theApp(), locals.actor, params.project, draft)),
			proposal,
			applied: applied === null ? null : await openApplied(theApp(), locals.actor, params.project, applied)
		};
	});

const NONE: Chosen = { rows: [], documents: [], drafts: false };

const chosenOf = (data: FormData): Chosen => ({
	rows: texts(data, 'row'),
	documents: texts(data, 'document'),
	drafts: data.has('drafts')
});

/** Saves the draft, and changes what was chosen. */
async function save({ params, locals, request }: RequestEvent) {
	const data = await request.formData();
	const given = text(data, 'draft');
	const proposal = text(data, 'proposal') || null;
	const draft = proposal
		? await draftOfProposal(theApp(), locals.actor, params.project, proposal)
		: { id: text(data, 'id') || null, concept: given === '' ? null : readConcept(given) };
	const saving = { base: text(data, 'base'), reason: text(data, 'reason') };
	const store = async (): Promise<never> => {
		const known = { base: saving.base || null, reason: saving.reason || null, proposal };
		const chosen = text(data, 'apply') === 'chosen' ? chosenOf(data) : NONE;
		const { concept, applied } = await changeTerm(theApp(), locals.actor, params.project, draft, chosen, known);
		const terms = `/projects/${params.project}/terms`;
		redirect(303, applied === null ? `${terms}/${concept}?changed` : `${terms}/impact?applied=${applied}`);
	};
	// Nothing of the draft is lost where it cannot be saved.
	return submitTyped(store, async () => ({
		impact: await openImpact(theApp(), locals.actor, params.project, draft),
		saving
	}));
}

export const actions: Actions = {
	/** What the form of the concept editor would touch. */
	draft: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const draft = { id: text(data, 'id') || null, concept: conceptOf(data) };
			const saving = { base: text(data, 'base'), reason: text(data, 'reason').trim() };
			return { impact: await openImpact(theApp(), locals.actor, params.project, draft), saving };
		}),
	save: (event) => submit(() => save(event)),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const applied = text(await request.formData(), 'applied');
			const undo = await undoTermChange(theApp(), locals.actor, params.project, applied);
			redirect(303, `/projects/${params.project}/terms/impact?applied=${undo}`);
		})
};
