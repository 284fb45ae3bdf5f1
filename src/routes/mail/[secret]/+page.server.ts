import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { parse } from '$server/api/endpoint';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { followMailLink, openMailLink } from '$server/usecases/mail-choice';
import type { Actions, PageServerLoad } from './$types';

const Done = v.nullable(v.picklist(['confirm', 'stop'] as const));

/** A link out of a mail: opening it changes nothing, since programs that look for malware open links too. */
export const load: PageServerLoad = ({ params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return answer(url, async () => {
		const done = parse(Done, url.searchParams.get('done'));
		return { done, link: done ? null : await openMailLink(theApp(), params.secret) };
	});
};

export const actions: Actions = {
	default: ({ params }) =>
		submit(async () => redirect(303, `/mail/done?done=${await followMailLink(theApp(), params.secret)}`))
};
