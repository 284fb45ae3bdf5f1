import { body, endpoint, parse } from '$server/api/endpoint';
import { NewProposal, ProposalQuery } from '$server/api/proposal-schemas';
import { theApp } from '$server/app';
import { projectProposals } from '$server/usecases/list-proposals';
import { proposeTerm } from '$server/usecases/propose-term';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const query = parse(ProposalQuery, Object.fromEntries(url.searchParams));
	const { proposals, next } = await projectProposals(theApp(), locals.actor, params.project, query);
	return { proposals, next };
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const proposal = await body(request, NewProposal);
	return { id: await proposeTerm(theApp(), locals.actor, params.project, proposal) };
}, 201);
