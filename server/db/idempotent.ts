import type { Db } from './client';

/** How long an answer is kept, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

export interface Kept {
	request: string;
	answer: string | null;
}

/** Takes a key for a request, unless it is taken: then what stands under it.
 * @returns null where the key was free */
export async function takeKey(db: Db, user: string, key: string, request: string): Promise<Kept | null> {
	const now = Date.now();
	await db
		.deleteFrom('idempotent')
		.where('created_at', '<', now - KEPT)
		.execute();
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('idempotent')
		.values({ user_id: user, key, request, answer: null, created_at: now })
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 1n) return null;
	const found = await db
		.selectFrom('idempotent')
		.select(['request', 'answer'])
		.where('user_id', '=', user)
		.where('key', '=', key)
		.executeTakeFirst();
	// Given back between the two queries: whoever had it is just done with it.
	return found ?? { request, answer: null };
}

export async function keepAnswer(db: Db, user: string, key: string, answer: string): Promise<void> {
	await db.updateTable('idempotent').set({ answer }).where('user_id', '=', user).where('key', '=', key).execute();
}

/** Gives a key back after a refusal: nothing was done, so the request may be sent again. */
export async function releaseKey(db: Db, user: string, key: string): Promise<void> {
	await db.deleteFrom('idempotent').where('user_id', '=', user).where('key', '=', key).execute();
}
