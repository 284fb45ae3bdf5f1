import { isTargetLang } from '$lib/core/language/registry';
import { dayOf, momentOf } from '$lib/i18n/date';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { termHealth } from '$server/usecases/term-health';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const asked = url.searchParams.get('lang');
		const view = await termHealth(theApp(), locals.actor, params.project, isTargetLang(asked) ? asked : 'ja');
		const { at, proposals, tables } = view;
		return {
			...view,
			at: momentOf(at),
			proposals: { count: proposals.count, since: proposals.since === null ? null : dayOf(proposals.since) },
			ages: tables.age.rows.map(({ id, updatedAt }) => ({ id, day: dayOf(updatedAt) }))
		};
	});
