import { newSecret } from '../id';
import { UsageError } from './usage';

/** A refusal of the server, as its API sends it. */
export interface RemoteProblem {
	code: string;
	message: string;
	blockers?: unknown[];
}

type Answer<T> = { ok: true; value: T } | { ok: false; problem: RemoteProblem };

/** Names and addresses of this machine: a token may go there without encryption. */
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Another installation, reached by its HTTP API in the name of a token. */
export class Remote {
	private constructor(
		/** Scheme, host and port. */
		readonly origin: string,
		private readonly token: string
	) {}

	/** @throws UsageError for an address that is none or not encrypted, and without a token */
	static at(server: string, env: NodeJS.ProcessEnv = process.env): Remote {
		if (!URL.canParse(server))
			throw new UsageError(`--server is an address such as https://variorum.example, not "${server}".`);
		const { protocol, hostname, origin } = new URL(server);
		if (protocol !== 'https:' && protocol !== 'http:')
			throw new UsageError(`--server begins with https://, not "${protocol}".`);
		if (protocol === 'http:' && !LOCAL.test(hostname))
			throw new UsageError(`${origin} is not encrypted, so the token is not sent there. Use https://.`);
		const token = env.VARIORUM_TOKEN ?? '';
		if (token === '') throw new UsageError('--server needs VARIORUM_TOKEN: a token from the settings page there.');
		// A header takes visible ASCII alone; anything else is a slip of copying.
		if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError('VARIORUM_TOKEN is not a token.');
		return new Remote(origin, token);
	}

	read = <T>(path: string): Promise<T> => this.#ask<T>('GET', path).then(accepted);

	/** @throws UsageError with what the server refused */
	send = <T>(path: string, body?: unknown): Promise<T> => this.attempt<T>(path, body).then(accepted);

	/** The same, where a refusal is an answer. Sent with a key of its own, so that no proxy doubles it. */
	attempt = <T>(path: string, body?: unknown): Promise<Answer<T>> => this.#ask<T>('POST', path, body);

	async #ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
		const headers = new Headers({ authorization: `Bearer ${this.token}`, accept: 'application/json' });
		if (method !== 'GET') headers.set('idempotency-key', newSecret());
		if (body !== undefined) headers.set('content-type', 'application/json');
		const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
		// Never followed: where it leads may be another host, or without encryption.
		const response = await fetch(this.origin + path, { ...init, redirect: 'manual' }).catch((error: Error) => {
			const { cause } = error as { cause?: { code?: string } };
			throw new UsageError(`${this.origin} cannot be reached (${cause?.code ?? error.message}).`);
		});
		const to = response.headers.get('location');
		if (response.status >= 300 && response.status < 400)
			throw new UsageError(
				`${this.origin} sends on to ${to ?? 'elsewhere'}. Give that server's own address as --server.`
			);
		const value = jsonOf(await response.text());
		if (response.ok && value !== null) return { ok: true, value: value as T };
		const problem = value as Partial<RemoteProblem> | null;
		if (typeof problem?.code === 'string' && typeof problem.message === 'string')
			return { ok: false, problem: problem as RemoteProblem };
		throw new UsageError(`${this.origin} does not answer like Variorum (${response.status}).`);
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function accepted<T>(answer: Answer<T>): T {
	if (answer.ok) return answer.value;
	throw new UsageError(answer.problem.message);
}

export interface Whose {
	as?: string;
	server?: string;
}

/** Is the command for a server, or for the local data folder in somebody's name?
 * @throws UsageError where it is both or neither */
export function placeOf({ as, server }: Whose, whatFor: string): { as: string } | { server: Remote } {
	if (as !== undefined && server !== undefined)
		throw new UsageError('Give --as for the local data folder or --server for a server, not both.');
	if (server !== undefined) return { server: Remote.at(server) };
	if (as === undefined) throw new UsageError(`${whatFor} needs --as USER, or --server URL with VARIORUM_TOKEN.`);
	return { as };
}
