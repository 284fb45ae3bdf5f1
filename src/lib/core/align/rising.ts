/** Places of a row in two posts. */
export type Pair = readonly [existing: number, incoming: number];

/** The longest choice of pairs that rises on both sides.
 * @param pairs rising by the incoming row
 * @see Fredman 1975, Discrete Mathematics 11(1), 29-35 */
export function rising(pairs: readonly Pair[]): Pair[] {
	const tails: number[] = [];
	const before: number[] = [];
	pairs.forEach(([existing], at) => {
		let low = 0;
		for (let high = tails.length; low < high;) {
			const middle = (low + high) >> 1;
			if (pairs[tails[middle]][0] < existing) low = middle + 1;
			else high = middle;
		}
		before[at] = low ? tails[low - 1] : -1;
		tails[low] = at;
	});
	const chosen: Pair[] = [];
	for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]) chosen.push(pairs[at]);
	return chosen.reverse();
}
