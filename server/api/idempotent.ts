import type { RequestEvent } from '@sveltejs/kit';
import { isRefusal, Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { keepAnswer, releaseKey, takeKey } from '../db/idempotent';
import { hashOf } from '../id';

/** Does what a request asks for once, however often it is sent with the same `Idempotency-Key`; without one, each time.
 * A refusal frees the key, since nothing was done.
 * @param may asks whether the caller may at all, before an answer of before is given again
 * @throws Refusal `idempotency.*`, `input.invalid`, and those of `may` and `run` */
export async function once<T>(
	app: App,
	{ request, locals, url }: Pick<RequestEvent, 'request' | 'locals' | 'url'>,
	sent: unknown,
	{ may, run }: { may(): Promise<unknown>; run(): Promise<T> }
): Promise<T> {
	const key = request.headers.get('idempotency-key');
	if (key === null) return run();
	if (!/^[\x21-\x7e]{1,200}$/.test(key))
		throw new Refusal('input.invalid', 'an Idempotency-Key has 1 to 200 visible ASCII characters');
	await may();
	const user = locals.actor?.id;
	if (user === undefined) throw new Refusal('access.sign-in');
	const { db } = app.database;
	const asked = hashOf(JSON.stringify([request.method, url.pathname, sent]));
	const known = await takeKey(db, user, key, asked);
	if (known) return again<T>(known, asked);
	try {
		const answer = await run();
		await keepAnswer(db, user, key, JSON.stringify(answer));
		return answer;
	} catch (error) {
		if (isRefusal(error)) await releaseKey(db, user, key);
		throw error;
	}
}

function again<T>(known: { request: string; answer: string | null }, request: string): T {
	if (known.request !== request) throw new Refusal('idempotency.other-request');
	if (known.answer === null) throw new Refusal('idempotency.running');
	return JSON.parse(known.answer) as T;
}
