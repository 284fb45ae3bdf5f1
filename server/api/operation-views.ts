import { problemStatus, type ProblemCode } from '$lib/core/problem';
import { jsonSchema, scopesOf } from './openapi';
import { problemsOf } from './operations/operation';
import { OPERATIONS } from './operations/registry';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** The operations as their page shows them, made of the same registry as the OpenAPI document. */
export const operationViews = () =>
	OPERATIONS.map((operation) => {
		const { id, method, path, summary, asks, query, status } = operation;
		const needs = [...new Set(asks.map(({ need }) => need))];
		return {
			...{ id, method, path, summary, status },
			open: needs.includes('public'),
			needs: needs.filter((need) => need.includes('.')),
			scopes: scopesOf(operation),
			query: Object.entries(query ?? {}).map(([name, { about }]) => ({ name, about })),
			idempotent: operation.idempotent === true,
			examples: asks.flatMap(({ body }) => (body === undefined ? [] : [pretty(body)])),
			answer: pretty(jsonSchema(operation.answer, 'output')),
			problems: problemsOf(operation).map((code) => ({ code, status: problemStatus(code) }))
		};
	});

/** Operations that may answer with a problem. */
export const answeringWith = (code: ProblemCode) =>
	OPERATIONS.filter((operation) => problemsOf(operation).includes(code)).map(({ id, method, path }) => ({
		...{ id, method, path }
	}));
