import { PostgresAdapter, sql } from 'kysely';
import type { Db } from './client';

/** What was taken away from somebody. */
export type Revocation =
	| { kind: 'session'; session: string }
	/** Every session of a person. */
	| { kind: 'user'; user: string }
	/** What a person may do in a project is another now. */
	| { kind: 'grant'; user: string; project: string }
	/** A person is no longer in a project. */
	| { kind: 'removed'; user: string; project: string };

/** Milliseconds after which every process has read a revocation. */
const KEPT = 24 * 60 * 60 * 1000;

/** Does several things in one commit, that of the caller if there is one. */
export const inOneCommit = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> =>
	db.isTransaction ? work(db) : db.transaction().execute(work);

/** Tells every process that something was taken away. To be called in the commit that takes it. */
export async function revoke(trx: Db, revocation: Revocation): Promise<void> {
	// Numbers must commit in their order, or whoever has read a higher one takes a lower one for read.
	if (trx.getExecutor().adapter instanceof PostgresAdapter)
		await sql`lock table revocation in exclusive mode`.execute(trx);
	const at = Date.now();
	await trx
		.insertInto('revocation')
		.values({
			at,
			kind: revocation.kind,
			user_id: 'user' in revocation ? revocation.user : null,
			session_hash: 'session' in revocation ? revocation.session : null,
			project_id: 'project' in revocation ? revocation.project : null
		})
		.execute();
	await trx
		.deleteFrom('revocation')
		.where('at', '<', at - KEPT)
		.execute();
}

export async function lastRevocation(db: Db): Promise<number> {
	const row = await db
		.selectFrom('revocation')
		.select((eb) => eb.fn.max('seq').as('seq'))
		.executeTakeFirst();
	return Number(row?.seq ?? 0);
}

/** What was revoked after a running number, in order. */
export async function revocationsSince(db: Db, seq: number): Promise<{ seq: number; revocation: Revocation }[]> {
	const rows = await db.selectFrom('revocation').selectAll().where('seq', '>', seq).orderBy('seq').execute();
	return rows.map((row) => ({ seq: Number(row.seq), revocation: read(row) }));
}

function read(row: {
	kind: Revocation['kind'];
	user_id: string | null;
	session_hash: string | null;
	project_id: string | null;
}): Revocation {
	const [user, session, project] = [row.user_id ?? '', row.session_hash ?? '', row.project_id ?? ''];
	if (row.kind === 'session') return { kind: row.kind, session };
	return row.kind === 'user' ? { kind: row.kind, user } : { kind: row.kind, user, project };
}
