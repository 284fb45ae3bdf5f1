import type { GenericSchema } from 'valibot';
import type { Permission } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';

/** What somebody needs: a permission there, to be signed in (they see what they may read), or nothing. */
export type Need = Permission | 'signed-in' | 'public';

/** A body, and what somebody needs who sends it. */
export interface Ask {
	need: Need;
	/** An example; absent where nothing is sent. */
	body?: unknown;
}

/** One method of one address of the API: what the description, its page and the test of all doors are made of. */
export interface Operation {
	id: string;
	method: 'GET' | 'POST';
	/** With parameters in braces. */
	path: string;
	summary: string;
	/** Several where what is needed follows from the body. */
	asks: readonly [Ask, ...Ask[]];
	/** Parameters behind the question mark. */
	query?: Readonly<Record<string, { about: string; many?: true }>>;
	/** An example of them, from the question mark on. */
	example?: string;
	body?: GenericSchema;
	status: 200 | 201;
	answer: GenericSchema;
	/** Media type of the answer, where it is not JSON. */
	media?: string;
	/** Besides those that follow from the rest: `problemsOf`. */
	problems?: readonly ProblemCode[];
	/** Does it take an `Idempotency-Key`? */
	idempotent?: true;
}

/** Ids in examples. */
export const EXAMPLE = {
	row: '019a8b00-0000-7000-8000-000000000001',
	person: '019a8b00-0000-7000-8000-000000000002',
	text: '짧은 경로가 언제나 빠른 것은 아닙니다.'
} as const;

/** Names of the parameters in the path. */
export const parametersOf = ({ path }: Operation): string[] =>
	[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** Every problem that an operation may answer with. */
export function problemsOf(operation: Operation): ProblemCode[] {
	const { asks, body, method, idempotent, problems = [] } = operation;
	const codes = new Set<ProblemCode>(['token.refused', 'token.slow-down', 'server.fault']);
	const add = (when: boolean, ...more: ProblemCode[]): void => void (when && more.forEach((code) => codes.add(code)));
	add(parametersOf(operation).length > 0, 'access.not-found');
	add(method !== 'GET', 'access.foreign-origin');
	add(
		asks.some(({ need }) => need !== 'public'),
		'access.sign-in'
	);
	add(
		asks.some(({ need }) => need.includes('.')),
		'access.refused',
		'token.scope'
	);
	add(body !== undefined, 'input.media-type', 'input.too-large');
	add(body !== undefined || operation.query !== undefined || idempotent === true, 'input.invalid');
	add(idempotent === true, 'idempotency.other-request', 'idempotency.running');
	add(true, ...problems);
	return [...codes];
}
