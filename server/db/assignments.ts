import type { Assignment } from '$lib/core/workflow/assignment';
import type { AssignmentTable } from './schema';
import type { Db } from './client';

/** Who is at a document in one language. */
export async function assignmentOf(db: Db, document: string, lang: string): Promise<Assignment | undefined> {
	const row = await db
		.selectFrom('assignment')
		.select(['user_id', 'due_at'])
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.executeTakeFirst();
	return row && { user: row.user_id, due: row.due_at };
}

/** Writes who is at a document, unless that changed meanwhile; whoever is at it is told anew when its day is near.
 * @returns false when somebody else was quicker */
export async function writeAssignment(
	db: Db,
	at: { document: string; lang: string },
	before: Assignment | undefined,
	{ user, due }: Assignment,
	by: string
): Promise<boolean> {
	const now = { user_id: user, due_at: due, assigned_by: by, assigned_at: Date.now(), told_at: null };
	if (!before) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('assignment')
			.values({ document_id: at.document, lang: at.lang, ...now })
			.onConflict((c) => c.doNothing())
			.executeTakeFirstOrThrow();
		return numInsertedOrUpdatedRows === 1n;
	}
	const { numUpdatedRows } = await db
		.updateTable('assignment')
		.set(now)
		.where('document_id', '=', at.document)
		.where('lang', '=', at.lang)
		.where('user_id', before.user === null ? 'is' : '=', before.user)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Claims whose day comes before a time and of which the person was not told, marked as told. Two processes never get the
 * same one. */
export const takeDue = (db: Db, before: number, now: number): Promise<AssignmentTable[]> =>
	db
		.updateTable('assignment')
		.set({ told_at: now })
		.where('user_id', 'is not', null)
		.where('told_at', 'is', null)
		.where('due_at', '<=', before)
		.returningAll()
		.execute();
