import type { Span } from '../../segment/segment';

/** Gives keys running numbers, and counts in how many rows each stands. */
export class Vocabulary {
	readonly #ids = new Map<string, number>();
	readonly #keys: string[] = [];
	readonly #rows: number[] = [];

	get size(): number {
		return this.#keys.length;
	}

	/** Takes what stands in a row.
	 * @returns id, start and end of each, one after the other */
	note(found: readonly (Span & { key: string })[]): Int32Array {
		const here = new Set<number>();
		const out = new Int32Array(found.length * 3);
		for (const [at, { key, start, end }] of found.entries()) {
			const id = this.#idOf(key);
			if (!here.has(id)) this.#rows[id]++;
			here.add(id);
			out.set([id, start, end], at * 3);
		}
		return out;
	}

	ids = (): number[] => [...this.#keys.keys()];
	key = (id: number): string => this.#keys[id];
	/** In how many rows it stands. */
	rows = (id: number): number => this.#rows[id];

	#idOf(key: string): number {
		const known = this.#ids.get(key);
		if (known !== undefined) return known;
		this.#ids.set(key, this.#keys.length);
		this.#rows.push(0);
		return this.#keys.push(key) - 1;
	}
}
