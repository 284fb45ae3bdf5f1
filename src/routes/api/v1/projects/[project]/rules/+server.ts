import { body, endpoint } from '$server/api/endpoint';
import { RuleSaving } from '$server/api/rule-schemas';
import { theApp } from '$server/app';
import { openRules, saveRule } from '$server/usecases/own-rules';
import type { RequestEvent } from './$types';

export const GET = endpoint(({ params, locals }: RequestEvent) => openRules(theApp(), locals.actor, params.project));

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { rule, version } = await body(request, RuleSaving);
	await saveRule(theApp(), locals.actor, params.project, rule, version);
});
