import * as v from 'valibot';
import { momentOf } from '$lib/i18n/date';
import { form } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { setSessionCookie } from '$server/auth/cookie';
import { chooseMail, openMailChoice } from '$server/usecases/mail-choice';
import { changePassword } from '$server/usecases/accounts';
import { Choice, chooseKeys } from '$server/usecases/own-keys';
import { CREDITS, endSession, openAccount, setCredit } from '$server/usecases/own-account';
import type { Actions, PageServerLoad } from './$types';

const Password = v.strictObject({ now: v.string(), next: v.string(), tokens: v.optional(v.literal('end')) });
const CreditChoice = v.strictObject({ credit: v.picklist(CREDITS) });
const Mail = v.strictObject({
	daily: v.picklist(['on', 'off'] as const),
	address: v.pipe(v.string(), v.maxLength(254))
});
const Ended = v.strictObject({ session: v.pipe(v.string(), v.maxLength(64)) });

export const load: PageServerLoad = ({ locals, url }) =>
	answer(url, async () => {
		const { sessions, ...account } = await openAccount(theApp(), locals.actor);
		return {
			account,
			mail: await openMailChoice(theApp(), locals.actor),
			theme: locals.theme,
			sessions: sessions.map(({ hash, createdAt, agent }) => ({
				hash,
				agent,
				since: momentOf(createdAt),
				own: hash === locals.session
			}))
		};
	});

export const actions: Actions = {
	password: ({ request, locals, cookies }) =>
		submit(async () => {
			const wanted = await form(request, Password);
			const agent = request.headers.get('user-agent') ?? '';
			setSessionCookie(theApp(), cookies, await changePassword(theApp(), locals.actor, wanted, agent));
			return { saved: 'password' as const };
		}),
	credit: ({ request, locals }) =>
		submit(async () => {
			const { credit } = await form(request, CreditChoice);
			await setCredit(theApp(), locals.actor, credit);
			return { saved: 'credit' as const };
		}),
	mail: ({ request, locals }) =>
		submit(async () => {
			const { daily, address } = await form(request, Mail);
			await chooseMail(theApp(), locals.actor, { daily: daily === 'on', address });
			return { saved: 'mail' as const };
		}),
	keys: ({ request, locals }) =>
		submit(async () => {
			await chooseKeys(theApp(), locals.actor, await form(request, Choice));
			return { saved: 'keys' as const };
		}),
	end: ({ request, locals }) =>
		submit(async () => {
			const { session } = await form(request, Ended);
			await endSession(theApp(), locals.actor, session);
			return { saved: 'session' as const };
		})
};
