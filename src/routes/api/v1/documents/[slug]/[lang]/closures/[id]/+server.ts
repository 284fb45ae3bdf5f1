import { body, endpoint } from '$server/api/endpoint';
import { ClosureStep } from '$server/api/schemas';
import { theApp } from '$server/app';
import { secondClosure, withdrawClosure } from '$server/usecases/close-finding';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { step } = await body(request, ClosureStep);
	const at = { document: params.slug, lang: params.lang };
	await (step === 'second' ? secondClosure : withdrawClosure)(theApp(), locals.actor, at, params.id);
});
