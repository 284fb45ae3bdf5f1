import type { Generated, Kysely, Transaction } from 'kysely';

/** One update as it is stored. */
export interface LogEntry {
	room: string;
	/** Who sent it, null for the server. */
	user: string | null;
	/** Integer milliseconds since the epoch. */
	at: number;
	data: Uint8Array;
}

/** What a room is rebuilt from: the snapshot, then the updates in order. */
export interface StoredRoom {
	snapshot: Uint8Array | null;
	updates: { user: string | null; data: Uint8Array }[];
	/** Running number of the last update read, or that the snapshot covers; 0 for a room without any. */
	upto: number;
}

/** The truth of every room: an append-only log. */
export interface UpdateLog {
	load(room: string): Promise<StoredRoom>;
	/** Stores all or nothing, and resolves once it is on disk.
	 * @returns the running number of the last entry */
	append(batch: readonly LogEntry[]): Promise<number>;
	/** Writes the snapshot, then drops the updates that it covers, in one commit.
	 * @param upto running number of the last update within the snapshot
	 * @param rows how many stored updates it covers
	 * @throws Error when there are others than these: somebody else writes this room, and nothing is dropped */
	compact(room: string, upto: number, snapshot: Uint8Array, rows: number): Promise<void>;
}

interface LogTables {
	y_update: { seq: Generated<number>; room: string; user_id: string | null; at: number; data: Uint8Array };
	y_snapshot: { room: string; upto: number; data: Uint8Array };
}

/** Few enough that the parameters of one statement stay below the limits of both databases. */
const ROWS_PER_STATEMENT = 1000;

/** Creates the two tables of the log, for a migration. Nothing of it is kept when the migration fails. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration has no fixed schema
export async function createCollabTables(db: Kysely<any>, dialect: 'sqlite' | 'postgres'): Promise<void> {
	const [integer, bytes] = dialect === 'sqlite' ? (['integer', 'blob'] as const) : (['bigint', 'bytea'] as const);
	await db.schema
		.createTable('y_update')
		.addColumn('seq', dialect === 'sqlite' ? 'integer' : 'bigserial', (column) =>
			// SQLite would otherwise hand out again the numbers of deleted rows, below what a snapshot covers.
			dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()
		)
		.addColumn('room', 'text', (column) => column.notNull())
		.addColumn('user_id', 'text')
		.addColumn('at', integer, (column) => column.notNull())
		.addColumn('data', bytes, (column) => column.notNull())
		.execute();
	await db.schema.createIndex('y_update_room_seq').on('y_update').columns(['room', 'seq']).execute();
	await db.schema
		.createTable('y_snapshot')
		.addColumn('room', 'text', (column) => column.primaryKey())
		.addColumn('upto', integer, (column) => column.notNull())
		.addColumn('data', bytes, (column) => column.notNull())
		.execute();
}

/** The log in a database. The caller sees to it that a commit reaches the disk: SQLite with `synchronous=FULL`. */
export class SqlUpdateLog implements UpdateLog {
	readonly #db: Kysely<LogTables>;

	/** @param db any schema that has the two tables */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Kysely's schemas are invariant
	constructor(db: Kysely<any>) {
		this.#db = db as Kysely<LogTables>;
	}

	/** Both are read in one transaction: a compaction in between would hide what it moved. */
	load(room: string): Promise<StoredRoom> {
		return this.#db
			.transaction()
			.setIsolationLevel('repeatable read')
			.execute((trx) => readRoom(trx, room));
	}

	append(batch: readonly LogEntry[]): Promise<number> {
		return this.#db.transaction().execute(async (trx) => {
			let last = 0;
			for (let from = 0; from < batch.length; from += ROWS_PER_STATEMENT)
				last = await insertRows(trx, batch.slice(from, from + ROWS_PER_STATEMENT));
			return last;
		});
	}

	async compact(room: string, upto: number, snapshot: Uint8Array, rows: number): Promise<void> {
		const data = asBuffer(snapshot);
		await this.#db.transaction().execute(async (trx) => {
			await trx
				.insertInto('y_snapshot')
				.values({ room, upto, data })
				.onConflict((conflict) => conflict.column('room').doUpdateSet({ upto, data }))
				.execute();
			const covered = trx.deleteFrom('y_update').where('room', '=', room).where('seq', '<=', upto);
			const { numDeletedRows } = await covered.executeTakeFirstOrThrow();
			if (Number(numDeletedRows) !== rows)
				throw new Error(
					`room ${room}: ${numDeletedRows} updates up to ${upto} instead of ${rows}; two servers on one store?`
				);
		});
	}
}

async function readRoom(trx: Transaction<LogTables>, room: string): Promise<StoredRoom> {
	const snapshot = await trx
		.selectFrom('y_snapshot')
		.select(['upto', 'data'])
		.where('room', '=', room)
		.executeTakeFirst();
	const covered = Number(snapshot?.upto ?? 0);
	const rows = await trx
		.selectFrom('y_update')
		.select(['seq', 'user_id as user', 'data'])
		.where('room', '=', room)
		.where('seq', '>', covered)
		.orderBy('seq')
		.execute();
	return { snapshot: snapshot?.data ?? null, updates: rows, upto: Number(rows.at(-1)?.seq ?? covered) };
}

async function insertRows(trx: Transaction<LogTables>, batch: readonly LogEntry[]): Promise<number> {
	const rows = batch.map(({ room, user, at, data }) => ({ room, user_id: user, at, data: asBuffer(data) }));
	const stored = await trx.insertInto('y_update').values(rows).returning('seq').execute();
	return stored.reduce((last, { seq }) => Math.max(last, Number(seq)), 0);
}

/** Both drivers want a Buffer; no bytes are copied. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
