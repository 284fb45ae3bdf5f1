import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { Refusal } from '$lib/core/problem';
import { askLong } from '$lib/document/ask';
import { watched } from '$server/api/progress';
import type { Watch } from '$server/format/reader';

/** What a screen hears of work of the server. */
async function heard(run: (watch: Watch) => Promise<unknown>, signal = new AbortController().signal) {
	const shares: number[] = [];
	const send: typeof fetch = async (address, init) => {
		const request = new Request(new URL(String(address), 'https://desk.example'), init);
		const { body, headers } = (await watched({ request } as RequestEvent, run)) as Response;
		// Going away breaks the connection, as the network has it.
		const line = new TransformStream<Uint8Array, Uint8Array>();
		body!.pipeTo(line.writable, { signal }).catch(() => {});
		return new Response(line.readable, { headers });
	};
	const answer = await askLong('/work', { a: 1 }, send, { signal, progress: (share) => shares.push(share) });
	return { answer, shares };
}

describe('work that takes long', () => {
	it('says how far it is, and what came of it', async () => {
		const { answer, shares } = await heard(async ({ progress }) => {
			[0.1, 0.5, 0.9].forEach((share) => progress?.(share));
			return Promise.resolve({ rows: '등대\n'.repeat(10_000) });
		});
		expect(shares).toEqual([0.1, 0.5, 0.9]);
		expect(answer).toEqual({ ok: true, value: { rows: '등대\n'.repeat(10_000) } });
	});

	it('says which stage it is in', async () => {
		const stages: (string | undefined)[] = [];
		const send: typeof fetch = async (address, init) =>
			(await watched(
				{ request: new Request(new URL(String(address), 'https://desk.example'), init) } as RequestEvent,
				({ progress }) => {
					progress?.(0.5, 'storing');
					progress?.(0.6);
					return Promise.resolve({});
				}
			)) as Response;
		await askLong('/work', {}, send, { progress: (_, stage) => stages.push(stage) });
		expect(stages).toEqual(['storing', undefined]);
	});

	it('says why it was refused, in the words of the API', async () => {
		const { answer } = await heard(() => Promise.reject(new Refusal('fetch.status', '404')));
		expect(answer).toMatchObject({ ok: false, problem: { code: 'fetch.status', detail: '404' } });
	});

	it('is told that nobody waits any more', async () => {
		const gone = new AbortController();
		let told = false;
		const { answer } = await heard(
			({ signal, progress }) =>
				new Promise((_, fail) => {
					signal?.addEventListener('abort', () => {
						told = true;
						fail(new Error('called off'));
					});
					progress?.(0.2);
					setTimeout(() => gone.abort(), 10);
				}),
			gone.signal
		);
		expect([answer, told]).toEqual([null, true]);
	});

	it('answers whoever does not ask for lines with the answer alone', async () => {
		const request = new Request('https://desk.example/work', { method: 'POST' });
		expect(await watched({ request } as RequestEvent, () => Promise.resolve({ slug: 'x' }))).toEqual({ slug: 'x' });
	});
});
