import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { openApp, type App } from '$server/app';
import { readConfig } from '$server/config';
import { openDatabase, openPostgres, openSqlite, type DatabaseHandle } from '$server/db/client';
import { migrate } from '../../server/db/migrate';
import { asOwner, postgresPlace, sqlitePlace, type Place } from './places';

export const hasPostgres = await asOwner('select 1', 5000).then(
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

/** A migrated database that a file of tests copies: migrating takes longer than most tests. Made when it is first needed. */
function template<T>(make: () => Promise<{ of: T; drop: () => Promise<void> }>): () => Promise<T> {
	let made: ReturnType<typeof make> | null = null;
	afterAll(async () => (await made)?.drop());
	return async () => {
		// One that could not be made fails its own test alone.
		made ??= make().catch((error: unknown) => {
			made = null;
			throw error;
		});
		return (await made).of;
	};
}

const migratedFile = template(async () => {
	const { name, env, drop } = await sqlitePlace();
	await migrated(env);
	return { of: name, drop };
});

const migratedDatabase = template(async () => {
	const { name, env, drop } = await postgresPlace();
	await migrated(env);
	return { of: name, drop };
});

async function migrated(env: NodeJS.ProcessEnv): Promise<void> {
	const database = openDatabase(readConfig(env));
	await migrate(database);
	await database.close();
}

export async function sqliteApp(): Promise<TestApp> {
	const data = mkdtempSync(join(tmpdir(), 'variorum-'));
	copyFileSync(await migratedFile(), join(data, 'variorum.db'));
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
	const { env, drop } = await postgresPlace(await migratedDatabase());
	const app = await openApp(readConfig(env), fail);
	return { app, drop: () => app.close().then(drop) };
}

/** A database without any table, with what takes it away again. */
interface Bare {
	database: DatabaseHandle;
	drop(): Promise<void>;
}

function bareSqlite(): Promise<Bare> {
	const data = mkdtempSync(join(tmpdir(), 'variorum-'));
	const database = openSqlite(data);
	const drop = () => database.close().then(() => rmSync(data, { recursive: true, force: true }));
	return Promise.resolve({ database, drop });
}

async function barePostgres(): Promise<Bare> {
	const { env, drop } = await postgresPlace();
	const database = openPostgres(env.VARIORUM_DATABASE_URL!);
	return { database, drop: () => database.close().then(drop) };
}

/** Runs a suite on both databases, each without any table. */
export function onBothBare(title: string, suite: (open: () => Promise<Bare>) => void): void {
	describe(`${title} on SQLite`, () => suite(bareSqlite));
	if (hasPostgres) describe(`${title} on PostgreSQL`, () => suite(barePostgres));
	else it.skip(`${title} on PostgreSQL (skipped: no PostgreSQL)`, () => undefined);
}

/** Runs a suite on PostgreSQL alone: what only several processes on one database can do. */
export function onPostgres(title: string, suite: (open: () => Promise<TestApp>) => void): void {
	if (hasPostgres) describe(`${title} on PostgreSQL`, () => suite(postgresApp));
	else it.skip(`${title} on PostgreSQL (skipped: no PostgreSQL)`, () => undefined);
}

/** Runs a suite on both databases. */
export const onBothDatabases = (title: string, suite: (open: () => Promise<TestApp>) => void): void =>
	onBoth(title, suite, [sqliteApp, postgresApp]);

/** Runs a suite on both databases, which it opens and closes itself. */
export const inBothPlaces = (title: string, suite: (make: () => Promise<Place>) => void): void =>
	onBoth(title, suite, [sqlitePlace, postgresPlace]);

function onBoth<T>(title: string, suite: (make: () => T) => void, [sqlite, postgres]: [() => T, () => T]): void {
	describe(`${title} on SQLite`, () => suite(sqlite));
	if (hasPostgres) describe(`${title} on PostgreSQL`, () => suite(postgres));
	else it.skip(`${title} on PostgreSQL (skipped: no PostgreSQL)`, () => undefined);
}
