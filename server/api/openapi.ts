import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { scopeOf } from '$lib/core/access/scope';
import { problemStatus, problemTitle, type ProblemCode } from '$lib/core/problem';
import { Blocker, Finding, Problem } from './operations/answers';
import { parametersOf, problemsOf, type Operation } from './operations/operation';
import { OPERATIONS } from './operations/registry';

type Json = Record<string, unknown>;

/** Schemas that are referred to by name. */
const SHARED = { Problem, Finding, Blocker };

/** A schema of ours as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is.
 * @param mode which side of what it transforms: what is sent, or what comes back */
export function jsonSchema(schema: GenericSchema, mode: 'input' | 'output'): Json {
	const {
		$schema: _,
		$defs: __,
		...own
	} = toJsonSchema(schema, {
		target: 'draft-2020-12',
		typeMode: mode,
		definitions: SHARED,
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
		// What no schema can say (characters in all) is said by the refusal; white space around a text needs no saying.
		ignoreActions: ['check', 'trim']
	}) as Json;
	return own;
}

/** What stands behind the name of a parameter in the path. */
const PARAMETERS: Readonly<Record<string, Json>> = {
	project: { type: 'string', description: 'Slug of the project.' },
	slug: { type: 'string', description: 'Slug or id of the document.' },
	lang: { type: 'string', enum: ['ja', 'ko'] },
	segment: { type: 'string', format: 'uuid', description: 'Id of the row.' },
	id: { type: 'string', format: 'uuid' },
	comment: { type: 'string', format: 'uuid' },
	number: { type: 'integer', minimum: 1 }
};

const TOKEN_OR_COOKIE = [{ token: [] }, { session: [] }];

/** Scopes of a token that an operation asks for. */
export const scopesOf = ({ asks }: Operation): string[] =>
	[...new Set(asks.map(({ need }) => (need === 'signed-in' || need === 'public' ? null : scopeOf(need))))].filter(
		(scope) => scope !== null
	);

function parameters(operation: Operation): Json[] {
	const path = parametersOf(operation).map((name) => {
		const { description, ...schema } = PARAMETERS[name] ?? { type: 'string' };
		return { name, in: 'path', required: true, schema, ...(description ? { description } : {}) };
	});
	const query = Object.entries(operation.query ?? {}).map(([name, { about, many }]) => ({
		name,
		in: 'query',
		description: about,
		schema: many ? { type: 'array', items: { type: 'string' } } : { type: 'string' }
	}));
	const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } };
	const about = 'The same key within 24 hours answers the same and does nothing twice.';
	return [...path, ...query, ...(operation.idempotent ? [{ ...key, description: about }] : [])];
}

function responses(operation: Operation): Json {
	const schema = jsonSchema(operation.answer, 'output');
	const byStatus = new Map<number, ProblemCode[]>();
	for (const code of problemsOf(operation)) {
		const status = problemStatus(code);
		byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
	}
	const refused = [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [status, refusal(codes)]);
	const done = { description: operation.summary, content: { [operation.media ?? 'application/json']: { schema } } };
	return { [operation.status]: done, ...(Object.fromEntries(refused) as Json) };
}

const refusal = (codes: readonly ProblemCode[]): Json => ({
	description: codes.map((code) => `\`${code}\`: ${problemTitle(code)}`).join('\n'),
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});

function described(operation: Operation): Json {
	const { id, summary, asks, body } = operation;
	const examples = asks.flatMap((ask, i) => (ask.body === undefined ? [] : [[`example${i + 1}`, { value: ask.body }]]));
	const content = body && {
		'application/json': { schema: jsonSchema(body, 'input'), examples: Object.fromEntries(examples) as Json }
	};
	return {
		operationId: id,
		summary,
		security: asks.some(({ need }) => need === 'public') ? [] : TOKEN_OR_COOKIE,
		'x-permissions': asks.map(({ need }) => need),
		'x-scopes': scopesOf(operation),
		parameters: parameters(operation),
		...(content ? { requestBody: { required: true, content } } : {}),
		responses: responses(operation)
	};
}

/** The description of the API as OpenAPI 3.1, made of the registry and the schemas that the endpoints themselves read by.
 * @param origin where this installation is */
export function describeApi(origin: string): Json {
	const paths: Record<string, Json> = {};
	for (const operation of OPERATIONS)
		paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(operation) };
	return {
		openapi: '3.1.1',
		info: {
			title: 'Variorum',
			version: '1',
			description:
				'Import, check, read the state, approve and publish. Times are milliseconds since the epoch; offsets are UTF-16 code units, end exclusive. Refusals are problems as in RFC 9457.',
			license: { name: 'MIT', identifier: 'MIT' }
		},
		servers: [{ url: origin }],
		paths,
		components: {
			schemas: Object.fromEntries(Object.entries(SHARED).map(([name, schema]) => [name, inlined(name, schema)])),
			securitySchemes: {
				token: { type: 'http', scheme: 'bearer', description: 'A token from your settings: `vrm_…`.' },
				session: {
					type: 'apiKey',
					in: 'cookie',
					name: 'variorum-session',
					description: 'Browsers of this installation.'
				}
			}
		}
	};
}

/** The definition itself, which by reference would be itself again. */
function inlined(name: string, schema: GenericSchema): Json {
	const { [name as keyof typeof SHARED]: _, ...others } = SHARED;
	const {
		$schema: __,
		$defs: ___,
		...own
	} = toJsonSchema(schema, {
		target: 'draft-2020-12',
		typeMode: 'output',
		definitions: others,
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
	}) as Json;
	return own;
}
