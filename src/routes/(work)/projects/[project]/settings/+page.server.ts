import * as v from 'valibot';
import { form, text } from '$server/api/form';
import { answer, submit, submitTyped } from '$server/api/page';
import { theApp } from '$server/app';
import { setPrefill } from '$server/usecases/set-prefill';
import { setReportsOpen } from '$server/usecases/set-reports-open';
import { setSilence } from '$server/usecases/set-silence';
import { changeReasons, openSettings, setMachineDraft, setPeopleNeeded } from '$server/usecases/project-settings';
import type { Actions, PageServerLoad } from './$types';

const label = v.string();
const id = v.pipe(v.string(), v.uuid());
const Change = v.variant('step', [
	v.strictObject({ step: v.literal('add'), label }),
	v.strictObject({ step: v.literal('rename'), id, label }),
	v.strictObject({ step: v.picklist(['retire', 'restore', 'up', 'down'] as const), id })
]);
const Prefill = v.strictObject({ prefill: v.picklist(['on', 'off'] as const) });
const Draft = v.strictObject({ draft: v.picklist(['no', 'yes'] as const) });

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, () => openSettings(theApp(), locals.actor, params.project));

export const actions: Actions = {
	people: ({ params, locals, request }) =>
		submit(async () => {
			const people = Number(text(await request.formData(), 'people'));
			await setPeopleNeeded(theApp(), locals.actor, params.project, people);
			return { saved: 'people' as const };
		}),
	draft: ({ params, locals, request }) =>
		submit(async () => {
			const { draft } = await form(request, Draft);
			await setMachineDraft(theApp(), locals.actor, params.project, draft === 'yes');
			return { saved: 'draft' as const };
		}),
	reason: ({ params, locals, request }) =>
		submit(async () => {
			await changeReasons(theApp(), locals.actor, params.project, await form(request, Change));
			return { saved: 'reason' as const };
		}),
	prefill: ({ params, locals, request }) =>
		submit(async () => {
			const { prefill } = await form(request, Prefill);
			await setPrefill(theApp(), locals.actor, params.project, prefill === 'on');
			return { saved: 'prefill' as const };
		}),
	silence: async ({ params, locals, request }) => {
		const days = String((await request.formData()).get('days') ?? '').trim();
		return submitTyped(
			async () => {
				await setSilence(theApp(), locals.actor, params.project, days === '' ? null : Number(days));
				return { saved: 'silence' as const };
			},
			() => Promise.resolve({ days })
		);
	},
	reports: ({ params, locals, request }) =>
		submit(async () => {
			const open = text(await request.formData(), 'reports') === 'open';
			await setReportsOpen(theApp(), locals.actor, params.project, open);
			return { saved: 'reports' as const };
		})
};
