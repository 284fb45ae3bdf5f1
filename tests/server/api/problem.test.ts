import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, problemTitle, Refusal } from '$lib/core/problem';
import { asProblem, problem } from '$server/api/problem-body';

const bodyOf = (response: Response): Promise<Record<string, unknown>> =>
	response.json() as Promise<Record<string, unknown>>;

describe('a problem of the API (RFC 9457)', () => {
	it.each(PROBLEM_CODES)('%s has the members of the standard and those that the screen reads', async (code) => {
		const response = problem(new Refusal(code, '7', [{ label: 's0001' }]));
		const body = await bodyOf(response);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(body).toEqual({
			...{ type: `/help/problems/${code}`, title: problemTitle(code), status: response.status, detail: '7', code },
			instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string,
			message: new Refusal(code, '7').message,
			blockers: [{ label: 's0001' }]
		});
		expect(problemTitle(code)).toMatch(/^[^{}]{5,120}\.$/);
	});

	it.each([
		[404, '<html>Not found</html>', 'access.not-found'],
		[405, 'GET method not allowed', 'access.method'],
		[413, 'Payload Too Large', 'input.too-large'],
		[500, 'Error: secret at /srv/variorum/server.js:1', 'server.fault'],
		[502, 'x', 'server.fault']
	])('a %d that SvelteKit says becomes one, without what it said', async (status, text, code) => {
		const body = await bodyOf(asProblem(new Response(text, { status }), 'one'));
		expect(body).toMatchObject({ code, instance: 'urn:uuid:one' });
		expect(JSON.stringify(body)).not.toContain(text);
	});

	it('leaves alone what is no error, and what an endpoint said', () => {
		for (const response of [new Response('{}'), problem(new Refusal('publish.blocked'))])
			expect(asProblem(response, 'one')).toBe(response);
	});

	it('says how to sign in, how long to wait, and which methods there are', () => {
		expect(problem(new Refusal('token.refused')).headers.get('www-authenticate')).toBe('Bearer');
		expect(problem(new Refusal('token.slow-down', '90')).headers.get('retry-after')).toBe('90');
		const other = new Response('', { status: 405, headers: { allow: 'GET' } });
		expect(asProblem(other, 'one').headers.get('allow')).toBe('GET');
	});
});
