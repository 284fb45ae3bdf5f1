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

/** For work that waits for others now and then anyway: to be asked at every place where a pause may be made. */
export function pauses(): () => Promise<void> {
	let began = performance.now();
	return async () => {
		if (performance.now() - began < AT_A_TIME) return;
		await turn();
		began = performance.now();
	};
}
