import { parse } from '$server/api/endpoint';
import { form, text, texts } from '$server/api/form';
import { DriftChoice, SeenRows } from '$server/api/lesson-schemas';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { undoApplied } from '$server/usecases/apply-terms';
import { openDrift, previewUnified, settleTerm, unifyRows } from '$server/usecases/settle-drift';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const view = await openDrift(theApp(), locals.actor, params.project);
		const { searchParams } = url;
		const choice = searchParams.has('wanted') ? parse(DriftChoice, Object.fromEntries(searchParams)) : null;
		// A choice of before may be gone: then the list says how it is now.
		const known = view.drifts.some(
			(one) =>
				one.english === choice?.english &&
				one.lang === choice.lang &&
				one.kind === choice.kind &&
				one.renderings.some(({ text: words }) => words === choice.wanted)
		);
		const asked = choice && known && view.can.curate ? choice : null;
		return {
			...view,
			/** What would become of the rows of the phrase that was chosen. */
			preview: asked && { choice: asked, rows: await previewUnified(theApp(), locals.actor, params.project, asked) }
		};
	});

export const actions: Actions = {
	apply: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const [lang, english, kind, wanted] = ['lang', 'english', 'kind', 'wanted'].map((name) => text(data, name));
			const choice = parse(DriftChoice, { lang, english, kind, wanted });
			const rows = parse(SeenRows, texts(data, 'row')).map((row) => row.split(' ') as [string, string]);
			const done = await unifyRows(theApp(), locals.actor, params.project, choice, new Map(rows));
			return { done: { id: done.id, applied: done.applied, skipped: done.skipped.length } };
		}),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const id = text(await request.formData(), 'id');
			return { undone: (await undoApplied(theApp(), locals.actor, params.project, id)).applied };
		}),
	term: ({ params, locals, request }) =>
		submit(async () => {
			const choice = await form(request, DriftChoice);
			return { term: { id: await settleTerm(theApp(), locals.actor, params.project, choice), ...choice } };
		})
};
