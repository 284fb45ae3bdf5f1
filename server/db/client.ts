import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
	Kysely,
	PostgresDialect,
	sql,
	SqliteAdapter,
	SqliteDialect,
	type DialectAdapter,
	type SqliteDatabase,
	type SqliteStatement
} from 'kysely';
import pg from 'pg';
import type { Schema } from './schema';

export type DialectName = 'sqlite' | 'postgres';
export type Db = Kysely<Schema>;

export interface DatabaseHandle {
	db: Db;
	dialect: DialectName;
	close(): Promise<void>;
}

/** SQLite can roll back schema changes; Kysely's migrator uses that only when told. */
class TransactionalSqlite extends SqliteDialect {
	override createAdapter(): DialectAdapter {
		return Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true });
	}
}

/** How many statements are kept, and how long one may be: the rare long ones insert hundreds of rows. */
const STATEMENTS = 300;
const LONGEST_STATEMENT = 4000;

/** Keeps what was prepared last: the same few statements come again and again, and preparing one takes as long as running it. */
function withStatements(file: Database.Database): SqliteDatabase {
	const kept = new Map<string, SqliteStatement>();
	return {
		close: () => void file.close(),
		prepare(sql) {
			const statement = kept.get(sql) ?? file.prepare(sql);
			if (sql.length > LONGEST_STATEMENT) return statement;
			kept.delete(sql);
			kept.set(sql, statement);
			if (kept.size > STATEMENTS) kept.delete(kept.keys().next().value!);
			return statement;
		}
	};
}

/** Opens the SQLite database of a data folder. Every query goes through Kysely's one connection, so writes queue up and
 * none slips into another's transaction. */
export function openSqlite(folder: string): DatabaseHandle {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = new Database(join(folder, 'variorum.db'));
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.pragma('busy_timeout = 5000');
	file.pragma('foreign_keys = ON');
	const db = new Kysely<Schema>({ dialect: new TransactionalSqlite({ database: withStatements(file) }) });
	return { db, dialect: 'sqlite', close: () => db.destroy() };
}

/** Nothing waits for ever, in milliseconds: neither for a server that is away nor for a lock of a process that hangs. A
 * transaction whose process hangs is ended by the server, so that its locks come free. */
const PATIENCE = {
	connectionTimeoutMillis: 5000,
	statement_timeout: 15_000,
	lock_timeout: 10_000,
	idle_in_transaction_session_timeout: 15_000,
	query_timeout: 30_000,
	keepAlive: true
};

/** A commit is on disk when it is answered, also where the database or the role is set up otherwise. */
const DURABLE = '-c synchronous_commit=on';

/** Opens a PostgreSQL database. 64-bit integers come back as numbers: ours stay below 2^53. */
export function openPostgres(url: string): DatabaseHandle {
	const types = new pg.TypeOverrides();
	types.setTypeParser(pg.types.builtins.INT8, Number);
	const pool = new pg.Pool({ connectionString: url, max: 10, options: DURABLE, types, ...PATIENCE } as pg.PoolConfig);
	// An idle connection that breaks is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => undefined);
	// So would one that breaks between two queries of a transaction: the next query tells of it.
	pool.on('connect', (client) => client.on('error', () => undefined));
	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	return { db, dialect: 'postgres', close: () => db.destroy() };
}

/** The database that the configuration names: PostgreSQL by URL, else SQLite in the data folder. */
export const openDatabase = (config: { databaseUrl: string | null; data: string }): DatabaseHandle =>
	config.databaseUrl ? openPostgres(config.databaseUrl) : openSqlite(config.data);

/** What is under way or waits on a SQLite database, by name. */
const turns = new WeakMap<Db, Map<string, Promise<unknown>>>();

/** Of one process alone: SQLite has no other that works in the background. */
function inTurn<T>(db: Db, name: string, work: () => Promise<T>): Promise<T> {
	const waiting = turns.get(db) ?? new Map<string, Promise<unknown>>();
	turns.set(db, waiting);
	const mine = (waiting.get(name) ?? Promise.resolve()).then(work, work);
	waiting.set(name, mine);
	const done = () => void (waiting.get(name) === mine && waiting.delete(name));
	mine.then(done, done);
	return mine;
}

/** Does things of one name one after the other, also where several processes serve one database. */
export function alone<T>({ db, dialect }: DatabaseHandle, name: string, work: () => Promise<T>): Promise<T> {
	if (dialect === 'sqlite') return inTurn(db, name, work);
	return db.connection().execute(async (line) => {
		await sql`select pg_advisory_lock(hashtextextended(${name}, 1))`.execute(line);
		try {
			return await work();
		} finally {
			await sql`select pg_advisory_unlock(hashtextextended(${name}, 1))`.execute(line);
		}
	});
}
