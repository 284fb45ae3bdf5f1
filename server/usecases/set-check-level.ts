import type { Actor } from '$lib/core/access/access';
import { loosens, sameLevel } from '$lib/core/check/level';
import type { CheckLevel } from '$lib/core/check/project';
import { CHECKS } from '$lib/core/check/registry';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { levelOfCheck, raiseRules, storeLevel } from '../db/project-says';
import { inOneCommit } from '../db/revocations';
import { need, projectFor } from './actor';

/** Longest reason, in UTF-16 code units. */
const LONGEST = 2000;

/** What a maintainer asks for. */
export interface LevelRequest extends CheckLevel {
	check: string;
	reason: string;
}

/** Changes what a check does in a project: whether it runs, how severe it is and whether it blocks publishing. What is not
 * given is as the catalogue has it, so that asking for nothing undoes all of it. Approved texts are read again, and an
 * approval falls only where its text now has a finding that blocks.
 * @throws Refusal `access.*`, `input.invalid` for a check that nobody knows, `check.reason` where more is let through and
 * nobody says why */
export async function setCheckLevel(
	app: App,
	actor: Actor | null,
	slug: string,
	{ check, reason, ...level }: LevelRequest,
	now = Date.now()
): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	if (!CHECKS.some(({ id }) => id === check))
		throw new Refusal('input.invalid', `no such check: ${check.slice(0, 80)}`);
	const why = reason.trim();
	if (why.length > LONGEST) throw new Refusal('input.invalid', `reason: at most ${LONGEST} characters`);
	if (sameLevel(await levelOfCheck(app.database.db, project.id, check), level)) return;
	await inOneCommit(app.database.db, async (trx) => {
		// Takes the lock of the project first: two maintainers at once see each other's word.
		await raiseRules(trx, project.id);
		const before = await levelOfCheck(trx, project.id, check);
		if (loosens(before, level) && why === '') throw new Refusal('check.reason');
		await storeLevel(trx, { project: project.id, check, by: actor.id, at: now }, level);
		await record(trx, {
			...{ user: actor.id, project: project.id, action: 'project.check-level', subject: check },
			detail: { ...level, before, reason: why }
		});
	});
}
