import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import {
	afterProposalStep,
	fitsProposer,
	PROPOSAL_LIMITS,
	proposalStepNeeds,
	type ProposalState,
	type ProposalStep
} from '$lib/core/glossary/proposal';
import { Refusal } from '$lib/core/problem';
import { cleanText } from '$lib/core/report/clean';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { changeConcept, conceptById } from '../db/concepts';
import { claimProposal, proposalById, setResult, type StoredProposal } from '../db/proposals';
import { isClear, planProposal, type Plan } from '../terms/plan-proposal';
import { need, projectFor } from './actor';
import { tellProposer } from './tell-of-proposal';

/** What a person decides. */
export interface ProposalDecision {
	step: 'accept' | 'change' | 'refuse' | 'withdraw';
	/** Needed to refuse; kept with the change of the concept otherwise. */
	reason: string;
	/** With `change`: the concept as it is to be. */
	concept?: Omit<Concept, 'id'>;
	/** With `change`: when the concept that the person saw was last changed, in milliseconds; null for none. */
	seen?: number | null;
}

/** What the audit calls it, and what the proposer is told, if anything. */
const TOLD = {
	accepted: { action: 'term.accept', news: 'term-accepted' },
	changed: { action: 'term.accept-changed', news: 'term-changed' },
	silent: { action: 'term.silence', news: 'term-silent' },
	refused: { action: 'term.refuse', news: 'term-refused' },
	withdrawn: { action: 'term.withdraw', news: null }
} as const;

/** Accepts a proposal, also with changes, refuses or withdraws it. What is accepted is a change of the termbase like any
 * other, with the reason in its history.
 * @returns the proposal's new state
 * @throws Refusal `access.*`, `term.decided`, `term.changed-meanwhile` where the concept says something else by now,
 * `input.invalid` without the reason or the concept that the step needs */
export async function decideProposal(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string,
	decision: ProposalDecision
): Promise<ProposalState> {
	const project = await projectFor(app, actor, slug);
	const { proposal, to } = await steppable(app, actor, project.id, id, decision.step);
	const reason = cleanText(decision.reason).slice(0, PROPOSAL_LIMITS.words);
	if (decision.step === 'refuse' && reason === '') throw new Refusal('input.invalid', 'a reason is needed');
	const by = actor!.id;
	const claim: Claim = { state: to as Claim['state'], by, at: Date.now(), reason };
	if (to === 'refused' || to === 'withdrawn') await endProposal(app, proposal, claim);
	else await acceptProposal(app, proposal, claim, (plan) => decidedConcept(decision, plan));
	return to;
}

/** A proposal that a person may take that step with.
 * @throws Refusal `access.*`, `term.decided` */
export async function steppable(
	app: App,
	actor: Actor | null,
	project: string,
	id: string,
	step: ProposalStep
): Promise<{ proposal: StoredProposal; to: ProposalState }> {
	need(actor, proposalStepNeeds(step)!, { project });
	const proposal = await proposalById(app.database.db, project, id);
	if (!proposal) throw new Refusal('access.not-found');
	if (!fitsProposer(step, proposal.by === actor.id)) throw new Refusal('access.refused');
	const to = afterProposalStep(proposal.state, step);
	if (!to) throw new Refusal('term.decided');
	return { proposal, to };
}

interface Claim {
	state: keyof typeof TOLD;
	/** Null for the clock. */
	by: string | null;
	at: number;
	reason: string;
}

async function endProposal(app: App, proposal: StoredProposal, claim: Claim): Promise<void> {
	await app.database.db.transaction().execute(async (trx) => {
		if (!(await claimProposal(trx, proposal.id, claim))) throw new Refusal('term.decided');
		await tellStep(trx, proposal, claim);
	});
}

/** @throws Refusal `term.changed-meanwhile`, `input.invalid` */
function decidedConcept({ step, concept, seen }: ProposalDecision, plan: Plan): Omit<Concept, 'id'> {
	if (step === 'accept') {
		if (!isClear(plan)) throw new Refusal('term.changed-meanwhile');
		return plan.merged;
	}
	if (!concept) throw new Refusal('input.invalid', 'concept: what it is to be is needed');
	if (seen !== undefined && seen !== (plan.now?.updatedAt ?? null)) throw new Refusal('term.changed-meanwhile');
	return concept;
}

/** How often a plan is made anew because somebody changed the termbase at that moment. */
const TRIES = 20;

/** Takes a proposal into the termbase, in one commit with its state, the news and the audit.
 * @param decided the concept as it is to be, of what stands there at that moment
 * @param due with it only if its time was over then
 * @throws Refusal `term.decided`, `term.changed-meanwhile`, and what `decided` throws */
export async function acceptProposal(
	app: App,
	proposal: StoredProposal,
	claim: Claim,
	decided: (plan: Plan) => Omit<Concept, 'id'>,
	due?: number
): Promise<void> {
	for (let n = 0; n < TRIES; n++) {
		const termbase = await app.termbases.of(proposal.project);
		const plan = planProposal(termbase, proposal);
		const concept = decided(plan);
		const done = await app.database.db.transaction().execute(async (trx) => {
			// The row of the project is the lock: of several decisions one comes after the other, each on what it read.
			if ((await lockTermbase(trx, proposal.project)) !== termbase.version) return false;
			if (!(await claimProposal(trx, proposal.id, claim, due))) throw new Refusal('term.decided');
			await writeAccepted(trx, proposal, plan, concept, claim);
			return true;
		});
		if (done) return;
	}
	throw new Refusal('term.changed-meanwhile');
}

async function lockTermbase(trx: Db, project: string): Promise<number> {
	const row = await trx
		.updateTable('project')
		.set((eb) => ({ termbase_version: eb.ref('termbase_version') }))
		.where('id', '=', project)
		.returning('termbase_version')
		.executeTakeFirstOrThrow();
	return Number(row.termbase_version);
}

async function writeAccepted(
	trx: Db,
	proposal: StoredProposal,
	plan: Plan,
	concept: Omit<Concept, 'id'>,
	claim: Claim
): Promise<void> {
	const { project } = proposal;
	const id = plan.now?.id ?? '';
	const before = plan.now ? ((await conceptById(trx, project, id)) ?? null) : null;
	if (plan.now && !before) throw new Refusal('term.changed-meanwhile');
	const note = { batch: proposal.id, reason: claim.reason || proposal.note || undefined };
	// What silence accepts is the proposer's change: nobody else did anything.
	const by = claim.by ?? proposal.by;
	const result = await changeConcept(trx, project, before, { ...concept, id }, by, 'own', note);
	await setResult(trx, proposal.id, result);
	await tellStep(trx, proposal, claim);
}

/** Tells the proposer what came of it, and writes the line of the audit: the last thing in the commit. */
async function tellStep(trx: Db, proposal: StoredProposal, { state, by, reason }: Claim): Promise<void> {
	const { id, project, document, english, rendering, lang, segment } = proposal;
	const { action, news } = TOLD[state];
	if (news) await tellProposer(trx, news, proposal, by, reason);
	await record(trx, {
		...{ user: by, project, document, action, subject: id },
		detail: { term: english, rendering, lang, segment, reason }
	});
}
