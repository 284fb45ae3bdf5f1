/** A part of a page whose script is fetched apart from the page: when it is first needed, or ahead of that. */
export class Part<T> {
	/** What was fetched; null before. */
	here = $state.raw<T | null>(null);
	readonly #fetch: () => Promise<T>;
	#coming: Promise<T | null> | null = null;

	constructor(fetch: () => Promise<T>) {
		this.#fetch = fetch;
	}

	/** Fetches it, once.
	 * @returns null where it cannot be had: whoever asked says so, and the next call tries again */
	load(): Promise<T | null> {
		return (this.#coming ??= this.#fetch().then(
			(fetched) => (this.here = fetched),
			() => (this.#coming = null)
		));
	}
}

/** Longest that parts wait for a moment in which the browser has nothing else to do, in milliseconds. */
const PATIENCE = 4000;

/** Safari has no call for idle moments. */
const idle = (): Promise<unknown> =>
	new Promise((resolve) =>
		'requestIdleCallback' in globalThis
			? requestIdleCallback(resolve, { timeout: PATIENCE })
			: setTimeout(resolve, PATIENCE / 10)
	);

const online = (): Promise<unknown> => new Promise((resolve) => addEventListener('online', resolve, { once: true }));

/** Fetches parts one after the other while there is nothing else to do, so that they open at once later, without a connection
 * too. One that cannot be had ends it until the connection is back.
 * @returns what ends it */
export function fetchAhead(parts: readonly Part<unknown>[]): () => void {
	let ended = false;
	// Tools that measure tell by these marks what the page needed from what it only laid by.
	performance.mark('fetch-ahead');
	void (async () => {
		for (const part of parts) {
			await idle();
			while (!ended && (await part.load()) === null) await online();
			if (ended) return;
		}
		performance.mark('fetched-ahead');
	})();
	return () => void (ended = true);
}
