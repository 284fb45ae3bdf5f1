import { body, endpoint } from '$server/api/endpoint';
import { ProposalStepping } from '$server/api/proposal-schemas';
import { theApp } from '$server/app';
import { stepProposal } from '$server/usecases/step-proposal';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const step = await body(request, ProposalStepping);
	return { state: await stepProposal(theApp(), locals.actor, params.project, params.id, step) };
});
