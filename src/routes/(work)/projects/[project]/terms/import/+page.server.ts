import { text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { carriedUpload, packed, shownPlan, termUploadOf } from '$server/api/term-form';
import { theApp } from '$server/app';
import { need, projectFor } from '$server/usecases/actor';
import { importTerms, previewTerms } from '$server/usecases/import-terms';
import { termOwners } from '$server/usecases/term-owners';
import { undoBatch } from '$server/usecases/undo-terms';
import type { Actions, PageServerLoad } from './$types';

/** The project, for who may import. Asked before a body is read, since files of terms are large. */
async function curated(
	actor: App.Locals['actor'],
	project: string
): Promise<{ id: string; slug: string; name: string }> {
	const { id, slug, name } = await projectFor(theApp(), actor, project);
	need(actor, 'term.curate', { project: id });
	return { id, slug, name };
}

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { id, slug, name } = await curated(locals.actor, params.project);
		/** Who may own a term. */
		const people = await termOwners(theApp().database.db, id);
		return { project: { slug, name }, people };
	});

export const actions: Actions = {
	preview: ({ params, locals, request }) =>
		submit(async () => {
			await curated(locals.actor, params.project);
			const upload = await termUploadOf(await request.formData());
			const plan = shownPlan(await previewTerms(theApp(), locals.actor, params.project, upload));
			return { preview: { plan, name: upload.name, content: packed(upload.bytes) } };
		}),
	apply: ({ params, locals, request }) =>
		submit(async () => {
			await curated(locals.actor, params.project);
			const upload = carriedUpload(await request.formData());
			const { plan, batch } = await importTerms(theApp(), locals.actor, params.project, upload);
			return { done: { added: plan.adds.length, changed: plan.changes.length, batch } };
		}),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const batch = text(await request.formData(), 'batch');
			const { undone, kept } = await undoBatch(theApp(), locals.actor, params.project, batch);
			const left = kept.map(({ term }) => term).sort();
			return { undone: { count: undone, left: left.slice(0, 20), more: Math.max(0, left.length - 20) } };
		})
};
