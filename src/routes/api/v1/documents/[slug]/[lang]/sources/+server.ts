import { body, endpoint } from '$server/api/endpoint';
import { SourceAnswer } from '$server/api/source-schemas';
import { theApp } from '$server/app';
import { acceptPivot } from '$server/usecases/accept-pivot';
import { chooseSource } from '$server/usecases/choose-source';
import { listCopies } from '$server/usecases/list-copies';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals }: RequestEvent) => ({
	rows: await listCopies(theApp(), locals.actor, { document: params.slug, lang: params.lang })
}));

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const answer = await body(request, SourceAnswer);
	const at = { document: params.slug, lang: params.lang };
	if (answer.step === 'accept') return { verdicts: [await acceptPivot(theApp(), locals.actor, at, answer)] };
	return { verdicts: await chooseSource(theApp(), locals.actor, at, answer) };
});
