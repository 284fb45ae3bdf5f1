import { body, endpoint } from '$server/api/endpoint';
import { TermUndoing } from '$server/api/term-schemas';
import { theApp } from '$server/app';
import { backToState, undoBatch, undoChange } from '$server/usecases/undo-terms';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const sent = await body(request, TermUndoing);
	const [app, actor, slug] = [theApp(), locals.actor, params.project] as const;
	if (sent.step === 'batch') return undoBatch(app, actor, slug, sent.batch);
	return {
		id: await (sent.step === 'back' ? backToState(app, actor, slug, sent) : undoChange(app, actor, slug, sent.change))
	};
});
