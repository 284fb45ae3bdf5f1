import { isRefusal, Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { proposalById, silentProposals, stopClock } from '../db/proposals';
import { isClear } from '../terms/plan-proposal';
import { acceptProposal } from '../usecases/decide-proposal';
import { curatorsOf, tellOfProposal } from '../usecases/tell-of-proposal';

/** Accepts every open proposal whose time passed without an objection, each once whatever number of processes do so. Where its
 * concept says something else by now, its clock stops and the maintainers are told.
 * @param now milliseconds since the epoch
 * @returns how many were accepted */
export async function acceptSilent(app: App, now: number): Promise<number> {
	let accepted = 0;
	for (const { id, project } of await silentProposals(app.database.db, now)) {
		try {
			if (await acceptOne(app, project, id, now)) accepted++;
		} catch (refusal) {
			if (!isRefusal(refusal)) throw refusal;
			if (refusal.code === 'term.changed-meanwhile') await leaveToPeople(app, project, id);
			// Another process or a person was first.
			else if (refusal.code !== 'term.decided') throw refusal;
		}
	}
	return accepted;
}

async function acceptOne(app: App, project: string, id: string, now: number): Promise<boolean> {
	const proposal = await proposalById(app.database.db, project, id);
	if (proposal?.state !== 'open') return false;
	const claim = { state: 'silent' as const, by: null, at: now, reason: '' };
	await acceptProposal(
		app,
		proposal,
		claim,
		(plan) => {
			if (!isClear(plan)) throw new Refusal('term.changed-meanwhile');
			return plan.merged;
		},
		now
	);
	return true;
}

async function leaveToPeople(app: App, project: string, id: string): Promise<void> {
	await app.database.db.transaction().execute(async (trx) => {
		if (!(await stopClock(trx, id))) return;
		const proposal = await proposalById(trx, project, id);
		if (proposal) await tellOfProposal(trx, 'term-stuck', await curatorsOf(trx, project), proposal, null);
	});
}
