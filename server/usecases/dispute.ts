import { can, type Actor } from '$lib/core/access/access';
import { normaliseLines } from '$lib/collab/shared-text';
import { Refusal } from '$lib/core/problem';
import {
	chosenText,
	maySettle,
	type Dispute,
	type DisputeRequest,
	type SettlingRequest
} from '$lib/core/workflow/dispute';
import type { App } from '../app';
import { insertDispute, openDisputes, settleDispute } from '../db/disputes';
import { actorById } from '../db/people';
import { readDesk, type Desk } from '../desk/desk';
import { newId } from '../id';
import { documentFor, need, recordAt } from './actor';
import { announceDocument } from './arrange';
import { notify } from './notify';

/** Marks a row as disputed, with both renderings, who decides and by when.
 * @returns id of the dispute
 * @throws Refusal `access.*`, `segment.not-in-review`, `segment.text-changed`, `dispute.open` where one is open already,
 * `dispute.decider` for a person who may not decide, `input.invalid` without a reason or a second text */
export async function raiseDispute(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	request: DisputeRequest
): Promise<string> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const subject = { project: place.project.id, lang: place.lang };
	need(actor, 'dispute.raise', subject);
	const [reason, proposed] = [request.reason.trim(), normaliseLines(request.proposed)];
	if (reason === '') throw new Refusal('input.invalid', 'a reason is needed');
	if (proposed.trim() === '' || proposed === request.seen)
		throw new Refusal('input.invalid', 'a second text is needed');
	if (!can(await actorById(app.database.db, request.decider), 'dispute.raise', subject))
		throw new Refusal('dispute.decider');
	const desk = await readDesk(app, place.project, place.document, place.lang);
	const row = rowOf(desk, request.segment);
	if (row.facts.text !== request.seen) throw new Refusal('segment.text-changed');
	// The text that is disputed stands in the history, whatever is written next.
	await app.revisions.flush(desk.room);
	const dispute: Dispute = {
		...{ id: newId(), segment: row.id, a: request.seen, b: proposed, reason },
		...{ raisedBy: actor.id, raisedAt: Date.now(), decider: request.decider, dueAt: request.dueAt, settled: null }
	};
	if (!(await insertDispute(app.database.db, place.lang, dispute))) throw new Refusal('dispute.open');
	await recordAt(app, actor, place, 'dispute.raise', dispute.id, { ...dispute, lang: place.lang });
	const news = { project: place.project.id, document: place.document.id, lang: place.lang, segment: row.id };
	await notify(app.database.db, [dispute.decider], { kind: 'dispute', by: actor.id, ...news });
	await announceDocument(app, place.document.id);
	return dispute.id;
}

/** Settles a dispute: one of the two renderings, or a third, becomes the row's text. Both stay, with who chose, when and
 * why; what stood in the row stays in its history.
 * @throws Refusal `access.*`, `dispute.gone` where it is settled, `segment.text-changed`, `input.invalid` without a reason
 * or without a third text */
export async function settle(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	id: string,
	request: SettlingRequest
): Promise<void> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const subject = { project: place.project.id, lang: place.lang };
	need(actor, 'document.read', subject);
	const { db } = app.database;
	const dispute = (await openDisputes(db, place.document.id, place.lang)).find((d) => d.id === id);
	if (!dispute) throw new Refusal('dispute.gone');
	if (!maySettle(actor, dispute, subject)) throw new Refusal('access.refused');
	const reason = request.reason.trim();
	if (reason === '') throw new Refusal('input.invalid', 'a reason is needed');
	const text = chosenText(dispute, request.choice, request.text === null ? null : normaliseLines(request.text));
	if (text === null || text.trim() === '') throw new Refusal('input.invalid', 'a text is needed');
	const desk = await readDesk(app, place.project, place.document, place.lang);
	if (rowOf(desk, dispute.segment).facts.text !== request.seen) throw new Refusal('segment.text-changed');
	await app.revisions.flush(desk.room);
	const settled = { choice: request.choice, text, by: actor.id, at: Date.now(), reason };
	if (!(await settleDispute(db, id, settled))) throw new Refusal('dispute.gone');
	if (text !== request.seen) await app.rooms.write(desk.room, actor.id, [{ segment: dispute.segment, text }]);
	await recordAt(app, actor, place, 'dispute.settle', id, { ...dispute, settled, lang: place.lang });
	await announceDocument(app, place.document.id);
}

function rowOf(desk: Desk, segment: string): Desk['rows'][number] {
	const row = desk.rows.find((r) => r.id === segment);
	if (!row || row.facts.leftOut) throw new Refusal('segment.not-in-review');
	return row;
}
