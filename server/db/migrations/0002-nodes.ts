import type { Kysely, Migration } from 'kysely';
import * as Y from 'yjs';
import type { DialectName } from '../client';

/** Updates read at a time while their owners are gathered. */
const STEP = 500;

interface Tables {
	y_update: { seq: number; room: string; user_id: string | null; data: Uint8Array };
	y_client: { room: string; client: number; user_id: string | null };
}

/** Who owns which client id of a room, and what was revoked, so that every process learns of both. */
export const nodes = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('y_client')
			.addColumn('room', 'text', (column) => column.notNull())
			.addColumn('client', integer, (column) => column.notNull())
			.addColumn('user_id', 'text')
			.addPrimaryKeyConstraint('y_client_key', ['room', 'client'])
			.execute();
		await db.schema
			.createTable('revocation')
			.addColumn('seq', dialect === 'sqlite' ? 'integer' : 'bigserial', (column) =>
				dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()
			)
			.addColumn('at', integer, (column) => column.notNull())
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('user_id', 'text')
			.addColumn('session_hash', 'text')
			.addColumn('project_id', 'text')
			.execute();
		await gatherOwners(db as Kysely<Tables>);
	}
});

/** The first who wrote for a client id owns it. What a snapshot swallowed names nobody any more: those ids stay free, as
 * they were, since an honest person may still hold unsent edits of one. */
async function gatherOwners(db: Kysely<Tables>): Promise<void> {
	for (let seq = 0, more = true; more;) {
		const updates = await db
			.selectFrom('y_update')
			.select(['seq', 'room', 'user_id', 'data'])
			.where('seq', '>', seq)
			.orderBy('seq')
			.limit(STEP)
			.execute();
		for (const { room, user_id, data } of updates) {
			const clients = [...Y.parseUpdateMeta(data).to.keys()];
			if (clients.length === 0) continue;
			const owners = clients.map((client) => ({ room, client, user_id }));
			await db
				.insertInto('y_client')
				.values(owners)
				.onConflict((conflict) => conflict.columns(['room', 'client']).doNothing())
				.execute();
		}
		seq = Number(updates.at(-1)?.seq ?? seq);
		more = updates.length === STEP;
	}
}
