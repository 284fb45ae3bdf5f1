/** What aligning two texts asks of a pair of stretches: sentences [from, to) of the source with [start, end) of the target. */
export interface Beads {
	sources: number;
	targets: number;
	/** Logarithm of how much likelier the stretches are as translations of each other than by chance. */
	score: (from: number, to: number, start: number, end: number) => number;
}

/** Logarithms of how often translators keep, merge, split and recast sentences; leaving one out costs the most. */
const PRIORS: readonly (readonly [sources: number, targets: number, prior: number])[] = [
	[1, 1, 0],
	[2, 1, -0.8],
	[1, 2, -2.3],
	[3, 1, -2],
	[4, 1, -4],
	[1, 3, -5],
	[2, 2, -4]
];

/** Scores of the best alignments of all beginnings of two texts with one another. */
function table({ sources, targets, score }: Beads): Float64Array {
	const width = targets + 1;
	const best = new Float64Array((sources + 1) * width).fill(-Infinity);
	best[0] = 0;
	for (let i = 1; i <= sources; i++)
		for (let j = 1; j <= targets; j++)
			for (const [m, n, prior] of PRIORS) {
				const before = i >= m && j >= n ? best[(i - m) * width + j - n] : -Infinity;
				if (before === -Infinity) continue;
				const value = before + prior + score(i - m, i, j - n, j);
				if (value > best[i * width + j]) best[i * width + j] = value;
			}
	return best;
}

/** By how much the best alignment gains where one sentence of the source stays without counterpart, for each sentence;
 * none gains where the two texts cannot be aligned at all.
 * @see Gale and Church 1993, Computational Linguistics 19(1), 75-102 */
export function gainWithout(beads: Beads): number[] {
	const { sources, targets } = beads;
	const width = targets + 1;
	const [before, after] = [table(beads), table(turned(beads))];
	const whole = before[sources * width + targets];
	return Array.from({ length: sources }, (_, i) => {
		let best = -Infinity;
		for (let j = 0; j <= targets; j++)
			best = Math.max(best, before[i * width + j] + after[(sources - i - 1) * width + targets - j]);
		return Number.isFinite(best) && Number.isFinite(whole) ? best - whole : -Infinity;
	});
}

/** The same texts read from the end. */
const turned = ({ sources, targets, score }: Beads): Beads => ({
	sources,
	targets,
	score: (from, to, start, end) => score(sources - to, sources - from, targets - end, targets - start)
});
