/** How often two things occur, together and in all. */
export interface Counts {
	both: number;
	first: number;
	second: number;
	all: number;
}

const part = (observed: number, expected: number): number =>
	observed > 0 ? observed * Math.log(observed / expected) : 0;

/** How surely two things belong together; 0 where they meet no more often than by chance.
 * @see Dunning 1993, Computational Linguistics 19(1), 61-74 */
export function likelihood({ both, first, second, all }: Counts): number {
	const expected = (first * second) / all;
	if (both <= expected) return 0;
	const cells: [number, number][] = [
		[both, expected],
		[first - both, (first * (all - second)) / all],
		[second - both, ((all - first) * second) / all],
		[all - first - second + both, ((all - first) * (all - second)) / all]
	];
	return 2 * cells.reduce((sum, [observed, wanted]) => sum + part(observed, wanted), 0);
}

/** Which share of their occurrences two things have together, from 0 to 1.
 * @see Dice 1945, Ecology 26(3), 297-302 */
export const dice = ({ both, first, second }: Omit<Counts, 'all'>): number => (2 * both) / (first + second || 1);
