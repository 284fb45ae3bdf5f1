import { dayOf } from '$lib/i18n/date';
import { form } from '$server/api/form';
import { AssignmentForm, DocumentQuery, queryOf } from '$server/api/list-schemas';
import { answer, submit } from '$server/api/page';
import { theApp } from '$server/app';
import { learnedPosts } from '$server/usecases/learned-posts';
import { copiesBehind } from '$server/usecases/open-destinations';
import { assignDocument } from '$server/usecases/assign-document';
import { openProject } from '$server/usecases/open-project';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const filters = queryOf(url.searchParams, DocumentQuery);
		const { documents, ...project } = await openProject(theApp(), locals.actor, params.project, filters);
		return {
			project,
			filters,
			meId: locals.actor?.id ?? '',
			behind: await copiesBehind(theApp(), locals.actor, params.project),
			learned: await learnedPosts(theApp(), locals.actor, params.project),
			documents: documents.map((d) => ({ ...d, day: dayOf(d.createdAt) })),
			days: daysOf(documents)
		};
	});

/** Days of claims as the reader writes them, by milliseconds. */
const daysOf = (documents: readonly { langs: readonly { due: { at: number } | null }[] }[]): Record<number, string> =>
	Object.fromEntries(
		documents.flatMap(({ langs }) => langs.flatMap(({ due }) => (due ? [[due.at, dayOf(due.at)] as const] : [])))
	);

export const actions: Actions = {
	assignment: ({ locals, request }) =>
		submit(async () => {
			const { document, lang, ...step } = await form(request, AssignmentForm);
			await assignDocument(theApp(), locals.actor, { document, lang }, step);
			return { saved: step.step };
		})
};
