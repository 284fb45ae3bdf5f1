import { Agent, request, type Dispatcher } from 'undici';
import { Refusal } from '$lib/core/problem';
import { checkedUrl, NOT_PUBLIC, publicLookup } from './address';

export interface Ask {
	method: 'GET' | 'POST' | 'PUT';
	url: string;
	headers?: Record<string, string>;
	/** Headers that only the origin that was asked first may see. */
	credentials?: Record<string, string>;
	body?: string;
}

export interface Answer {
	status: number;
	headers: Dispatcher.ResponseData['headers'];
	text: string;
}

/** What stands at an address. */
export interface Page {
	status: number;
	headers: Dispatcher.ResponseData['headers'];
	bytes: Buffer;
	/** Where it was found, behind all redirects. */
	url: string;
}

const MAX_REDIRECTS = 3;
/** Largest answer that is read, in bytes: a post with its discussion. */
const MAX_ANSWER = 4 * 1024 * 1024;
const REDIRECTS = [301, 302, 303, 307, 308];

/** One request, without its redirects. */
interface Once {
	method: Ask['method'];
	headers: Record<string, string>;
	body?: string;
	signal: AbortSignal;
	/** Largest answer in bytes. */
	limit: number;
}

export interface Patience {
	/** Milliseconds for one request with its redirects and the whole answer. */
	total: number;
	connect: number;
}

/** Requests to other sites: only to public addresses, checked where the connection is made; a time, a size and a number
 * of redirects are never passed. */
export class Outgoing {
	readonly #public: Agent;
	/** For the hosts of one's own network that the installation names. */
	readonly #own: Agent;

	constructor(
		private readonly allowed: readonly string[],
		private readonly patience: Patience = { total: 20_000, connect: 5000 }
	) {
		const { connect: timeout } = patience;
		this.#public = new Agent({ connect: { timeout, lookup: publicLookup } });
		this.#own = new Agent({ connect: { timeout } });
	}

	/** @throws Refusal `target.address`, `target.moved` or `target.unreachable`; any status is an answer */
	async ask(ask: Ask): Promise<Answer> {
		const { status, headers, bytes } = await this.#follow(ask, MAX_ANSWER);
		return { status, headers, text: bytes.toString('utf8') };
	}

	/** Reads what stands at an address.
	 * @param limit largest answer in bytes
	 * @throws Refusal `target.address` or `target.unreachable`; any status is an answer */
	read(url: string, accept: string, limit: number): Promise<Page> {
		return this.#follow({ method: 'GET', url, headers: { accept } }, limit);
	}

	async #follow({ method, url: first, headers, credentials, body }: Ask, limit: number): Promise<Page> {
		const signal = AbortSignal.timeout(this.patience.total);
		const origin = checkedUrl(first, this.allowed).url.origin;
		let at = first;
		for (let n = 0; n <= MAX_REDIRECTS; n++) {
			const { url, own } = checkedUrl(at, this.allowed);
			const answer = await this.#once(url, own ? this.#own : this.#public, {
				method,
				headers: { 'user-agent': 'Variorum', ...headers, ...(url.origin === origin ? credentials : {}) },
				body,
				signal,
				limit
			});
			const { location } = answer.headers;
			if (!REDIRECTS.includes(answer.status) || typeof location !== 'string') return answer;
			at = next(location, url);
			// A change is not carried elsewhere: whoever set the target up must know where it goes.
			if (method !== 'GET') throw new Refusal('target.moved', new URL(at).origin);
		}
		throw new Refusal('target.unreachable', `more than ${MAX_REDIRECTS} redirects`);
	}

	async #once(url: URL, dispatcher: Agent, { limit, ...options }: Once): Promise<Page> {
		try {
			const { statusCode, headers, body } = await request(url, { ...options, dispatcher });
			return { status: statusCode, headers, bytes: await readUpTo(body, limit), url: url.href };
		} catch (error) {
			throw refusalOf(error, url);
		}
	}

	async close(): Promise<void> {
		await Promise.all([this.#public.destroy(), this.#own.destroy()]);
	}
}

function next(location: string, from: URL): string {
	if (!URL.canParse(location, from)) throw new Refusal('target.unreachable', 'a redirect to no address');
	return new URL(location, from).href;
}

async function readUpTo(body: Dispatcher.ResponseData['body'], limit: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of body as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > limit) throw Object.assign(new Error('the answer is too large'), { code: 'ETOOLARGE' });
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** What went wrong on the way, without a word of what was sent. */
function refusalOf(error: unknown, { host }: URL): Refusal {
	const { code, name } = error as NodeJS.ErrnoException;
	if (code === NOT_PUBLIC) return new Refusal('target.address', host);
	if (name === 'TimeoutError' || name === 'AbortError')
		return new Refusal('target.unreachable', `${host}: no answer in time`);
	if (code === 'ETOOLARGE') return new Refusal('target.unreachable', `${host}: the answer is too large`);
	return new Refusal('target.unreachable', `${host}: ${code ?? 'the connection broke'}`);
}
