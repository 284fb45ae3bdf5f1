import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '$lib/core/problem';
import type { Watch } from '../format/reader';
import { problemBody, refusalOf } from './problem-body';

/** One JSON object a line. */
const LINES = 'application/x-ndjson';

/** An answer that may take long: where the request accepts JSON Lines it is told how far the work is (`share`, 0 to 1, with its `stage`
 * where it has several), then
 * what came of it (`value`, or `problem`), and it ends the work by going away. Any other request gets the answer alone. */
export async function watched({ request }: RequestEvent, run: (watch: Watch) => Promise<unknown>): Promise<unknown> {
	if (!request.headers.get('accept')?.includes(LINES)) return run({});
	const gone = new AbortController();
	const body = new ReadableStream<Uint8Array>({
		start: (lines) => tell(lines, gone.signal, run),
		cancel: () => gone.abort()
	});
	return new Response(body, { headers: { 'content-type': LINES, 'cache-control': 'no-store' } });
}

async function tell(
	lines: ReadableStreamDefaultController<Uint8Array>,
	signal: AbortSignal,
	run: (watch: Watch) => Promise<unknown>
): Promise<void> {
	const encoder = new TextEncoder();
	const say = (line: unknown): void => {
		if (!signal.aborted) lines.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
	};
	try {
		say({ value: await run({ signal, progress: (share, stage) => say({ share, stage }) }) });
	} catch (error) {
		// Nobody hears what becomes of work that was called off.
		if (signal.aborted) return;
		const refusal = refusalOf(error);
		if (!refusal) console.error(error);
		say({ problem: problemBody(refusal ?? new Refusal('server.fault')) });
	}
	if (!signal.aborted) lines.close();
}
