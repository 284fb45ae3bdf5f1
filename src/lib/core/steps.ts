/** Work in steps: who does it may let others have their turn in between. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it without a pause. */
export function atOnce<T>(work: Steps<T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
