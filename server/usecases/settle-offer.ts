import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { alone, type Db } from '../db/client';
import { rowCandidates, turnCandidates } from '../db/machine-text';
import { setOffers, updateLock } from '../db/updates';
import { readDesk, type DeskRow } from '../desk/desk';
import { documentFor, need, recordAt } from './actor';

/** What a person says to a machine text that is offered for a row. */
export type OfferStep =
	/** It becomes the text of the row. */
	| { step: 'take'; candidate: string }
	/** It is offered no more. */
	| { step: 'aside'; candidate: string }
	/** Taking it is undone: that machine text is in force again, and this the text of the row. */
	| { step: 'back'; candidate: string; text: string };

/** The machine text that was in force and the text that stood there: what `back` asks for. */
export interface OfferSettled {
	candidate: string;
	text: string;
}

/** Takes a newer machine text for a row, sets it aside, or undoes the taking. The text is changed in the room, in the name of the
 * person, if it still is what the person saw; an approval of another text goes stale by that as by every edit.
 * @throws Refusal `access.*`, `segment.text-changed`, `update.offer-gone` */
export async function settleOffer(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string; segment: string },
	{ seen, ...asked }: OfferStep & { seen: string }
): Promise<OfferSettled> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'segment.edit', { project: place.project.id, lang: place.lang });
	const { db } = app.database;
	return alone(app.database, updateLock(place.document.id), async () => {
		const desk = await readDesk(app, place.project, place.document, place.lang, { only: [at.segment], patience: 0 });
		const row = desk.rows[0];
		const known = await rowCandidates(db, at.segment, place.lang);
		const chosen = known.find(({ id }) => id === asked.candidate);
		if (!row || row.candidate === null) throw new Refusal('access.not-found');
		if (!chosen || (asked.step !== 'back' && !isOffered(row, chosen.id))) throw new Refusal('update.offer-gone');
		if (row.facts.text !== seen) throw new Refusal('segment.text-changed');
		const text = asked.step === 'take' ? chosen.text : asked.step === 'back' ? asked.text : seen;
		if (text !== seen) {
			await app.revisions.flush(desk.room);
			const changed = await app.rooms.change(desk.room, actor.id, [{ segment: row.id, before: seen, after: text }]);
			if (changed.length === 0) throw new Refusal('segment.text-changed');
		}
		await db.transaction().execute(async (trx) => {
			await settle(trx, row, asked);
			const detail = { lang: place.lang, step: asked.step, candidate: chosen.id, of: kindOf(row, chosen.id) };
			await recordAt(app, actor, place, 'segment.machine-text', row.id, detail, trx);
		});
		app.announce(desk.room, [row.id]);
		return { candidate: row.candidate, text: seen };
	});
}

/** A newer machine text, one that the memory offers, or the machine's own beside one that the memory gave. */
const isOffered = ({ offer, memory }: DeskRow, candidate: string): boolean =>
	[offer, memory?.taken ? memory.machine : null, ...(memory?.choices ?? [])].some(
		(one) => one?.candidate === candidate
	);

/** Whose text it is: one that people approved elsewhere, the machine's own beside that, or a newer one of a machine. */
function kindOf({ memory }: DeskRow, candidate: string): 'memory' | 'machine' | 'newer' {
	if (memory?.choices.some((text) => text.candidate === candidate)) return 'memory';
	return memory?.machine?.candidate === candidate ? 'machine' : 'newer';
}

async function settle(trx: Db, row: DeskRow, { step, candidate }: OfferStep): Promise<void> {
	if (step === 'aside') return setOffers(trx, [candidate], 'aside');
	await turnCandidates(trx, [{ from: row.candidate, to: candidate }]);
	await setOffers(trx, [candidate], null);
	// Ids sort by time: the machine's own text of the import is older than the memory's, and is no offer.
	if (step === 'back' && row.candidate! > candidate) await setOffers(trx, [row.candidate!], 'open');
}
