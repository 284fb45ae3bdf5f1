import { resolve } from 'node:path';

/** What the environment says, read once. */
export interface Config {
	host: string;
	port: number;
	/** Scheme, host and port that people use; requests to another are redirected or refused. */
	origin: string;
	data: string;
	databaseUrl: string | null;
	/** By which several processes on one PostgreSQL wake each other. */
	redisUrl: string | null;
}

const KNOWN = new Set([
	'VARIORUM_PORT',
	'VARIORUM_HOST',
	'VARIORUM_ORIGIN',
	'VARIORUM_DATA',
	'VARIORUM_DATABASE_URL',
	'VARIORUM_REDIS_URL',
	'VARIORUM_TOKEN',
	'VARIORUM_SHARED',
	'VARIORUM_HELD'
]);

/** Names starting with `VARIORUM_` that mean nothing: most likely a typing error that would be silently ignored. */
export const unknownNames = (env: NodeJS.ProcessEnv): string[] =>
	Object.keys(env).filter((name) => name.startsWith('VARIORUM_') && !KNOWN.has(name));

/** Reads the configuration.
 * @throws Error with one sentence that names the variable and what it must be */
export function readConfig(env: NodeJS.ProcessEnv): Config {
	const port = Number(env.VARIORUM_PORT ?? 4321);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error('VARIORUM_PORT must be a whole number from 0 to 65535.');
	const host = env.VARIORUM_HOST ?? '127.0.0.1';
	const origin = env.VARIORUM_ORIGIN ?? `http://${host}:${port}`;
	if (!URL.canParse(origin) || new URL(origin).origin !== origin)
		throw new Error('VARIORUM_ORIGIN must be scheme, host and port alone, such as https://variorum.example.');
	const databaseUrl = env.VARIORUM_DATABASE_URL ?? null;
	if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
		throw new Error('VARIORUM_DATABASE_URL must begin with postgres://; leave it out for SQLite.');
	const redisUrl = env.VARIORUM_REDIS_URL ?? null;
	if (redisUrl !== null && !/^rediss?:\/\//.test(redisUrl))
		throw new Error('VARIORUM_REDIS_URL must begin with redis:// or rediss://.');
	if (redisUrl !== null && databaseUrl === null)
		throw new Error(
			'VARIORUM_REDIS_URL needs VARIORUM_DATABASE_URL: several processes share one PostgreSQL, SQLite serves one alone.'
		);
	return { host, port, origin, data: resolve(env.VARIORUM_DATA ?? './data'), databaseUrl, redisUrl };
}
