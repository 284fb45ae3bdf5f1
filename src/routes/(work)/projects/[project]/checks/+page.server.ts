import * as v from 'valibot';
import { SEVERITIES } from '$lib/core/check/check';
import { isTargetLang } from '$lib/core/language/registry';
import { dayOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { answer, submitTyped } from '$server/api/page';
import { theApp } from '$server/app';
import { checkPrecision, type CheckLine } from '$server/usecases/check-precision';
import { setCheckLevel } from '$server/usecases/set-check-level';
import type { Actions, PageServerLoad } from './$types';

const choice = v.picklist(['', 'yes', 'no'] as const);
const Level = v.strictObject({
	check: v.string(),
	enabled: v.picklist(['yes', 'no'] as const),
	severity: v.picklist(['', ...SEVERITIES] as const),
	blocks: choice,
	reason: v.string()
});

const dated = (line: CheckLine) => ({
	...line,
	changed: line.changed && { ...line.changed, day: dayOf(line.changed.at) }
});

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const asked = url.searchParams.get('lang');
		const lang = isTargetLang(asked) ? asked : null;
		const view = await checkPrecision(theApp(), locals.actor, params.project, lang);
		const checks = view.checks.map(dated);
		const silent = view.silent.map(dated);
		const wanted = url.searchParams.get('change');
		const change = view.mayManage ? [...checks, ...silent].find(({ id }) => id === wanted) : undefined;
		return { ...view, checks, silent, change: change ?? null };
	});

export const actions: Actions = {
	level: async ({ params, locals, request }) => {
		const typed = Object.fromEntries(await request.formData());
		return submitTyped(
			async () => {
				const { enabled, severity, blocks, ...rest } = parse(Level, typed);
				await setCheckLevel(theApp(), locals.actor, params.project, {
					...rest,
					...(enabled === 'no' && { enabled: false }),
					...(severity !== '' && { severity }),
					...(blocks !== '' && { blocks: blocks === 'yes' })
				});
				return { saved: true };
			},
			() => Promise.resolve({ typed: v.is(Level, typed) ? typed : null })
		);
	}
};
