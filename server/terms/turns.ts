import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '$lib/core/steps';

/** Milliseconds of work after which others have their turn. */
const AT_A_TIME = 8;

/** Does work that can be interrupted, and lets everybody else have their turn in between.
 * @throws what the signal was aborted with */
export async function inTurns<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
	for (let began = performance.now(); ;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() - began < AT_A_TIME) continue;
		await turn();
		signal?.throwIfAborted();
		began = performance.now();
	}
}

/** Turns in work that awaits: SQLite answers at once, so that awaiting it alone lets nobody else have theirs. */
export class Turns {
	#began = performance.now();

	/** Lets others have their turn where it has been ours for long enough. */
	async mayHaveTheirs(): Promise<void> {
		if (performance.now() - this.#began < AT_A_TIME) return;
		await turn();
		this.#began = performance.now();
	}
}
