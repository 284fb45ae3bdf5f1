import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where PostgreSQL is looked for; each run makes a database of its own in it and drops it again. */
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Runs one statement beside the databases of the tests.
 * @param patience milliseconds that the server may take to answer at all: on a machine that does much else it is slow */
export async function asOwner(sql: string, patience = 30_000): Promise<void> {
	const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: patience });
	try {
		await client.connect();
		await client.query(sql);
	} finally {
		await client.end();
	}
}

/** An empty database that outlives whoever opens it: what the environment must say, and what takes it away. */
export interface Place {
	/** Name of the database in PostgreSQL, path of the file in SQLite. */
	name: string;
	env: NodeJS.ProcessEnv;
	drop(): Promise<void>;
}

export async function sqlitePlace(): Promise<Place> {
	const data = mkdtempSync(join(tmpdir(), 'variorum-'));
	const drop = async () => rmSync(data, { recursive: true, force: true });
	return { name: join(data, 'variorum.db'), env: { VARIORUM_DATA: data }, drop };
}

/** @param from the database that it is a copy of; without it there is no table in it */
export async function postgresPlace(from = 'template1'): Promise<Place> {
	const name = `variorum_${randomBytes(6).toString('hex')}`;
	await asOwner(`create database ${name} template ${from}`);
	const url = new URL(SERVER);
	url.pathname = `/${name}`;
	return { name, env: { VARIORUM_DATABASE_URL: url.href }, drop: () => asOwner(`drop database ${name} with (force)`) };
}
