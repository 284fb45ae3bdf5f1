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
	/** Hosts of one's own network that releases may be sent to, as host:port. */
	allowHosts: readonly string[];
	/** Where mail goes out, and who it is from; null sends none. */
	mail: { url: string; from: string } | null;
	/** Hour of the day, in the server's time zone, at which the daily mails go out. */
	digestHour: number;
}

const KNOWN = new Set([
	'VARIORUM_PORT',
	'VARIORUM_HOST',
	'VARIORUM_ORIGIN',
	'VARIORUM_DATA',
	'VARIORUM_DATABASE_URL',
	'VARIORUM_REDIS_URL',
	'VARIORUM_ALLOW_HOSTS',
	'VARIORUM_SMTP_URL',
	'VARIORUM_MAIL_FROM',
	'VARIORUM_DIGEST_HOUR',
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
	const allowHosts = (env.VARIORUM_ALLOW_HOSTS ?? '').split(',').flatMap((entry) => entry.trim().toLowerCase() || []);
	if (!allowHosts.every((entry) => /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/.test(entry)))
		throw new Error('VARIORUM_ALLOW_HOSTS must list hosts with their ports, such as forum.internal:443,10.0.0.5:8080.');
	const digestHour = Number(env.VARIORUM_DIGEST_HOUR ?? 7);
	if (!Number.isInteger(digestHour) || digestHour < 0 || digestHour > 23)
		throw new Error('VARIORUM_DIGEST_HOUR must be a whole number from 0 to 23.');
	const data = resolve(env.VARIORUM_DATA ?? './data');
	return { host, port, origin, data, databaseUrl, redisUrl, allowHosts, mail: readMail(env), digestHour };
}

/** Does a proxy stand in front of which nobody said how it names who asks? Limits take everybody for one visitor then. This
 * server speaks http alone, so whoever uses https comes through a proxy. */
export const lacksAddresses = ({ origin }: Pick<Config, 'origin'>, env: NodeJS.ProcessEnv): boolean =>
	origin.startsWith('https:') && !env.ADDRESS_HEADER;

/** @throws Error as `readConfig` */
function readMail({ VARIORUM_SMTP_URL: url, VARIORUM_MAIL_FROM: from }: NodeJS.ProcessEnv): Config['mail'] {
	if (url === undefined && from === undefined) return null;
	if (url === undefined || !/^smtps?:\/\//.test(url) || !URL.canParse(url) || new URL(url).hostname === '')
		throw new Error(
			'VARIORUM_SMTP_URL must be smtp://user:password@host:port, or smtps:// for encryption from the start.'
		);
	if (from === undefined || !/^(?:[^<>\p{Cc}]*<)?[^\s<>@]+@[^\s<>@]+>?$/u.test(from))
		throw new Error('VARIORUM_MAIL_FROM must be an address, such as Variorum <desk@variorum.example>.');
	return { url, from };
}
