import type { Actor } from '$lib/core/access/access';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { findingKey } from '$lib/core/check/key';
import { Refusal } from '$lib/core/problem';
import { recalls, type ClosingRequest } from '$lib/core/workflow/closure';
import type { App } from '../app';
import type { FindingStateTable } from '../db/schema';
import { readDesk } from '../desk/desk';
import { newId } from '../id';
import { documentFor, need, recordAt } from './actor';
import { announceDocument } from './arrange';

/** Sets a finding aside with a reason. One that blocks stays open until a second person agrees.
 * @returns id of the closure
 * @throws Refusal `access.*`, `finding.gone` if the server does not see that finding or what is to be renewed is not the
 * closure of its earlier self, `input.invalid` without a reason */
export async function closeFinding(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	request: ClosingRequest
): Promise<string> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'finding.close', { project: place.project.id, lang: place.lang });
	if (request.reason.trim() === '') throw new Refusal('input.invalid', 'a reason is needed');
	const desk = await readDesk(app, place.project, place.document, place.lang);
	const finding = desk.findings.find((f) => f.segment === request.segment && findingKey(f) === request.key);
	if (!finding) throw new Refusal('finding.gone');
	const { renews = null } = request;
	if (renews !== null && !desk.closures.some((c) => c.id === renews && recalls(c, finding)))
		throw new Refusal('finding.gone');
	const id = newId();
	await app.database.db
		.insertInto('finding_state')
		.values({
			id,
			project_id: place.project.id,
			segment_id: request.segment,
			lang: place.lang,
			check_id: finding.check,
			key: request.key,
			action: request.action,
			scope: request.scope,
			reason: request.reason.trim(),
			user_id: actor.id,
			created_at: Date.now(),
			second_id: null,
			second_at: null,
			withdrawn_at: null,
			rules: RULES_VERSION,
			renews
		})
		.execute();
	await recordAt(app, actor, place, 'finding.close', id, { ...request, check: finding.check, lang: place.lang });
	await announceDocument(app, place.document.id);
	return id;
}

/** Agrees with a closure as the second person.
 * @throws Refusal `access.*`, `finding.gone`, `finding.same-person` */
export async function secondClosure(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	closure: string
): Promise<void> {
	const { place, row } = await closureAt(app, actor, at, closure);
	need(actor, 'finding.close', { project: place.project.id, lang: place.lang });
	if (row.user_id === actor.id) throw new Refusal('finding.same-person');
	await app.database.db
		.updateTable('finding_state')
		.set({ second_id: actor.id, second_at: Date.now() })
		.where('id', '=', closure)
		.where('second_id', 'is', null)
		.execute();
	await recordAt(app, actor, place, 'finding.second', closure, lineOf(row));
	await announceDocument(app, place.document.id);
}

/** Opens the finding again.
 * @throws Refusal `access.*`, `finding.gone` */
export async function withdrawClosure(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	closure: string
): Promise<void> {
	const { place, row } = await closureAt(app, actor, at, closure);
	need(actor, 'finding.close', { project: place.project.id, lang: place.lang });
	await app.database.db
		.updateTable('finding_state')
		.set({ withdrawn_at: Date.now() })
		.where('id', '=', closure)
		.execute();
	await recordAt(app, actor, place, 'finding.reopen', closure, lineOf(row));
	await announceDocument(app, place.document.id);
}

/** What the audit says of a closure. */
const lineOf = (row: FindingStateTable) => ({ segment: row.segment_id, check: row.check_id, lang: row.lang });

async function closureAt(app: App, actor: Actor | null, at: { document: string; lang: string }, id: string) {
	const place = await documentFor(app, actor, at.document, at.lang);
	const row = await app.database.db
		.selectFrom('finding_state')
		.selectAll()
		.where('id', '=', id)
		.where('project_id', '=', place.project.id)
		.where('lang', '=', place.lang)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Refusal('finding.gone');
	return { place, row };
}
