import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '$lib/review/api';
import { Lookup } from '$lib/review/lookup.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers when it is told to. */
function asked() {
	const open: { question: string; answer: (value: Answer<string>) => void }[] = [];
	const lookup = new Lookup(
		(question: string) => new Promise<Answer<string>>((answer) => open.push({ question, answer }))
	);
	return { lookup, open };
}
const ok = (value: string): Answer<string> => ({ ok: true, value });
const offline: Answer<string> = { ok: false, problem: { code: 'offline', message: '', detail: '' } };

it('asks nothing while the question still changes, then once', async () => {
	const { lookup, open } = asked();
	for (const question of ['a', 'ab', 'abc']) {
		lookup.put(question);
		await vi.advanceTimersByTimeAsync(200);
	}
	expect([open.length, lookup.state]).toEqual([0, 'waiting']);
	await vi.advanceTimersByTimeAsync(200);
	expect(open.map(({ question }) => question)).toEqual(['abc']);
	open[0]!.answer(ok('found'));
	await vi.advanceTimersByTimeAsync(0);
	expect([lookup.state, lookup.result]).toEqual(['ready', 'found']);
});

it('drops the answer to an older question, whenever it comes', async () => {
	const { lookup, open } = asked();
	const first = lookup.now('old');
	const second = lookup.now('new');
	open[1]!.answer(ok('new'));
	open[0]!.answer(ok('old'));
	await Promise.all([first, second]);
	expect(lookup.result).toBe('new');
	lookup.put(null);
	expect([lookup.state, lookup.result]).toEqual(['empty', null]);
});

it('says that it failed, and asks the same again when told', async () => {
	const { lookup, open } = asked();
	const first = lookup.now('x');
	open[0]!.answer(offline);
	await first;
	expect([lookup.state, lookup.result]).toEqual(['failed', null]);
	const again = lookup.again();
	open[1]!.answer(ok('y'));
	await again;
	expect([open[1]!.question, lookup.state, lookup.result]).toEqual(['x', 'ready', 'y']);
});
