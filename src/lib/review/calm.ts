import { betweenStrokes, REST } from './between-strokes';

/** One who does not rest is not left behind for longer than this, in milliseconds. */
export const RESTLESS = 750;

/** Runs something when it was not called for `quiet` milliseconds, and once `most` milliseconds have passed since the first call:
 * while somebody writes, nothing flickers beside them, and a keystroke costs one drawing of the page. */
export class Calm {
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When it was called first and last since it ran. */
	#first = 0;
	#last = 0;
	/** Does it only wait until no key is struck? */
	#due = false;
	readonly #run: () => void;
	readonly #quiet: number;
	readonly #most: number;

	constructor(run: () => void, quiet = REST, most = RESTLESS) {
		this.#run = run;
		this.#quiet = quiet;
		this.#most = most;
	}

	/** Something happened. */
	call(): void {
		if (this.#due) return;
		this.#last = performance.now();
		if (this.#timer !== undefined) return;
		this.#first = this.#last;
		this.#wait();
	}

	/** One timer at a time, not a new one for every letter: when it ends early, it waits for what is left. */
	#wait(): void {
		this.#timer = setTimeout(() => {
			if (this.#left > 0) return this.#wait();
			this.#timer = undefined;
			this.#due = true;
			betweenStrokes(() => {
				if (!this.#due) return;
				this.#due = false;
				this.#run();
			});
		}, this.#left);
	}

	/** Milliseconds until it may run. */
	get #left(): number {
		return Math.min(this.#last + this.#quiet, this.#first + this.#most) - performance.now();
	}

	cancel(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#due = false;
	}
}
