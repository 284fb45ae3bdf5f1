import type { Actor } from '$lib/core/access/access';
import type { App } from '../app';
import { recordAll } from '../db/audit';
import { alone } from '../db/client';
import { machineTextsOf, turnCandidates } from '../db/machine-text';
import { setOffers, updateLock } from '../db/updates';
import { readDesk, type DeskRow } from '../desk/desk';
import { documentFor, need } from './actor';

/** A machine text that is to be in force in a row whose text is the one that was seen. */
export interface MachineChoice {
	segment: string;
	candidate: string;
	seen: string;
	/** The words that stand there then, where a choice is undone; else those of the machine text. */
	text?: string;
}

export interface MachineChosen {
	/** What was in force and stood there, by row: with it the choice is undone. */
	taken: { segment: string; candidate: string; text: string }[];
	/** Ids of rows that say something else by now, or have no such machine text. */
	left: string[];
}

interface Planned {
	row: DeskRow;
	from: string;
	choice: MachineChoice;
	text: string;
}

/** Puts other machine texts of rows in force, newer or older ones, and makes them the texts of the rows, in the name of the person;
 * a row that was touched since the person looked is left as it is. An approval of another text goes stale by that as by every edit.
 * @throws Refusal `access.*` */
export async function chooseMachineTexts(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	choices: readonly MachineChoice[]
): Promise<MachineChosen> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const { project, document, lang } = place;
	need(actor, 'segment.edit', { project: project.id, lang });
	const { db } = app.database;
	const ids = choices.map(({ segment }) => segment);
	return alone(app.database, updateLock(document.id), async () => {
		const desk = await readDesk(app, project, document, lang, { only: ids, patience: 0 });
		const known = await machineTextsOf(db, document.id, lang, ids);
		const planned = choices.flatMap((choice, n): Planned[] => {
			// One text is in force in a row: of several choices for it the first counts.
			if (ids.indexOf(choice.segment) < n) return [];
			const row = desk.rows.find(({ id }) => id === choice.segment);
			const chosen = known.find((text) => text.candidate === choice.candidate && text.segment === choice.segment);
			if (!row || row.candidate === null || !chosen || row.facts.text !== choice.seen) return [];
			return [{ row, from: row.candidate, choice, text: choice.text ?? chosen.text }];
		});
		await app.revisions.flush(desk.room);
		const changes = planned
			.filter(({ choice, text }) => text !== choice.seen)
			.map(({ row, choice, text }) => ({ segment: row.id, before: choice.seen, after: text }));
		const changed = new Set(await app.rooms.change(desk.room, actor.id, changes));
		const done = planned.filter(({ row, choice, text }) => text === choice.seen || changed.has(row.id));
		await db.transaction().execute(async (trx) => {
			await turnCandidates(
				trx,
				done.map(({ from, choice }) => ({ from, to: choice.candidate }))
			);
			await setOffers(
				trx,
				done.map(({ choice }) => choice.candidate),
				null
			);
			// What was chosen before it was undone is offered again where it is newer. Ids sort by time.
			const undone = done.filter(({ from, choice }) => choice.text !== undefined && from > choice.candidate);
			await setOffers(
				trx,
				undone.map(({ from }) => from),
				'open'
			);
			await recordAll(
				trx,
				done.map(({ row, choice }) => ({
					...{ user: actor.id, project: project.id, document: document.id, action: 'segment.machine-text' },
					subject: row.id,
					detail: { lang, step: choice.text === undefined ? 'choose' : 'back', candidate: choice.candidate }
				}))
			);
		});
		const rows = done.map(({ row }) => row.id);
		if (rows.length > 0) app.announce(desk.room, rows);
		return {
			taken: done.map(({ row, from, choice }) => ({ segment: row.id, candidate: from, text: choice.seen })),
			left: ids.filter((id) => !rows.includes(id))
		};
	});
}
