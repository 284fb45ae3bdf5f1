import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import { form } from '$server/api/form';
import { answer, safeNext, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { hideGuide, openGuide } from '$server/usecases/first-steps';
import type { Actions, PageServerLoad } from './$types';

const Choice = v.strictObject({ hidden: v.picklist(['yes', 'no'] as const), next: v.string() });

export const load: PageServerLoad = ({ locals, url }) =>
	answer(url, async () => {
		if (!locals.actor) throw new Refusal('access.sign-in');
		return { guide: await openGuide(theApp(), locals.actor, { wanted: 'asked' }) };
	});

export const actions: Actions = {
	default: ({ request, locals }) =>
		submit(async () => {
			const { hidden, next } = await form(request, Choice);
			await hideGuide(theApp(), locals.actor, hidden === 'yes');
			redirect(303, safeNext(next));
		})
};
