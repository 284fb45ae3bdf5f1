import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actor } from '$lib/core/access/access';
import { form } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { setSessionCookie } from '$server/auth/cookie';
import { acceptInvite } from '$server/usecases/accounts';
import { describeInvite, type InviteView } from '$server/usecases/describe-invite';
import type { Actions, PageServerLoad } from './$types';

const Newcomer = v.strictObject({ name: v.optional(v.string(), ''), password: v.string() });

/** Only a role can be given to somebody who is here already; the other two kinds make an account or a password. */
const takes = (actor: Actor | null, { kind }: InviteView): actor is Actor => actor !== null && kind === 'member';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const invitation = await describeInvite(theApp(), params.secret);
		return { invitation, known: takes(locals.actor, invitation) };
	});

export const actions: Actions = {
	default: ({ params, locals, request, cookies }) =>
		submit(async () => {
			const { actor } = locals;
			const known = takes(actor, await describeInvite(theApp(), params.secret));
			const who = known ? { actor } : await form(request, Newcomer);
			const id = await acceptInvite(theApp(), params.secret, who);
			if (!known) await enter(id, request, cookies);
			redirect(303, '/');
		})
};

async function enter(user: string, request: Request, cookies: RequestEvent['cookies']): Promise<void> {
	const secret = await theApp().sessions.create(user, request.headers.get('user-agent') ?? '');
	setSessionCookie(theApp(), cookies, secret);
}
