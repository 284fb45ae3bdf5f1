import { MemoryIndex } from '$lib/core/memory/memory-index';
import type { Db } from '../db/client';
import { allPairs, changedPairs, memoryVersion, type MemoryPlace } from '../db/memory';
import { pauses } from '../terms/turns';

/** Memories that are kept; the one used longest ago goes first. */
const KEPT = 4;

interface Kept {
	index: MemoryIndex;
	/** Number up to which everything is in it. */
	version: number;
}

/** The memories of this process: each is read once, and then what changed, when its number in the database went up, whoever
 * did it. What they find is to be asked of the database anew before anybody sees it. */
export class Memories {
	readonly #kept = new Map<string, Promise<Kept>>();

	constructor(private readonly db: Db) {}

	/** The memory of a project in one language as it stands now. */
	async of(place: MemoryPlace): Promise<MemoryIndex> {
		const name = `${place.project} ${place.lang}`;
		// One after the other: two that read the same changes would take in an older pair after a newer one.
		const before = this.#kept.get(name);
		const now = (before ?? Promise.resolve(null)).then((kept) => this.#brought(place, kept));
		this.#kept.delete(name);
		this.#kept.set(name, now);
		now.catch(() => this.#kept.get(name) === now && this.#kept.delete(name));
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return (await now).index;
	}

	/** The number is read before the pairs: what changes in between is read once more. */
	async #brought(place: MemoryPlace, kept: Kept | null): Promise<Kept> {
		const version = await memoryVersion(this.db, place);
		if (kept && kept.version >= version) return kept;
		const index = kept?.index ?? new MemoryIndex();
		const pause = pauses();
		const pages = kept ? changedPairs(this.db, place, kept.version) : allPairs(this.db, place);
		for await (const page of pages)
			for (const pair of page) {
				if (typeof pair === 'string') index.drop(pair);
				else index.put(pair);
				await pause();
			}
		return { index, version };
	}
}
