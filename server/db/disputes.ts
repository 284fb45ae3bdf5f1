import type { Choice, Dispute } from '$lib/core/workflow/dispute';
import type { Db } from './client';
import type { DisputeTable } from './schema';

const read = (r: DisputeTable): Dispute => ({
	id: r.id,
	segment: r.segment_id,
	a: r.text_a,
	b: r.text_b,
	reason: r.reason,
	raisedBy: r.raised_by,
	raisedAt: r.raised_at,
	decider: r.decider_id,
	dueAt: r.due_at,
	settled:
		r.settled_at === null
			? null
			: {
					choice: r.choice as Choice,
					text: r.settled_text ?? '',
					by: r.settled_by ?? '',
					at: r.settled_at,
					reason: r.settled_reason ?? ''
				}
});

/** Open disputes on the rows of a document in one language. */
export async function openDisputes(db: Db, document: string, lang: string): Promise<Dispute[]> {
	const rows = await db
		.selectFrom('dispute')
		.innerJoin('segment', 'segment.id', 'dispute.segment_id')
		.selectAll('dispute')
		.where('segment.document_id', '=', document)
		.where('dispute.lang', '=', lang)
		.where('dispute.settled_at', 'is', null)
		.orderBy('segment.position')
		.execute();
	return rows.map(read);
}

/** Every dispute on a row in one language, newest first. */
export async function rowDisputes(db: Db, segment: string, lang: string): Promise<Dispute[]> {
	const rows = await db
		.selectFrom('dispute')
		.selectAll()
		.where('segment_id', '=', segment)
		.where('lang', '=', lang)
		.orderBy('id', 'desc')
		.execute();
	return rows.map(read);
}

/** @returns false when one is open on the row in this language already */
export async function insertDispute(db: Db, lang: string, dispute: Dispute): Promise<boolean> {
	const { id, segment, a, b, reason, raisedBy, raisedAt, decider, dueAt } = dispute;
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('dispute')
		.values({
			...{ id, segment_id: segment, lang, text_a: a, text_b: b, reason },
			...{ raised_by: raisedBy, raised_at: raisedAt, decider_id: decider, due_at: dueAt },
			...{ settled_by: null, choice: null, settled_text: null, settled_reason: null, settled_at: null }
		})
		.onConflict((c) => c.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** Writes down how an open dispute was settled; its two texts stay.
 * @returns false when somebody else has settled it */
export async function settleDispute(
	db: Db,
	id: string,
	{ choice, text, by, at, reason }: NonNullable<Dispute['settled']>
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('dispute')
		.set({ choice, settled_text: text, settled_by: by, settled_at: at, settled_reason: reason })
		.where('id', '=', id)
		.where('settled_at', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
