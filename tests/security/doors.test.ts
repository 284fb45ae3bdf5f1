import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { sources } from '../architecture/sources';
import { BuiltServer } from '../server/built-server';

let server: BuiltServer;
const PASSWORD = 'a long enough password';

beforeAll(async () => {
	server = await BuiltServer.start();
	await server.command(['user', 'create', 'Rea', '--password-stdin', '--grant', 'reviewer:sample:ko'], PASSWORD);
}, 60_000);
afterAll(() => server.drop());

/** Every address that takes a change, from the routes themselves, with made-up parameters. */
const doors = sources('src/routes', /server\.ts$/)
	.map((path) => [path, readFileSync(path, 'utf8')] as const)
	.filter(([, text]) => /export const (?:POST|PUT|PATCH|DELETE|actions)\b/.test(text))
	.map(([path]) =>
		path
			.replace('src/routes', '')
			.replace(/\/\+(?:page\.)?server\.ts$/, '')
			.replace(/\/\([^)]+\)/g, '')
			.replace('[lang]', 'ko')
			.replace(/\[[^\]]+\]/g, '018f0000-0000-7000-8000-000000000000')
	);

/** A raw request: fetch would not let a test choose Host and Origin. */
function send(
	method: string,
	path: string,
	headers: Record<string, string>
): Promise<{ status: number; location?: string; cookies: string[]; headers: NodeJS.Dict<string | string[]> }> {
	return new Promise((resolve, reject) => {
		const url = new URL(path, server.url);
		const call = request(url, { method, headers }, (response) => {
			response.resume();
			const { location, 'set-cookie': cookies = [] } = response.headers;
			resolve({ status: response.statusCode ?? 0, location, cookies, headers: response.headers });
		});
		call.on('error', reject);
		call.end(method === 'POST' ? (headers['content-type']?.includes('form') ? 'x=1' : '{}') : undefined);
	});
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('requests from elsewhere (ASVS 5.0 3.5)', () => {
	it('knows the doors there are', () => {
		expect(doors.length).toBeGreaterThan(12);
	});

	it.each(doors)('POST %s is refused from another site and without an Origin', async (path) => {
		for (const headers of [{ ...form, origin: 'https://evil.example' }, form])
			expect((await send('POST', path, headers)).status).toBe(403);
	});

	it.each(doors.filter((path) => path.startsWith('/api/')))(
		'POST %s asks people without a session to sign in',
		async (path) => {
			const { status } = await send('POST', path, { 'content-type': 'application/json', origin: server.url });
			expect([400, 401, 404]).toContain(status);
		}
	);

	it('redirects reads at another host name to its own, and refuses the rest', async () => {
		const host = new URL(server.url).host.replace('127.0.0.1', 'localhost');
		const read = await send('GET', '/sign-in', { host });
		expect([read.status, read.location]).toEqual([307, `${server.url}/sign-in`]);
		expect((await send('POST', '/sign-in', { ...form, host, origin: server.url })).status).toBe(403);
	});
});

describe('sockets (ASVS 5.0 4.4)', () => {
	const room = '/collab/018f0000-0000-7000-8000-000000000000.ko.0.1';
	const knock = (headers: Record<string, string>): Promise<number> =>
		new Promise((resolve) => {
			const socket = new WebSocket(server.url.replace('http', 'ws') + room, { headers });
			socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
			socket.on('close', (code) => resolve(code));
			socket.on('error', () => undefined);
		});

	it('are refused from a foreign or absent Origin', async () => {
		expect(await knock({ origin: 'https://evil.example' })).toBe(403);
		expect(await knock({})).toBe(403);
	});

	it('close as signed out for people without a session', async () => {
		expect(await knock({ origin: server.url })).toBe(4401);
	});
});

describe('pages', () => {
	it('come with a content security policy with nonce, nosniff and no framing (ASVS 5.0 3.4)', async () => {
		const { headers } = await send('GET', '/sign-in', {});
		expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
		expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('same-origin');
	});

	it('of the workbench lead people without a session to the sign-in and back', async () => {
		const { status, location } = await send('GET', '/projects/sample', {});
		expect([status, location]).toEqual([303, '/sign-in?next=%2Fprojects%2Fsample']);
	});
});

describe('signing in (ASVS 5.0 7.2)', () => {
	const signIn = (name: string, password: string, next = ''): Promise<Response> =>
		fetch(`${server.url}/sign-in${next}`, {
			method: 'POST',
			redirect: 'manual',
			headers: { ...form, origin: server.url },
			body: new URLSearchParams({ name, password }).toString()
		});

	it('sets a cookie that scripts and other sites do not get', async () => {
		const cookie = (await signIn('Rea', PASSWORD)).headers.get('set-cookie') ?? '';
		expect(cookie).toMatch(/variorum-session=/);
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
	});

	it('never leads to another site', async () => {
		for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example']) {
			const answer = await signIn('Rea', PASSWORD, `?next=${encodeURIComponent(next)}`);
			const to = new URL(answer.headers.get('location') ?? '/', server.url);
			expect(to.origin).toBe(server.url);
		}
	});

	it('answers the same for a wrong password and an unknown name', async () => {
		const [wrong, unknown] = [await signIn('Rea', 'wrong wrong wrong'), await signIn('Nobody', 'wrong wrong wrong')];
		expect(wrong.status).toBe(unknown.status);
		const text = async (answer: Response): Promise<string> =>
			(await answer.text()).replaceAll(/Rea|Nobody|nonce-[^']+|nonce="[^"]+"/g, '');
		expect((await text(wrong)).length).toBe((await text(unknown)).length);
	});
});
