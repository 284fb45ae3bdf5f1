import type { Actor } from '$lib/core/access/access';
import { PROPOSAL_LIMITS } from '$lib/core/glossary/proposal';
import { Refusal } from '$lib/core/problem';
import { cleanText } from '$lib/core/report/clean';
import type { App } from '../app';
import { record } from '../db/audit';
import { saveVoice, stopClock } from '../db/proposals';
import { steppable } from './decide-proposal';
import { projectFor } from './actor';
import { curatorsOf, tellOfProposal } from './tell-of-proposal';

/** Objects to what somebody else proposes: silence does not accept it any more, a maintainer decides.
 * @param words why
 * @throws Refusal `access.*`, `term.decided`, `input.invalid` without words */
export async function objectToTerm(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string,
	words: string
): Promise<void> {
	const project = await projectFor(app, actor, slug);
	const { proposal } = await steppable(app, actor, project.id, id, 'object');
	const by = actor!.id;
	const why = cleanText(words).slice(0, PROPOSAL_LIMITS.words);
	if (why === '') throw new Refusal('input.invalid', 'words: an objection says why');
	await app.database.db.transaction().execute(async (trx) => {
		if (!(await stopClock(trx, id))) throw new Refusal('term.decided');
		await saveVoice(trx, { proposal: id, by, side: 'against', words: why, at: Date.now() });
		const concerned = [...(await curatorsOf(trx, project.id)), proposal.by];
		await tellOfProposal(trx, 'term-objected', concerned, proposal, by, why);
		const detail = { term: proposal.english, rendering: proposal.rendering, lang: proposal.lang, reason: why };
		await record(trx, { user: by, project: project.id, action: 'term.object', subject: id, detail });
	});
}

/** Adds one's voice to what somebody else proposes. Whoever had objected does so no more; the clock stays as it is.
 * @throws Refusal `access.*`, `term.decided` */
export async function supportTerm(app: App, actor: Actor | null, slug: string, id: string): Promise<void> {
	const project = await projectFor(app, actor, slug);
	const { proposal } = await steppable(app, actor, project.id, id, 'support');
	const by = actor!.id;
	await app.database.db.transaction().execute(async (trx) => {
		await saveVoice(trx, { proposal: id, by, side: 'for', words: '', at: Date.now() });
		const detail = { term: proposal.english, rendering: proposal.rendering, lang: proposal.lang };
		await record(trx, { user: by, project: project.id, action: 'term.support', subject: id, detail });
	});
}
