import { dayOf } from '$lib/i18n/date';
import { form } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { StyleForm } from '$server/api/style-schemas';
import { theApp } from '$server/app';
import { openStyle, sayStyle } from '$server/usecases/project-style';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const { languages, ...view } = await openStyle(theApp(), locals.actor, params.project);
		const dated = languages.map(({ confirmed, ...one }) => ({
			...one,
			confirmed: confirmed && { by: confirmed.by, on: dayOf(confirmed.at) }
		}));
		return { ...view, languages: dated };
	});

export const actions: Actions = {
	say: ({ params, locals, request }) =>
		submit(async () => {
			const { lang, ...traits } = await form(request, StyleForm);
			const choice = Object.fromEntries(
				Object.entries(traits).flatMap(([trait, manner]) => (manner === undefined ? [] : [[trait, manner || null]]))
			);
			await sayStyle(theApp(), locals.actor, params.project, lang, choice);
			return { saved: lang };
		})
};
