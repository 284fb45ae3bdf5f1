import { fail, type ActionFailure } from '@sveltejs/kit';
import { isRefusal, Refusal } from '$lib/core/problem';
import type { FormProblem } from './page';

/** Largest form that a reader without account may send, in bytes: every field full, in three bytes a character, escaped. */
const MAX_READER_FORM = 200_000;

/** Reads a form of somebody unknown: no larger than it can be, each field once.
 * @throws Refusal `input.invalid` */
export async function readerForm(request: Request): Promise<Record<string, string>> {
	const length = Number(request.headers.get('content-length') ?? NaN);
	if (!(length <= MAX_READER_FORM)) throw new Refusal('input.invalid', 'the form is too large');
	const entries = [...(await request.formData())];
	if (entries.some(([, value]) => typeof value !== 'string')) throw new Refusal('input.invalid', 'a field is a file');
	return Object.fromEntries(entries) as Record<string, string>;
}

/** What comes back to a reader whose form was refused: why, and everything they wrote. */
export type ReaderProblem = FormProblem & { values: Record<string, string> };

/** Takes a reader's form; a refusal comes back with what they wrote.
 * @param wait told the seconds to wait, where that is why */
export async function submitReader<T>(
	request: Request,
	wait: (seconds: string) => void,
	run: (values: Record<string, string>) => Promise<T>
): Promise<T | ActionFailure<ReaderProblem>> {
	let values: Record<string, string> = {};
	try {
		values = await readerForm(request);
		return await run(values);
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		const { code, status, detail, message } = refusal;
		if (status === 429) wait(detail);
		return fail(status, { problem: code, detail, message, values });
	}
}
