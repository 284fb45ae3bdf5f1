import { body, endpoint } from '$server/api/endpoint';
import { ruleImport } from '$server/api/rule-answer';
import { RuleFile } from '$server/api/rule-schemas';
import { theApp } from '$server/app';
import { importRules, previewRuleFile } from '$server/usecases/own-rules';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { content, dryRun } = await body(request, RuleFile);
	const run = dryRun ? previewRuleFile : importRules;
	return ruleImport(await run(theApp(), locals.actor, params.project, content), !dryRun);
});
