import type { Actor } from '$lib/core/access/access';
import type { ProposalState } from '$lib/core/glossary/proposal';
import type { App } from '../app';
import { decideProposal, type ProposalDecision } from './decide-proposal';
import { objectToTerm, supportTerm } from './object-to-term';

/** Anything that a person does with a proposal. */
export type ProposalStepRequest = ProposalDecision | { step: 'object'; words: string } | { step: 'support' };

/** Takes a proposal one step on.
 * @returns its state
 * @throws Refusal as `decideProposal`, `objectToTerm` and `supportTerm` do */
export async function stepProposal(
	app: App,
	actor: Actor | null,
	project: string,
	id: string,
	request: ProposalStepRequest
): Promise<ProposalState> {
	if (request.step === 'object') await objectToTerm(app, actor, project, id, request.words);
	else if (request.step === 'support') await supportTerm(app, actor, project, id);
	else return decideProposal(app, actor, project, id, request);
	return 'open';
}
