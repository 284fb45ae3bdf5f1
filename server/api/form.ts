import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import { parse } from './endpoint';

/** Reads a form whose fields each stand once. Fields that the schema does not know are refused.
 * @throws Refusal `input.invalid` that names the field */
export async function form<T extends v.GenericSchema>(request: Request, schema: T): Promise<v.InferOutput<T>> {
	return parse(schema, Object.fromEntries(await request.formData()));
}

/** Texts of a field that stands several times, in order. Files are not among them. */
export const texts = (data: FormData, name: string): string[] =>
	data.getAll(name).filter((value) => typeof value === 'string');

/** The text of a field.
 * @throws Refusal `input.invalid` where it is absent or a file */
export function text(data: FormData, name: string): string {
	const value = data.get(name);
	if (typeof value !== 'string') throw new Refusal('input.invalid', `${name} is missing`);
	return value;
}
