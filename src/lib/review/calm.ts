/** While somebody writes, what follows from the words comes when they rest for so long, in milliseconds: nothing flickers
 * beside them, and a keystroke costs one drawing of the page. */
export const REST = 150;
/** One who does not rest is not left behind for longer than this, in milliseconds. */
export const RESTLESS = 750;

/** Runs something when it was not called for `quiet` milliseconds, and no later than `most` milliseconds after the first call. */
export class Calm {
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** By when it runs at the latest. */
	#end = 0;
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
		const now = performance.now();
		if (this.#timer === undefined) this.#end = now + this.#most;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => {
				this.cancel();
				this.#run();
			},
			Math.min(this.#quiet, this.#end - now)
		);
	}

	cancel(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}
