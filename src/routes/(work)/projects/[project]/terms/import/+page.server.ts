import { Refusal } from '$lib/core/problem';
import { MAX_UPLOAD, text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { need, projectFor } from '$server/usecases/actor';
import { importTerms, previewTerms } from '$server/usecases/import-terms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { id, slug, name } = await projectFor(theApp(), locals.actor, params.project);
		need(locals.actor, 'term.curate', { project: id });
		return { project: { slug, name } };
	});

async function bytesOf(data: FormData): Promise<Uint8Array> {
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) throw new Refusal('import.unreadable', 'no file was chosen');
	if (file.size > MAX_UPLOAD) throw new Refusal('import.unreadable', 'the file is larger than 5 MB');
	return new Uint8Array(await file.arrayBuffer());
}

export const actions: Actions = {
	preview: ({ params, locals, request }) =>
		submit(async () => {
			const bytes = await bytesOf(await request.formData());
			return { preview: await previewTerms(theApp(), locals.actor, params.project, bytes) };
		}),
	apply: ({ params, locals, request }) =>
		submit(async () => {
			const csv = text(await request.formData(), 'csv');
			const { adds, changes } = await importTerms(theApp(), locals.actor, params.project, csv);
			return { done: { added: adds.length, changed: changes.length } };
		})
};
