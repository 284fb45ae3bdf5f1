/** Which numbers are in order whatever way one looks at it: those in every longest rising choice. Of two neighbours that changed
 * places neither is; of one that moved far, the rest are.
 * @param numbers all different */
export function inEveryOrder(numbers: readonly number[]): boolean[] {
	const up = lengths(numbers);
	const down = lengths(numbers.map((number) => -number).reverse()).reverse();
	const longest = up.reduce((most, one) => Math.max(most, one), 0);
	const levels = new Map<number, number>();
	const isBest = (at: number): boolean => up[at] + down[at] - 1 === longest;
	up.forEach((level, at) => {
		if (isBest(at)) levels.set(level, (levels.get(level) ?? 0) + 1);
	});
	return up.map((level, at) => isBest(at) && levels.get(level) === 1);
}

/** Length of the longest rising choice that ends at each number.
 * @see Fredman 1975, Discrete Mathematics 11(1), 29-35 */
function lengths(numbers: readonly number[]): number[] {
	const tails: number[] = [];
	return numbers.map((number) => {
		let low = 0;
		for (let high = tails.length; low < high;) {
			const middle = (low + high) >> 1;
			if (tails[middle] < number) low = middle + 1;
			else high = middle;
		}
		tails[low] = number;
		return low + 1;
	});
}
