import type { Actor } from '$lib/core/access/access';
import { PROPOSAL_LIMITS, silentAt } from '$lib/core/glossary/proposal';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { resetClocks } from '../db/proposals';
import { need, projectFor } from './actor';

/** Sets after how many days a proposed term is accepted if nobody objects. It holds for what is open too, from now on:
 * nobody has less time to object than the days that the page names.
 * @param days null: silence accepts nothing
 * @throws Refusal `access.*`, `input.invalid` */
export async function setSilence(
	app: App,
	actor: Actor | null,
	slug: string,
	days: number | null,
	now = Date.now()
): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= PROPOSAL_LIMITS.days))
		throw new Refusal('input.invalid', `days: a whole number from 1 to ${PROPOSAL_LIMITS.days}`);
	if (project.silence_days === days) return;
	await app.database.db.transaction().execute(async (trx) => {
		await trx.updateTable('project').set({ silence_days: days }).where('id', '=', project.id).execute();
		await resetClocks(trx, project.id, silentAt(days, now));
		const subject = String(days ?? 0);
		await record(trx, { user: actor.id, project: project.id, action: 'project.silence', subject });
	});
}
