import { ROLES } from '$lib/core/access/access';
import { TARGET_LANGS } from '$lib/core/language/registry';
import * as v from 'valibot';
import { parse } from '$server/api/endpoint';
import { text, texts } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { invite, removeMember } from '$server/usecases/accounts';
import { projectFor } from '$server/usecases/actor';
import { openPeople } from '$server/usecases/manage-people';
import type { Actions, PageServerLoad } from './$types';

const Invitation = v.strictObject({
	role: v.picklist(ROLES),
	langs: v.pipe(v.array(v.picklist(TARGET_LANGS)), v.minLength(1))
});

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, () => openPeople(theApp(), locals.actor, params.project));

export const actions: Actions = {
	invite: ({ params, locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const { role, langs } = parse(Invitation, { role: text(data, 'role'), langs: texts(data, 'langs') });
			const project = await projectFor(theApp(), locals.actor, params.project);
			const every = TARGET_LANGS.every((lang) => langs.includes(lang));
			const grant = { project: project.id, role, langs: every ? ('*' as const) : langs };
			const secret = await invite(theApp(), locals.actor, grant);
			return { link: `${theApp().config.origin}/join/${secret}` };
		}),
	remove: ({ params, locals, request }) =>
		submit(async () => {
			const user = text(await request.formData(), 'user');
			const project = await projectFor(theApp(), locals.actor, params.project);
			await removeMember(theApp(), locals.actor, project.id, user);
			return { removed: true };
		})
};
