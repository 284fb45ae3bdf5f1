/** What is compared: letters and digits alone, in one width and case. */
const foldWords = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

function bigrams(text: string): Map<string, number> {
	const letters = [...foldWords(text)];
	const found = new Map<string, number>();
	for (let i = 0; i + 1 < letters.length; i++) {
		const pair = letters[i]! + letters[i + 1]!;
		found.set(pair, (found.get(pair) ?? 0) + 1);
	}
	return found;
}

const count = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, n) => sum + n, 0);

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [pair, n] of a) sum += Math.min(n, b.get(pair) ?? 0);
	return sum;
}

/** How alike two texts are by pairs of letters: 0 to 1, 1 for the same letters; white space, marks and case aside.
 * @see Dice 1945, Ecology 26(3), 297-302 */
export function likeness(a: string, b: string): number {
	const [left, right] = [bigrams(a), bigrams(b)];
	const total = count(left) + count(right);
	if (total === 0) return foldWords(a) === foldWords(b) && foldWords(a) !== '' ? 1 : 0;
	return (2 * common(left, right)) / total;
}

/** How much of a short text stands in a long one by pairs of letters: 0 to 1. */
export function contained(short: string, long: string): number {
	const pairs = bigrams(short);
	const total = count(pairs);
	return total === 0 ? 0 : common(pairs, bigrams(long)) / total;
}
