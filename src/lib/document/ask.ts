import type { Problem } from '$lib/i18n/problem';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Asks the public HTTP API. A refusal is an answer, no exception; `offline` when none came. */
export async function ask<T>(address: string, body: unknown, send: typeof fetch): Promise<Answer<T>> {
	const headers = { 'content-type': 'application/json', accept: 'application/json' };
	let response: Response;
	try {
		response = await send(address, { method: 'POST', headers, body: JSON.stringify(body) });
	} catch {
		// The network is gone: fetch says so by throwing, without a reason that could be shown.
		return { ok: false, problem: { code: 'offline', detail: '', message: '' } };
	}
	return answerOf<T>(response, await response.text());
}

function answerOf<T>(response: Response, text: string): Answer<T> {
	const value = jsonOf(text);
	if (response.ok) return { ok: true, value: value as T };
	return { ok: false, problem: problemOf(value, `${response.status} ${response.statusText}`) };
}

function problemOf(value: unknown, otherwise: string): Problem {
	const given = (value ?? {}) as Partial<Problem>;
	return { code: given.code ?? 'unknown', detail: given.detail ?? '', message: given.message ?? otherwise };
}

/** Work of the server that may take long. */
export interface Waiting {
	/** Hears the share that is done, 0 to 1, and of work in stages which of them it is in. */
	progress: (share: number, stage?: string) => void;
	/** Calls it off; without, nobody can. */
	signal?: AbortSignal;
}

/** A line of an answer that says how far the work is. */
type Line<T> = { share: number; stage?: string } | { value: T } | { problem: Problem };

/** Asks for what may take long, and hears how far it is.
 * @returns null where it was called off */
export async function askLong<T>(
	address: string,
	body: unknown,
	send: typeof fetch,
	{ progress, signal }: Waiting
): Promise<Answer<T> | null> {
	const headers = { 'content-type': 'application/json', accept: 'application/x-ndjson, application/json' };
	try {
		const response = await send(address, { method: 'POST', headers, body: JSON.stringify(body), signal });
		if (!response.headers.get('content-type')?.startsWith('application/x-ndjson'))
			return answerOf<T>(response, await response.text());
		for await (const line of linesOf(response)) {
			const word = jsonOf(line) as Line<T> | null;
			if (word && 'share' in word) progress(word.share, word.stage);
			else if (word && 'value' in word) return { ok: true, value: word.value };
			else if (word) return { ok: false, problem: problemOf(word.problem, '') };
		}
	} catch {
		// The network is gone, or the person has called it off: fetch throws for both.
		if (signal?.aborted) return null;
	}
	return { ok: false, problem: { code: 'offline', detail: '', message: '' } };
}

/** The lines of an answer as they come. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
	const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		const lines = (rest + part.value).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

/** A proxy in between may answer in HTML. */
function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
