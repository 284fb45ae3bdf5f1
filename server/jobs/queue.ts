import type { Db } from '../db/client';
import type { JobTable } from '../db/schema';
import { newId } from '../id';

/** Work in the background. */
export interface Job {
	id: string;
	kind: string;
	payload: Record<string, string | number | null>;
	/** How often it was begun, this time included. */
	attempts: number;
}

/** How long a process may work on a job before another takes it over, in milliseconds: longer than a job takes. */
export const LEASE = 3 * 60_000;

/** Milliseconds until the next attempt, after each that failed. */
const PAUSES = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000, 4 * 60 * 60_000];
export const MAX_ATTEMPTS = PAUSES.length + 1;
/** Longest time that another side may make a job wait, in milliseconds. */
const LONGEST_WAIT = 6 * 60 * 60_000;

/** Puts work into the queue; in the commit of the caller if there is one. */
export async function enqueue(db: Db, kind: string, payload: Job['payload'], now = Date.now()): Promise<void> {
	await db
		.insertInto('job')
		.values({
			id: newId(),
			kind,
			payload: JSON.stringify(payload),
			run_at: now,
			attempts: 0,
			claimed_until: null,
			created_at: now
		})
		.execute();
}

/** Takes the next job that is due, for this process alone. */
export async function claim(db: Db, now = Date.now()): Promise<Job | null> {
	const row: JobTable | undefined = await db
		.updateTable('job')
		.set((eb) => ({ claimed_until: now + LEASE, attempts: eb('attempts', '+', 1) }))
		.where('id', '=', (eb) =>
			eb
				.selectFrom('job')
				.select('id')
				.where('run_at', '<=', now)
				.where((w) => w.or([w('claimed_until', 'is', null), w('claimed_until', '<', now)]))
				.orderBy('run_at')
				.orderBy('id')
				.limit(1)
		)
		// Looked at again once the row is locked: of two processes that chose the same job one comes too late.
		.where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now)]))
		.returningAll()
		.executeTakeFirst();
	if (!row) return null;
	return { id: row.id, kind: row.kind, payload: JSON.parse(row.payload) as Job['payload'], attempts: row.attempts };
}

export const finish = async (db: Db, job: Job): Promise<void> =>
	void (await db.deleteFrom('job').where('id', '=', job.id).execute());

/** Puts a job back for a later attempt.
 * @param wait milliseconds that the other side asked for
 * @returns false where it was tried often enough: it is not put back */
export async function tryLater(db: Db, job: Job, wait = 0, now = Date.now()): Promise<boolean> {
	const pause = PAUSES[job.attempts - 1];
	if (pause === undefined) {
		await finish(db, job);
		return false;
	}
	await db
		.updateTable('job')
		.set({ run_at: now + Math.min(Math.max(pause, wait), LONGEST_WAIT), claimed_until: null })
		.where('id', '=', job.id)
		.execute();
	return true;
}
