import { memoryFold } from './fold';
import { NUMBER_KEY, wordsOf, type MemoryWords } from './words';

/* How alike are two texts, in per cent? As many of the words of the longer one as need not be touched to make one text the
 * other (Levenshtein 1966, Soviet Physics Doklady 10(8), 707-710, over words): to insert, remove or replace a word costs 1, to
 * replace it by another form of its stem, or a number by a number, costs 1/2.
 *
 *     percent = floor(100 * (1 - cost / words of the longer text))
 *
 * 100 stands for texts that are equal when folded and for nothing else: those with the same words and other signs have 99. */

/** In what two texts differ. */
export type Differs = 'nothing' | 'signs' | 'numbers' | 'words';

/** Costs are counted in halves, so that they are whole numbers. */
const WHOLE = 2;
const HALF = 1;
const NEVER = 1 << 28;

const rows: { last: Int32Array; next: Int32Array } = { last: new Int32Array(0), next: new Int32Array(0) };
const firsts = (length: number): typeof rows => {
	if (rows.last.length < length) Object.assign(rows, { last: new Int32Array(length), next: new Int32Array(length) });
	return rows;
};

/** What stays the same at both ends of two lists needs no comparing. */
function trimmed(a: Int32Array, b: Int32Array): { start: number; endA: number; endB: number } {
	let [start, endA, endB] = [0, a.length, b.length];
	while (start < endA && start < endB && a[start] === b[start]) start++;
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
	return { start, endA, endB };
}

/** What it costs to make one text the other, in halves of a word.
 * @param most costs above it need not be told exactly
 * @returns more than `most` where it costs more */
export function editCost(a: MemoryWords, b: MemoryWords, most: number): number {
	const { start, endA, endB } = trimmed(a.words, b.words);
	const [n, m] = [endA - start, endB - start];
	if (Math.abs(n - m) * WHOLE > most) return most + 1;
	if (n === 0 || m === 0) return (n + m) * WHOLE;
	// A path that strays further from the diagonal has cost too much already.
	const band = Math.floor(most / WHOLE);
	let { last, next } = firsts(m + 2);
	for (let j = 0; j <= m; j++) last[j] = j <= band ? j * WHOLE : NEVER;
	for (let i = 1; i <= n; i++) {
		const [low, high] = [Math.max(1, i - band), Math.min(m, i + band)];
		next[low - 1] = low === 1 && i <= band ? i * WHOLE : NEVER;
		let least = next[low - 1]!;
		const [word, key] = [a.words[start + i - 1], a.keys[start + i - 1]];
		for (let j = low; j <= high; j++) {
			const same = word === b.words[start + j - 1] ? 0 : key === b.keys[start + j - 1] ? HALF : WHOLE;
			const cost = Math.min(last[j - 1]! + same, last[j]! + WHOLE, next[j - 1]! + WHOLE);
			next[j] = cost;
			if (cost < least) least = cost;
		}
		if (high < m) next[high + 1] = NEVER;
		if (least > most) return most + 1;
		[last, next] = [next, last];
	}
	return last[m]!;
}

/** Costs that leave two texts at least so alike, in halves of a word.
 * @param longer words of the longer text */
export const costWithin = (percent: number, longer: number): number =>
	Math.floor((WHOLE * longer * (100 - percent)) / 100);

/** The share of words that need not be touched, in whole per cent. */
export const percentOf = (cost: number, longer: number): number =>
	longer === 0 ? 0 : Math.max(0, Math.floor((100 * (WHOLE * longer - cost)) / (WHOLE * longer)));

/** How alike two texts are and in what they differ. The order of the two does not matter. */
export function alike(one: string, other: string): { percent: number; differs: Differs } {
	const [a, b] = [memoryFold(one), memoryFold(other)];
	if (a === b) return { percent: 100, differs: 'nothing' };
	const [left, right] = [wordsOf(a), wordsOf(b)];
	const longer = Math.max(left.words.length, right.words.length);
	const cost = editCost(left, right, WHOLE * longer);
	return { percent: Math.min(99, percentOf(cost, longer)), differs: differsIn(left, right) };
}

function differsIn(a: MemoryWords, b: MemoryWords): Differs {
	if (a.words.length !== b.words.length) return 'words';
	let differs: Differs = 'signs';
	for (const [n, word] of a.words.entries()) {
		if (word === b.words[n]) continue;
		if (a.keys[n] !== NUMBER_KEY || b.keys[n] !== NUMBER_KEY) return 'words';
		differs = 'numbers';
	}
	return a.words.length === 0 ? 'words' : differs;
}
