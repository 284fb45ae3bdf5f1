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
	const value = jsonOf(await response.text());
	if (response.ok) return { ok: true, value: value as T };
	const given = (value ?? {}) as Partial<Problem>;
	const message = given.message ?? `${response.status} ${response.statusText}`;
	return { ok: false, problem: { code: given.code ?? 'unknown', detail: given.detail ?? '', message } };
}

/** A proxy in between may answer in HTML. */
function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
