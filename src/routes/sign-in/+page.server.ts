import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { form } from '$server/api/form';
import { safeNext, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { setSessionCookie } from '$server/auth/cookie';
import { signIn } from '$server/usecases/accounts';
import type { Actions, PageServerLoad } from './$types';

const Credentials = v.strictObject({ name: v.string(), password: v.string() });

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, safeNext(url.searchParams.get('next')));
};

export const actions: Actions = {
	default: ({ request, cookies, url, getClientAddress }) =>
		submit(async () => {
			const { name, password } = await form(request, Credentials);
			const from = { address: getClientAddress(), agent: request.headers.get('user-agent') ?? '' };
			setSessionCookie(theApp(), cookies, await signIn(theApp(), name, password, from));
			redirect(303, safeNext(url.searchParams.get('next')));
		})
};
