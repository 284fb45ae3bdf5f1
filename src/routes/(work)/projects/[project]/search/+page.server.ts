import { redirect } from '@sveltejs/kit';
import { texts, text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { searchAddress, searchOf } from '$server/api/search-schemas';
import { theApp } from '$server/app';
import { openRenderings } from '$server/usecases/concordance';
import { openReplaced, replaceInProject, undoReplaced } from '$server/usecases/replace-in-project';
import { searchProject } from '$server/usecases/search-project';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const asked = searchAddress(url.searchParams);
		const done = url.searchParams.get('done');
		const replaced = done === null ? null : await openReplaced(theApp(), locals.actor, params.project, done);
		const phrase = asked.show === 'renderings' ? { q: asked.q, lang: asked.lang } : null;
		const renderings = phrase && (await openRenderings(theApp(), locals.actor, params.project, phrase));
		const found =
			asked.q === '' || phrase ? null : await searchProject(theApp(), locals.actor, params.project, searchOf(asked));
		return { asked, replaced, renderings, found, none: url.searchParams.has('none') };
	});

export const actions: Actions = {
	replace: ({ params, locals, request, url }) =>
		submit(async () => {
			const data = await request.formData();
			const search = searchOf(searchAddress(url.searchParams));
			const chosen = { rows: texts(data, 'row'), all: data.has('all') };
			const done = await replaceInProject(theApp(), locals.actor, params.project, search, chosen);
			const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
			query.set('none', '');
			redirect(303, `/projects/${params.project}/search?${done === null ? query : new URLSearchParams({ done })}`);
		}),
	undo: ({ params, locals, request }) =>
		submit(async () => {
			const done = text(await request.formData(), 'change');
			const undo = await undoReplaced(theApp(), locals.actor, params.project, done);
			redirect(303, `/projects/${params.project}/search?done=${undo}`);
		})
};
