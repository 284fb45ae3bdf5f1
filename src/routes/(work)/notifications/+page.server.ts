import * as v from 'valibot';
import { dayOf, momentOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { form } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { Before } from '$server/api/schemas';
import { theApp } from '$server/app';
import { openNotifications, readAllNotifications, readNotification } from '$server/usecases/notifications';
import type { Actions, PageServerLoad } from './$types';

const One = v.strictObject({ id: v.pipe(v.string(), v.uuid()) });

export const load: PageServerLoad = ({ locals, url }) =>
	answer(url, async () => {
		const before = parse(Before, url.searchParams.get('before'));
		const { list, next } = await openNotifications(theApp(), locals.actor, before);
		const days = list.map((one) => ({ ...one, day: dayOf(one.at), when: momentOf(one.at) }));
		return { list: days, next, before };
	});

export const actions: Actions = {
	read: ({ request, locals }) =>
		submit(async () => readNotification(theApp(), locals.actor, (await form(request, One)).id)),
	all: ({ locals }) => submit(() => readAllNotifications(theApp(), locals.actor))
};
