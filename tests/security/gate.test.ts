import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { StatusView } from '$lib/core/workflow/desk-view';
import { BuiltServer } from '../server/built-server';

/** The gate at every door of the built server: the same list, the same refusal, nothing published. */
let server: BuiltServer;
let cookie: string;
let at: { slug: string; lang: 'ko' };
let room: string;
const PASSWORD = 'a long enough password';

beforeAll(async () => {
	server = await BuiltServer.start();
	await server.command(['user', 'create', 'Ed', '--password-stdin', '--grant', 'editor:sample:ko'], PASSWORD);
	const entered = await fetch(`${server.url}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
		body: new URLSearchParams({ name: 'Ed', password: PASSWORD }).toString()
	});
	cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!;
	const list = await (await fetch(`${server.url}/projects/sample`, { headers: { cookie } })).text();
	at = { slug: /\/desk\/([^/"]+)\/ko/.exec(list)![1]!, lang: 'ko' };
	const page = await (await fetch(`${server.url}/desk/${at.slug}/ko`, { headers: { cookie } })).text();
	room = /[0-9a-f-]{36}\.ko\.0\.\d+/.exec(page)![0];
}, 90_000);
afterAll(() => server.drop());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
	fetch(`${server.url}/api/v1/documents/${at.slug}/ko/${path}`, {
		...init,
		headers: { cookie, origin: server.url, 'content-type': 'application/json' }
	});
const status = async (): Promise<StatusView> => (await (await ask('status')).json()) as StatusView;

describe('a gate that is shut', () => {
	it('tells the same list on the screen, by HTTP and on the command line, each with its link', async () => {
		const { blockers } = await status();
		expect(blockers.length).toBeGreaterThan(10);
		const refused = await ask('releases', { method: 'POST', body: '{}' });
		expect(refused.status).toBe(409);
		const body = (await refused.json()) as { code: string; blockers: { code: string; label: string; href: string }[] };
		expect(body.code).toBe('publish.blocked');
		expect(body.blockers.map(({ code, label }) => [code, label])).toEqual(
			blockers.map(({ code, label }) => [code, label])
		);
		const command = ['publish', '--project', 'sample', '--document', at.slug, '--lang', 'ko', '--as', 'Ed'];
		const said = await server.command(command).then(
			() => 'published',
			(error: Error) => error.message
		);
		for (const { code, label, href } of body.blockers)
			expect(said).toMatch(new RegExp(`^.*${label || '-'} ${code}.* ${server.url}${href}$`, 'm'));
	});

	it('lets nobody decide or publish over a socket: what is no edit ends it', async () => {
		const before = await status();
		const closed = await new Promise<number>((resolve, reject) => {
			const socket = new WebSocket(`${server.url.replace('http', 'ws')}/collab/${room}`, {
				headers: { origin: server.url, cookie }
			});
			socket.on('open', () =>
				socket.send(Buffer.from(JSON.stringify({ kind: 'publish', document: at.slug, lang: 'ko' })))
			);
			socket.on('close', resolve);
			socket.on('error', reject);
		});
		expect(closed).toBeGreaterThanOrEqual(4000);
		const after = await status();
		expect([after.releases, after.rows]).toEqual([before.releases, before.rows]);
	});

	it('leaves nothing published: no page, no copy, no feed entry', async () => {
		for (const path of [`/ko/${at.slug}`, `/ko/${at.slug}/body.md`, `/bilingual/${at.slug}`])
			expect((await fetch(server.url + path, { headers: { accept: 'text/html' } })).status, path).toBe(404);
	});
});
