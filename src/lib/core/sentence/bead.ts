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

/** Scores of all beads that the priors know, by prior, then by the numbers of sentences up to their ends. */
const scoresOf = ({ sources, targets, score }: Beads): Float64Array[] =>
	PRIORS.map(([m, n]) => {
		const scores = new Float64Array((sources + 1) * (targets + 1));
		for (let i = m; i <= sources; i++)
			for (let j = n; j <= targets; j++) scores[i * (targets + 1) + j] = score(i - m, i, j - n, j);
		return scores;
	});

/** Scores of the best alignments of all beginnings of two texts with one another, or of all ends of them. */
function table({ sources, targets }: Beads, scores: readonly Float64Array[], isTurned: boolean): Float64Array {
	const width = targets + 1;
	const best = new Float64Array((sources + 1) * width).fill(-Infinity);
	best[0] = 0;
	for (let i = 1; i <= sources; i++)
		for (let j = 1; j <= targets; j++)
			for (let p = 0; p < PRIORS.length; p++) {
				const [m, n, prior] = PRIORS[p];
				if (i < m || j < n) continue;
				const end = isTurned ? (sources - i + m) * width + targets - j + n : i * width + j;
				const value = best[(i - m) * width + j - n] + prior + scores[p][end];
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
	const scores = scoresOf(beads);
	const [before, after] = [table(beads, scores, false), table(beads, scores, true)];
	const whole = before[sources * width + targets];
	return Array.from({ length: sources }, (_, i) => {
		let best = -Infinity;
		for (let j = 0; j <= targets; j++)
			best = Math.max(best, before[i * width + j] + after[(sources - i - 1) * width + targets - j]);
		return Number.isFinite(best) && Number.isFinite(whole) ? best - whole : -Infinity;
	});
}
