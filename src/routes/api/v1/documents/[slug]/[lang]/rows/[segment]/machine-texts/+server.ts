import { body, endpoint } from '$server/api/endpoint';
import { OfferAnswer } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { settleOffer } from '$server/usecases/settle-offer';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const answer = await body(request, OfferAnswer);
	const at = { document: params.slug, lang: params.lang, segment: params.segment };
	return settleOffer(theApp(), locals.actor, at, answer);
});
