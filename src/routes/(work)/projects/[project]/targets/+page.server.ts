import { text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { targetEntry } from '$server/api/target-form';
import { theApp } from '$server/app';
import { openTargets, removeTarget, saveTarget, testTarget } from '$server/usecases/manage-targets';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({
		...(await openTargets(theApp(), locals.actor, params.project)),
		edit: url.searchParams.get('edit'),
		kind: url.searchParams.get('kind')
	}));

export const actions: Actions = {
	save: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const id = text(data, 'id') || null;
			await saveTarget(theApp(), locals.actor, params.project, id, targetEntry(data));
			return { done: 'saved' as const, target: id };
		}),
	test: ({ params, locals, request }) =>
		submit(async () => {
			const target = text(await request.formData(), 'id');
			await testTarget(theApp(), locals.actor, params.project, target);
			return { done: 'works' as const, target };
		}),
	remove: ({ params, locals, request }) =>
		submit(async () => {
			const target = text(await request.formData(), 'id');
			await removeTarget(theApp(), locals.actor, params.project, target);
			return { done: 'removed' as const, target };
		})
};
