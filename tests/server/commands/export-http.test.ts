import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltServer } from '../built-server';

const PASSWORD = 'a long enough password';

describe('exports over HTTP', () => {
	let server: BuiltServer;
	let at: string;
	const cookies: Record<string, string> = {};

	async function signIn(name: string, ...grants: string[]): Promise<string> {
		const args = ['user', 'create', name, '--password-stdin', ...grants.flatMap((grant) => ['--grant', grant])];
		await server.command(args, PASSWORD);
		const body = new URLSearchParams({ name, password: PASSWORD });
		const headers = { origin: server.url };
		const answer = await fetch(`${server.url}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
		return answer.headers
			.getSetCookie()
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
	}
	const get = (who: string, query: string): Promise<Response> =>
		fetch(`${at}/export${query}`, { headers: { cookie: cookies[who] ?? '' } });

	beforeAll(async () => {
		server = await BuiltServer.start();
		cookies.rea = await signIn('Rea', 'reviewer:sample:ko');
		cookies.bo = await signIn('Bo');
		const desk = await fetch(`${server.url}/projects/sample`, { headers: { cookie: cookies.rea } });
		const [, slug] = /\/desk\/([a-z0-9-]+)\/ko/.exec(await desk.text()) ?? [];
		at = `${server.url}/api/v1/documents/${slug}/ko`;
	}, 60_000);
	afterAll(() => server.drop());

	it('give a file of the right kind, to be kept and not shown', async () => {
		const answer = await get('rea', '?format=page&draft=1&english=0');
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.ko\.draft\.html"/);
		expect(await answer.text()).toMatch(/^<!doctype html>\n<html lang="ko">/);
	});

	it.each([
		['nobody', '?format=json&draft=1', 401, 'access.sign-in'],
		['bo', '?format=json&draft=1', 404, 'access.not-found'],
		['rea', '?format=docx', 400, 'input.invalid'],
		['rea', '?format=json&release=0', 400, 'input.invalid'],
		['rea', '?format=json&colour=red', 400, 'input.invalid'],
		['rea', '?format=json', 404, 'export.no-release'],
		['rea', '?format=source&draft=1', 409, 'export.rendered'],
		['nobody', '/check', 401, 'access.sign-in']
	])('answer %s who asks for %s with %d', async (who, query, status, code) => {
		const answer = await get(who, query);
		expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
	});

	it('are looked at before anybody publishes', async () => {
		const answer = await get('rea', '/check?draft=1');
		expect(await answer.json()).toMatchObject({ fromSource: false });
	});
});
