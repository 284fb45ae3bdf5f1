import { redirect } from '@sveltejs/kit';
import { momentOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { Before } from '$server/api/schemas';
import { theApp } from '$server/app';
import { openTermHistory } from '$server/usecases/term-history';
import { undoBatch, undoChange } from '$server/usecases/undo-terms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const before = parse(Before, url.searchParams.get('before'));
		const batch = parse(Before, url.searchParams.get('batch'));
		const view = await openTermHistory(theApp(), locals.actor, params.project, { before, batch });
		const lines = view.lines.map((line) => ({ ...line, when: momentOf(line.at) }));
		return { ...view, lines, batch, older: before !== null };
	});

export const actions: Actions = {
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const change = text(await request.formData(), 'change');
			const concept = await undoChange(theApp(), locals.actor, params.project, change);
			redirect(303, `/projects/${params.project}/terms/${concept}?changed`);
		}),
	batch: ({ params, locals, request }) =>
		submit(async () => {
			const batch = text(await request.formData(), 'batch');
			return { done: await undoBatch(theApp(), locals.actor, params.project, batch) };
		})
};
