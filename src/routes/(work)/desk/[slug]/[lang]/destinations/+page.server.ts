import { dayOf, momentOf } from '$lib/i18n/date';
import * as v from 'valibot';
import { form, text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { markUpdated, noteDestination, removeDestination, takeAsItIs } from '$server/usecases/note-destination';
import { openDestinations } from '$server/usecases/open-destinations';
import { lookAtCopy, sendRelease } from '$server/usecases/send-release';
import type { Actions, PageServerLoad } from './$types';

const Noted = v.strictObject({
	address: v.pipe(v.string(), v.maxLength(2000)),
	name: v.pipe(v.string(), v.maxLength(100)),
	release: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))
});

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const view = await openDestinations(theApp(), locals.actor, { document: params.slug, lang: params.lang });
		return {
			...view,
			copies: view.copies.map((copy) => ({
				...copy,
				day: copy.at === null ? null : dayOf(copy.at),
				looked: copy.lookedAt === null ? null : momentOf(copy.lookedAt)
			})),
			deliveries: view.deliveries.map((delivery) => ({ ...delivery, moment: momentOf(delivery.at) }))
		};
	});

const at = ({ slug, lang }: { slug: string; lang: string }) => ({ document: slug, lang });

export const actions: Actions = {
	note: ({ params, locals, request }) =>
		submit(async () => {
			await noteDestination(theApp(), locals.actor, at(params), await form(request, Noted));
			return { done: 'noted' as const };
		}),
	send: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const over = data.has('over') ? text(data, 'over') : null;
			await sendRelease(theApp(), locals.actor, at(params), text(data, 'target'), over);
			return { done: 'sent' as const };
		}),
	look: ({ params, locals, request }) =>
		submit(async () => {
			await lookAtCopy(theApp(), locals.actor, at(params), text(await request.formData(), 'id'));
			return { done: 'looked' as const };
		}),
	updated: ({ params, locals, request }) =>
		submit(async () => {
			await markUpdated(theApp(), locals.actor, at(params), text(await request.formData(), 'id'));
			return { done: 'marked' as const };
		}),
	take: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			await takeAsItIs(theApp(), locals.actor, at(params), text(data, 'id'), text(data, 'seen'));
			return { done: 'taken' as const };
		}),
	remove: ({ params, locals, request }) =>
		submit(async () => {
			await removeDestination(theApp(), locals.actor, at(params), text(await request.formData(), 'id'));
			return { done: 'removed' as const };
		})
};
