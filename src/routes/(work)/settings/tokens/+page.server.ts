import * as v from 'valibot';
import { SCOPES } from '$lib/core/access/scope';
import { dayOf, momentOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { text, texts } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { dropToken, makeToken, openTokens } from '$server/usecases/own-tokens';
import type { Actions, PageServerLoad } from './$types';

const Wanted = v.strictObject({
	name: v.pipe(v.string(), v.trim(), v.maxLength(100)),
	scopes: v.array(v.picklist(SCOPES)),
	project: v.pipe(v.string(), v.maxLength(100)),
	days: v.pipe(v.string(), v.regex(/^\d{1,3}$/))
});

export const load: PageServerLoad = ({ locals, url }) =>
	answer(url, async () => {
		const { tokens, projects } = await openTokens(theApp(), locals.actor);
		return {
			projects,
			tokens: tokens.map(({ id, name, scopes, project, expiresAt, usedAt, expired }) => ({
				...{ id, name, scopes, project, expired },
				until: dayOf(expiresAt),
				used: usedAt === null ? null : momentOf(usedAt)
			}))
		};
	});

export const actions: Actions = {
	make: ({ request, locals }) =>
		submit(async () => {
			const data = await request.formData();
			const { project, days, ...wanted } = parse(Wanted, {
				...{ name: text(data, 'name'), scopes: texts(data, 'scopes') },
				...{ project: text(data, 'project'), days: text(data, 'days') }
			});
			const token = { ...wanted, project: project || null, days: Number(days) };
			return { secret: await makeToken(theApp(), locals.actor, token) };
		}),
	revoke: ({ request, locals }) =>
		submit(async () => {
			await dropToken(theApp(), locals.actor, text(await request.formData(), 'token'));
			return { revoked: true };
		})
};
