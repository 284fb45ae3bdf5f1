import { body, endpoint } from '$server/api/endpoint';
import { RuleTrying } from '$server/api/rule-schemas';
import { theApp } from '$server/app';
import { previewRule } from '$server/usecases/preview-rule';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { rule } = await body(request, RuleTrying);
	return previewRule(theApp(), locals.actor, params.project, rule, { signal: request.signal });
});
