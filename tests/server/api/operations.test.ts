import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ACCESS, type Permission } from '$lib/core/access/access';
import { PROBLEM_CODES } from '$lib/core/problem';
import { describeApi } from '$server/api/openapi';
import { problemsOf } from '$server/api/operations/operation';
import { OPERATIONS } from '$server/api/operations/registry';
import { FileContent } from '$server/api/schemas';
import { read, sources } from '../../architecture/sources';

/** Methods of the routes themselves, as `GET /api/v1/projects`. */
const routed = sources('src/routes/api', /\+server\.ts$/).flatMap((path) => {
	const address = path.replace('src/routes', '').replace('/+server.ts', '').replace(/\[/g, '{').replace(/\]/g, '}');
	return [...read(path).matchAll(/export const ([A-Z]+)\b/g)].map(([, method]) => `${method} ${address}`);
});

describe('the registry of operations', () => {
	it('names every method of every route of the API, and no other', () => {
		const registered = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
		expect(registered.sort()).toEqual(routed.sort());
	});

	it('gives each its own name, a need that the access table has, and problems that there are', () => {
		expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
		for (const { need } of OPERATIONS.flatMap(({ asks }) => asks))
			expect(need === 'public' || need === 'signed-in' || ACCESS[need as Permission] !== undefined, need).toBe(true);
		for (const code of OPERATIONS.flatMap(problemsOf)) expect(PROBLEM_CODES).toContain(code);
	});

	it.each(OPERATIONS.filter(({ body }) => body).map((operation) => [operation.id, operation] as const))(
		'%s has examples that its own schema takes',
		(_, { asks, body }) => {
			for (const ask of asks) expect(v.safeParse(body!, ask.body).issues ?? []).toEqual([]);
		}
	);

	it('nothing but the description itself is open to everybody', () => {
		const open = OPERATIONS.filter(({ asks }) => asks.some(({ need }) => need === 'public'));
		expect(open.map(({ id }) => id)).toEqual(['describe']);
	});
});

describe('the description', () => {
	const document = describeApi('https://variorum.example');

	it('is valid OpenAPI 3.1', async () => {
		const { valid, errors } = await new Validator().validate(structuredClone(document));
		expect([valid, errors]).toEqual([true, undefined]);
	});

	it('is a whole JSON document whose references lead somewhere', () => {
		const text = JSON.stringify(document);
		const schemas = (document.components as { schemas: object }).schemas;
		const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
		expect(names.length).toBeGreaterThan(20);
		expect(names.filter((name) => !(name in schemas))).toEqual([]);
		expect(text.match(/"\$ref":"(?!#\/components)/)).toBeNull();
	});

	it('says of a body what the endpoint refuses: strict members, lengths, the two languages', () => {
		const paths = document.paths as Record<string, { post: { requestBody: { content: Record<string, unknown> } } }>;
		const { content } = paths['/api/v1/projects/{project}/documents']!.post.requestBody;
		expect(content['application/json']).toMatchObject({
			schema: {
				additionalProperties: false,
				required: ['name', 'content'],
				properties: { name: { maxLength: 200 }, content: { contentEncoding: 'base64' } }
			}
		});
	});
});

describe('a file in a body', () => {
	it.each([
		['as large as one may be', Buffer.alloc(5 * 1024 * 1024, 'a').toString('base64'), true],
		['with its end filled up', 'YQ==', true],
		['cut off', 'YWJj1', false],
		['of other letters', 'YW_j', false]
	])('%s is taken or refused', (_, content, read) => {
		expect(v.safeParse(FileContent, content).success).toBe(read);
	});
});
