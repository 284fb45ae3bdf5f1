/** Counters; a key shares one with about as many others as there are keys for each counter. */
const SIZE = 1 << 21;
const MOST = 255;

function slotOf(key: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	return (hash ^ (hash >>> 15)) & (SIZE - 1);
}

/** Counts keys in bounded memory without keeping them: never too few, now and then too many. */
export class Sieve {
	readonly #counts = new Uint8Array(SIZE);

	add(key: string): void {
		const slot = slotOf(key);
		if (this.#counts[slot] < MOST) this.#counts[slot]++;
	}

	count = (key: string): number => this.#counts[slotOf(key)];
}
