import { body, endpoint } from '$server/api/endpoint';
import { RuleStepping } from '$server/api/rule-schemas';
import { theApp } from '$server/app';
import { stepRule } from '$server/usecases/own-rules';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { step } = await body(request, RuleStepping);
	await stepRule(theApp(), locals.actor, params.project, params.id, step);
});
