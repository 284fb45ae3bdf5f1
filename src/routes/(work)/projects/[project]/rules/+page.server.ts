import * as v from 'valibot';
import { form, text } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { ruleEntry, ruleFileOf } from '$server/api/rule-form';
import { RuleStepping } from '$server/api/rule-schemas';
import { theApp } from '$server/app';
import { importRules, openRules, previewRuleFile, saveRule, stepRule } from '$server/usecases/own-rules';
import type { Actions, PageServerLoad } from './$types';

const Step = v.strictObject({ id: v.string(), ...RuleStepping.entries });

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({
		...(await openRules(theApp(), locals.actor, params.project)),
		edit: url.searchParams.get('edit'),
		adds: url.searchParams.has('new')
	}));

export const actions: Actions = {
	save: ({ params, locals, request }) =>
		submit(async () => {
			const { rule, version } = ruleEntry(await request.formData());
			await saveRule(theApp(), locals.actor, params.project, rule, version);
			return { done: 'saved' as const };
		}),
	step: ({ params, locals, request }) =>
		submit(async () => {
			const { id, step } = await form(request, Step);
			await stepRule(theApp(), locals.actor, params.project, id, step);
			return { done: step };
		}),
	preview: ({ params, locals, request }) =>
		submit(async () => {
			const content = await ruleFileOf(await request.formData());
			return { preview: { plan: await previewRuleFile(theApp(), locals.actor, params.project, content), content } };
		}),
	apply: ({ params, locals, request }) =>
		submit(async () => {
			const content = text(await request.formData(), 'content');
			const { adds, changes } = await importRules(theApp(), locals.actor, params.project, content);
			return { imported: { added: adds.length, changed: changes.length } };
		})
};
