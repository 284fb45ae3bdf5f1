import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, it } from 'vitest';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';

/** Where tests look for PostgreSQL; each run makes a database of its own in it and drops it again. */
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function asOwner(sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
	await client.connect();
	await client.query(sql);
	await client.end();
}

const hasPostgres = await asOwner('select 1').then(
	() => true,
	() => false
);

/** An application on a fresh database, with what takes it away again. */
export interface TestApp {
	app: App;
	drop(): Promise<void>;
}

const fail = (error: unknown): void => {
	throw error;
};

export async function sqliteApp(): Promise<TestApp> {
	const data = mkdtempSync(join(tmpdir(), 'variorum-'));
	const app = await openApp(readConfig({ VARIORUM_DATA: data }), fail);
	return {
		app,
		async drop() {
			await app.close();
			rmSync(data, { recursive: true, force: true });
		}
	};
}

export async function postgresApp(): Promise<TestApp> {
	const name = `variorum_${randomBytes(6).toString('hex')}`;
	await asOwner(`create database ${name}`);
	const url = new URL(SERVER);
	url.pathname = `/${name}`;
	const app = await openApp(readConfig({ VARIORUM_DATABASE_URL: url.href }), fail);
	return {
		app,
		async drop() {
			await app.close();
			await asOwner(`drop database ${name}`);
		}
	};
}

/** Runs a suite on both databases. */
export function onBothDatabases(title: string, suite: (open: () => Promise<TestApp>) => void): void {
	describe(`${title} on SQLite`, () => suite(sqliteApp));
	if (hasPostgres) describe(`${title} on PostgreSQL`, () => suite(postgresApp));
	else it.skip(`${title} on PostgreSQL (skipped: no PostgreSQL)`, () => undefined);
}
