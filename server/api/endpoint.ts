import { json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import { problem, refusalOf } from './problem-body';

/** Largest JSON body that the API reads, in bytes. */
const MAX_BODY = 8 * 1024 * 1024;

/** Reads the body by a strict schema; none is `{}`.
 * @throws Refusal `input.invalid` that names the field, `input.media-type`, `input.too-large` */
export async function body<T extends v.GenericSchema>(request: Request, schema: T): Promise<v.InferOutput<T>> {
	const text = await request.text();
	if (text === '') return parse(schema, {});
	if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('input.media-type');
	if (Buffer.byteLength(text) > MAX_BODY) throw new Refusal('input.too-large');
	return parse(schema, jsonOf(text));
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal('input.invalid', 'the body is not JSON');
	}
}

/** @throws Refusal `input.invalid` that names the field */
export function parse<T extends v.GenericSchema>(schema: T, value: unknown): v.InferOutput<T> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Refusal('input.invalid', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

/** An API endpoint: its result as JSON or as the response it is, a refusal as a problem with its status. Bugs stay bugs. */
export const endpoint =
	<E extends RequestEvent>(run: (event: E) => Promise<unknown>, status = 200) =>
	async (event: E): Promise<Response> => {
		try {
			const result = await run(event);
			if (result instanceof Response) return result;
			return json(result ?? {}, { status, headers: { 'cache-control': 'no-store' } });
		} catch (error) {
			const refusal = refusalOf(error);
			if (refusal) return problem(refusal);
			throw error;
		}
	};
