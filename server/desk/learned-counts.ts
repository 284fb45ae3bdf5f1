import type { LearnedOutcomes } from '$lib/core/series/learned';

export type Counts = Pick<LearnedOutcomes, 'found' | 'flagged'>;

/** Posts whose counts are kept; those counted longest ago go first. */
const KEPT = 200;
/** Longest time that a count is kept, in milliseconds: a text in the other language may bear witness against one of these, and
 * people write it all day. */
const LONGEST = 600_000;

interface Kept {
	rules: object;
	mark: string;
	until: number;
	counts: Promise<Counts>;
}

/** What was counted in the texts that posts came with: a page that many people open asks for it each time, and counting checks a
 * post twice. */
export class LearnedCounts {
	readonly #kept = new Map<string, Kept>();

	/** @param rules what texts are checked by: others count anew
	 * @param mark says which texts, and what was learned before them */
	of(room: string, { rules, mark }: Pick<Kept, 'rules' | 'mark'>, count: () => Promise<Counts>): Promise<Counts> {
		const known = this.#kept.get(room);
		if (known?.rules === rules && known.mark === mark && Date.now() < known.until) return known.counts;
		const counts = count();
		this.#kept.delete(room);
		this.#kept.set(room, { rules, mark, until: Date.now() + LONGEST, counts });
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		// Whoever asked hears of an error; the next one begins anew.
		counts.catch(() => this.#kept.get(room)?.counts === counts && this.#kept.delete(room));
		return counts;
	}
}
