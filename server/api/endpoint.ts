import { json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isRefusal, Refusal } from '$lib/core/problem';
import { problemBody } from './problem-body';

/** Largest JSON body that the API reads, in bytes. */
const MAX_BODY = 8 * 1024 * 1024;

/** Reads the body by a strict schema.
 * @throws Refusal `input.invalid` that names the field */
export async function body<T extends v.GenericSchema>(request: Request, schema: T): Promise<v.InferOutput<T>> {
	const text = await request.text();
	if (text.length > MAX_BODY) throw new Refusal('input.invalid', 'the body is too large');
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

/** An API endpoint: its result as JSON, a refusal as JSON with its status. Bugs stay bugs. */
export const endpoint =
	<E extends RequestEvent>(run: (event: E) => Promise<unknown>, status = 200) =>
	async (event: E): Promise<Response> => {
		try {
			return json((await run(event)) ?? {}, { status });
		} catch (error) {
			if (isRefusal(error)) return json(problemBody(error), { status: error.status });
			throw error;
		}
	};
