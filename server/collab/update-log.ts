import { PostgresAdapter, sql, type Kysely, type Transaction } from 'kysely';
import type { Db } from '../db/client';
import type { ClientTable, Schema } from '../db/schema';

/** One update as it is stored. */
export interface LogEntry {
	room: string;
	/** Who sent it, null for the server. */
	user: string | null;
	/** Integer milliseconds since the epoch. */
	at: number;
	data: Uint8Array;
	/** Client ids of the update that nobody had before: they become the sender's in the same commit. */
	claims?: readonly number[];
}

/** An update with its place in the log. */
export interface StoredUpdate {
	seq: number;
	user: string | null;
	/** Integer milliseconds since the epoch. */
	at: number;
	data: Uint8Array;
}

/** What a room is rebuilt from: the snapshot, then the updates in order. */
export interface StoredRoom {
	/** Null when there is none, or none that covers more than was asked for. */
	snapshot: Uint8Array | null;
	/** Running number of the last update that the standing snapshot covers, 0 without one. */
	base: number;
	updates: StoredUpdate[];
	/** Running number of the last update read, or that the snapshot covers; 0 for a room without any. */
	upto: number;
	/** Who may write for which client id; null is the server. With a room that is read whole, or by a snapshot. */
	owners: ReadonlyMap<number, string | null>;
}

/** Where the entries of one room came to stand in the log. */
export interface Position {
	/** Running number of what stood last in the room before them, 0 for nothing. */
	previous: number;
	/** Their own running numbers, rising. */
	seqs: number[];
}

export interface Snapshot {
	/** What the standing snapshot covers, as far as its maker knows. */
	base: number;
	/** Running number of the last update within. */
	upto: number;
	/** How many stored updates it covers. */
	rows: number;
	data: Uint8Array;
}

/** The truth of every room: an append-only log. Within a room the running numbers grow in the order of the commits, also
 * when several processes write: whoever has read up to a number has missed nothing below it. */
export interface UpdateLog {
	load(room: string): Promise<StoredRoom>;
	/** What stands behind a running number. */
	since(room: string, seq: number): Promise<StoredRoom>;
	/** The last running number of each room, 0 for a room without any. */
	latest(rooms: readonly string[]): Promise<Map<string, number>>;
	/** Stores all or nothing, and resolves once it is on disk.
	 * @returns by room where the entries stand
	 * @throws Error when a client id that an entry claims belongs to another */
	append(batch: readonly LogEntry[]): Promise<Map<string, Position>>;
	/** Writes the snapshot, then drops the updates that it covers, in one commit. When another process put one in the place
	 * of the base, nothing is done.
	 * @returns what the standing snapshot covers now
	 * @throws Error when there are others than these updates: nothing is dropped then */
	compact(room: string, snapshot: Snapshot): Promise<number>;
}

/** Few enough that the parameters of one statement stay below the limits of both databases. */
const ROWS_PER_STATEMENT = 1000;
const ROOMS_PER_STATEMENT = 100;

/** A client id that is claimed belongs to another person already. */
class ClientTaken extends Error {
	readonly code = 'client-taken';
}

/** Did the store refuse what a row says? Nothing of its batch is stored then. After any other error that is not known. */
export function refusesRow(error: unknown): boolean {
	const code = (error as { code?: unknown } | null)?.code;
	if (typeof code !== 'string') return false;
	return (
		code === 'client-taken' || /^2[23][0-9A-Z]{3}$/.test(code) || /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH)/.test(code)
	);
}

/** The log in a database. The caller sees to it that a commit reaches the disk: SQLite with `synchronous=FULL`. */
export class SqlUpdateLog implements UpdateLog {
	readonly #db: Db;

	/** @param db its schema is up to date */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Kysely's schemas are invariant, tests bring their own
	constructor(db: Kysely<any>) {
		this.#db = db as Db;
	}

	load(room: string): Promise<StoredRoom> {
		return this.since(room, 0);
	}

	/** All is read in one transaction: a compaction in between would hide what it moved. */
	since(room: string, seq: number): Promise<StoredRoom> {
		return this.#db
			.transaction()
			.setIsolationLevel('repeatable read')
			.execute((trx) => readRoom(trx, room, seq));
	}

	latest(rooms: readonly string[]): Promise<Map<string, number>> {
		return latestBelow(
			this.#db,
			rooms.map((room) => [room, Number.MAX_SAFE_INTEGER])
		);
	}

	append(batch: readonly LogEntry[]): Promise<Map<string, Position>> {
		return this.#db.transaction().execute(async (trx) => {
			await lockRooms(trx, [...new Set(batch.map(({ room }) => room))]);
			const seqs = new Map<string, number[]>();
			for (let from = 0; from < batch.length; from += ROWS_PER_STATEMENT)
				await insertRows(trx, batch.slice(from, from + ROWS_PER_STATEMENT), seqs);
			for (const owners of ownersOf(batch)) await recordOwners(trx, owners);
			const firsts = [...seqs].map(([room, numbers]): [string, number] => [room, numbers[0]!]);
			const before = await latestBelow(trx, firsts);
			return new Map([...seqs].map(([room, numbers]) => [room, { previous: before.get(room)!, seqs: numbers }]));
		});
	}

	async compact(room: string, { base, upto, rows, data }: Snapshot): Promise<number> {
		return this.#db.transaction().execute(async (trx) => {
			await lockRooms(trx, [room]);
			const standing = await trx.selectFrom('y_snapshot').select('upto').where('room', '=', room).executeTakeFirst();
			const covered = Number(standing?.upto ?? 0);
			if (covered !== base) return covered;
			await trx
				.insertInto('y_snapshot')
				.values({ room, upto, data: asBuffer(data) })
				.onConflict((conflict) => conflict.column('room').doUpdateSet({ upto, data: asBuffer(data) }))
				.execute();
			const dropped = trx.deleteFrom('y_update').where('room', '=', room).where('seq', '<=', upto);
			const { numDeletedRows } = await dropped.executeTakeFirstOrThrow();
			if (Number(numDeletedRows) !== rows)
				throw new Error(`room ${room}: ${numDeletedRows} updates up to ${upto} instead of ${rows}`);
			return upto;
		});
	}
}

/** Held until the commit, so that the numbers that a room's updates get after it rise in the order in which they become
 * visible: a sequence alone hands out numbers that may commit in any order. SQLite has one writer at a time. */
async function lockRooms(trx: Transaction<Schema>, rooms: readonly string[]): Promise<void> {
	if (!(trx.getExecutor().adapter instanceof PostgresAdapter))
		// Takes the writer's place before anything is read: later it could not be had any more.
		return void (await sql`update y_snapshot set upto = upto where 1 = 0`.execute(trx));
	// In one order for all, or two processes could wait for each other.
	await sql`select pg_advisory_xact_lock(key) from (
		select distinct hashtextextended(room, 0) as key from unnest(${rooms}::text[]) as room order by key
	) as keys`.execute(trx);
}

/** The last running number of each room below the one given. */
async function latestBelow(db: Db, rooms: readonly (readonly [string, number])[]): Promise<Map<string, number>> {
	const found = new Map<string, number>();
	for (let from = 0; from < rooms.length; from += ROOMS_PER_STATEMENT) {
		const parts = rooms.slice(from, from + ROOMS_PER_STATEMENT).map(
			([room, below]) => sql`select ${room} as room,
				(select max(seq) from y_update where room = ${room} and seq < ${below}) as seq,
				(select upto from y_snapshot where room = ${room}) as upto`
		);
		const { rows } = await sql<{ room: string; seq: number | null; upto: number | null }>`${sql.join(
			parts,
			sql` union all `
		)}`.execute(db);
		for (const { room, seq, upto } of rows) found.set(room, Math.max(Number(seq ?? 0), Number(upto ?? 0)));
	}
	return found;
}

async function readRoom(trx: Transaction<Schema>, room: string, seq: number): Promise<StoredRoom> {
	const standing = await trx.selectFrom('y_snapshot').select('upto').where('room', '=', room).executeTakeFirst();
	const base = Number(standing?.upto ?? 0);
	const snapshot =
		base > seq ? await trx.selectFrom('y_snapshot').select('data').where('room', '=', room).executeTakeFirst() : null;
	const rows = await trx
		.selectFrom('y_update')
		.select(['seq', 'user_id as user', 'at', 'data'])
		.where('room', '=', room)
		.where('seq', '>', Math.max(base, seq))
		.orderBy('seq')
		.execute();
	const updates = rows.map((row) => ({ ...row, seq: Number(row.seq), at: Number(row.at) }));
	const owners = snapshot || seq === 0 ? await readOwners(trx, room) : new Map<number, string | null>();
	return {
		...{ snapshot: snapshot?.data ?? null, base, updates, owners },
		upto: updates.at(-1)?.seq ?? Math.max(base, seq)
	};
}

async function readOwners(trx: Transaction<Schema>, room: string): Promise<Map<number, string | null>> {
	const clients = await trx.selectFrom('y_client').select(['client', 'user_id']).where('room', '=', room).execute();
	return new Map(clients.map(({ client, user_id }) => [Number(client), user_id]));
}

async function insertRows(
	trx: Transaction<Schema>,
	batch: readonly LogEntry[],
	seqs: Map<string, number[]>
): Promise<void> {
	const rows = batch.map(({ room, user, at, data }) => ({ room, user_id: user, at, data: asBuffer(data) }));
	const stored = await trx.insertInto('y_update').values(rows).returning(['seq', 'room']).execute();
	for (const { seq, room } of stored.sort((a, b) => Number(a.seq) - Number(b.seq))) {
		const numbers = seqs.get(room);
		if (numbers) numbers.push(Number(seq));
		else seqs.set(room, [Number(seq)]);
	}
}

/** The claims of a batch, each once, in parts that fit into a statement. */
function* ownersOf(batch: readonly LogEntry[]): Generator<ClientTable[]> {
	const owners = new Map<string, ClientTable>();
	for (const { room, user, claims = [] } of batch)
		for (const client of claims) owners.set(`${room} ${client}`, { room, client, user_id: user });
	const all = [...owners.values()];
	for (let from = 0; from < all.length; from += ROWS_PER_STATEMENT) yield all.slice(from, from + ROWS_PER_STATEMENT);
}

/** Takes client ids for good. The update that changes nothing makes the database tell who stands there already.
 * @throws Error when one of them is another's */
async function recordOwners(trx: Transaction<Schema>, owners: readonly ClientTable[]): Promise<void> {
	const standing = await trx
		.insertInto('y_client')
		.values(owners)
		.onConflict((conflict) =>
			conflict.columns(['room', 'client']).doUpdateSet((eb) => ({ user_id: eb.ref('y_client.user_id') }))
		)
		.returning(['room', 'client', 'user_id'])
		.execute();
	const wanted = new Map(owners.map(({ room, client, user_id }) => [`${room} ${client}`, user_id]));
	const taken = standing.find(({ room, client, user_id }) => wanted.get(`${room} ${client}`) !== user_id);
	if (taken) throw new ClientTaken(`room ${taken.room}: the client id ${taken.client} belongs to another`);
}

/** Both drivers want a Buffer; no bytes are copied. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
