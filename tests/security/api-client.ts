import { expect } from 'vitest';
import * as v from 'valibot';
import { OPERATIONS } from '$server/api/operations/registry';

export interface Reply {
	status: number;
	headers: Headers;
	body: Record<string, unknown>;
}

/** A script that uses the API by a token. It notes which operations it saw succeed, and wants of each answer what the
 * description says. */
export class ApiClient {
	constructor(
		private readonly url: string,
		private readonly headers: Record<string, string>,
		readonly walked: Set<string> = new Set()
	) {}

	async send(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Reply> {
		const type = body === undefined ? {} : { 'content-type': 'application/json' };
		const init = { method, headers: { ...this.headers, ...type, ...more } as Record<string, string> };
		const sent = typeof body === 'string' ? body : JSON.stringify(body);
		const response = await fetch(this.url + path, { ...init, body: sent });
		return { status: response.status, headers: response.headers, body: (await response.json()) as Reply['body'] };
	}

	/** @throws Error unless it succeeds, with an answer of the described shape */
	async do<T>(id: string, values: Record<string, string>, body?: unknown, query = ''): Promise<T> {
		const { method, path, status, answer } = OPERATIONS.find((operation) => operation.id === id)!;
		const at = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!) + query;
		const reply = await this.send(method, at, body);
		if (reply.status !== status) throw new Error(`${id}: ${reply.status} ${JSON.stringify(reply.body)}`);
		const { issues } = v.safeParse(answer, reply.body);
		if (issues) throw new Error(`${id}: ${v.getDotPath(issues[0])}: ${issues[0].message}`);
		this.walked.add(id);
		return reply.body as T;
	}
}

interface Style {
	languages: { traits: { trait: string; said: string | null }[] }[];
}

/** What a project says of its style is what is read of it afterwards; it says nothing in the end. */
export async function walkStyle(client: ApiClient, at: { project: string }): Promise<void> {
	await client.do('sayStyle', at, { lang: 'ko', traits: { register: 'formal', quotes: null } });
	const { languages } = await client.do<Style>('readStyle', at, undefined, '?lang=ko');
	const said = languages[0]!.traits.filter((trait) => trait.said !== null);
	expect(said).toMatchObject([{ trait: 'register', said: 'formal' }]);
	await client.do('sayStyle', at, { lang: 'ko', traits: { register: null } });
}
