import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { hasMoved } from '$lib/core/source/pivot';
import { sameSubstance } from '$lib/core/update/substance';
import type { App } from '../app';
import { alone } from '../db/client';
import { insertChoices } from '../db/copies';
import { turnPivots } from '../db/pivots';
import { inOneCommit } from '../db/revocations';
import { updateLock } from '../db/updates';
import { readDesk } from '../desk/desk';
import { hashOf, newId } from '../id';
import { documentFor, need, recordAt } from './actor';
import { announceDocument } from './arrange';
import type { SourceVerdict } from './choose-source';

/** Says that a translation still fits the text of the other language that it was made from, which changed since. Decisions that
 * were made on the text of before hold again; `chooseSource` undoes it.
 * @param seen that text as the person saw it
 * @throws Refusal `access.*` */
export async function acceptPivot(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	{ segment, seen }: { segment: string; seen: string }
): Promise<SourceVerdict> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'segment.approve', { project: place.project.id, lang: place.lang });
	return alone(app.database, updateLock(place.document.id), async () => {
		const desk = await readDesk(app, place.project, place.document, place.lang, { only: [segment], patience: 0 });
		const pivot = desk.rows[0]?.pivot ?? null;
		const refuse = (refused: ProblemCode): SourceVerdict => ({
			...{ segment, choice: null, refused, source: pivot?.now ?? null }
		});
		if (!pivot || !hasMoved(pivot)) return refuse('segment.not-in-review');
		if (!sameSubstance(pivot.now, seen)) return refuse('segment.source-changed');
		const choice = newId();
		await inOneCommit(app.database.db, async (trx) => {
			const now = Date.now();
			const turn = { segment, pivot, source: pivot.source, by: actor.id, at: now };
			const { before, after } = (await turnPivots(trx, [turn])).get(segment)!;
			const key = { id: choice, segment_id: segment, source_id: after, before_id: before };
			await insertChoices(trx, [{ ...key, how: 'accept', user_id: actor.id, created_at: now }]);
			const detail = { lang: place.lang, before: hashOf(pivot.base), after: hashOf(pivot.now) };
			await recordAt(app, actor, place, 'source.accept', segment, detail, trx);
		});
		await announceDocument(app, place.document.id);
		return { segment, choice, refused: null, source: pivot.now };
	});
}
