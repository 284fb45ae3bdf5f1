import { joinPosts, type JoinRow } from '../align/join';
import { rising, type Pair } from '../align/rising';
import { overlap, wordsOf } from '../align/section';
import { groupBy } from '../group';

/** Machine texts of one row that share this much of their letters are one text, made again. */
const SIMILAR_TEXT = 0.5;
/** The same without neighbours that speak for it. */
const MOVED_TEXT = 0.75;
/** Gaps with more cells than this are not compared letter by letter. */
const MAX_CELLS = 10_000;

/** What two rows share that are the same, from the surest on. */
const KEYS: readonly ((row: JoinRow) => readonly (string | null)[])[] = [
	({ kind, source, target }) => [kind, source, target],
	({ source, target }) => [source, target],
	({ kind, target }) => [kind, target]
];

const keyed =
	(of: (typeof KEYS)[number]) =>
	(row: JoinRow): string | null =>
		of(row).every((part) => part === null || part === '' || part === row.kind) ? null : JSON.stringify(of(row));

/** Finds for each row of a newer copy the row that it was in the copy before, in the same language: rows that are equal in
 * source and text, as often in both, come first, then those that are equal in kind as well, then those of equal kind and text
 * (in one order: short labels that occur again and again must not pair across the post), then whatever `joinPosts` knows again,
 * then similar ones between neighbours that were found, then very similar ones anywhere.
 * @returns index of the standing row, or null, by place of the incoming one; no index twice */
export function matchRows(standing: readonly JoinRow[], incoming: readonly JoinRow[]): (number | null)[] {
	const matched = new Matches(standing.length, incoming.length);
	matched.take(rising(sameInNumber(standing, incoming)));
	for (const key of KEYS) matched.take(rising(equalPairs(standing, incoming, matched, keyed(key))));
	const marked = marks(matched);
	const joined = joinPosts(standing.map(marked.standing), incoming.map(marked.incoming));
	matched.take(joined.flatMap((mine, yours): Pair[] => (mine === null ? [] : [[mine, yours]])));
	matched.take(similarPairs(standing, incoming, matched));
	matched.take(bestFirst(standing, matched.left('standing'), incoming, matched.left('incoming'), MOVED_TEXT));
	return matched.incoming;
}

/** Who was found already, on both sides. */
class Matches {
	readonly standing: (number | null)[];
	readonly incoming: (number | null)[];

	constructor(standing: number, incoming: number) {
		this.standing = new Array<number | null>(standing).fill(null);
		this.incoming = new Array<number | null>(incoming).fill(null);
	}

	/** Places of the rows of one side that were not found. */
	left(side: 'standing' | 'incoming'): number[] {
		return this[side].flatMap((found, at) => (found === null ? [at] : []));
	}

	take(pairs: readonly Pair[]): void {
		for (const [mine, yours] of pairs) {
			if (this.standing[mine] !== null || this.incoming[yours] !== null) continue;
			this.standing[mine] = yours;
			this.incoming[yours] = mine;
		}
	}
}

/** Rows with a key that is equal, the first with the first, the second with the second. */
function equalPairs(
	standing: readonly JoinRow[],
	incoming: readonly JoinRow[],
	matched: Matches,
	keyOf: (row: JoinRow) => string | null
): Pair[] {
	const waiting = new Map<string, number[]>();
	for (let at = standing.length - 1; at >= 0; at--) {
		const key = matched.standing[at] === null ? keyOf(standing[at]) : null;
		if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), at]);
	}
	return incoming.flatMap((row, at) => {
		const mine = matched.incoming[at] === null ? waiting.get(keyOf(row) ?? '')?.pop() : undefined;
		return mine === undefined ? [] : [[mine, at] as const];
	});
}

/** Rows of one source and text that occur equally often in both copies, in order and whatever their kinds: a row keeps its own
 * kind where a newer copy gives it another, and the copy that was taken in already must find it again. */
function sameInNumber(standing: readonly JoinRow[], incoming: readonly JoinRow[]): Pair[] {
	const keyOf = keyed(({ source, target }) => [source, target]);
	const [mine, yours] = [standing, incoming].map((rows) =>
		groupBy(
			rows.map((_, at) => at),
			(at) => keyOf(rows[at])
		)
	);
	const pairs = [...yours].flatMap(([key, places]): Pair[] => {
		const there = key === null ? [] : (mine.get(key) ?? []);
		return there.length === places.length ? places.map((at, n) => [there[n], at]) : [];
	});
	return pairs.sort(([, a], [, b]) => a - b);
}

/** Rows for `joinPosts` in which those that were found carry a mark instead of a source: it joins them at once, and the rest
 * between them. */
function marks(matched: Matches) {
	const mark = (row: JoinRow, pair: number | null): JoinRow =>
		pair === null || row.kind === 'title' ? row : { ...row, source: `pair ${pair}` };
	return {
		standing: (row: JoinRow, at: number) => mark(row, matched.standing[at]),
		incoming: (row: JoinRow, at: number) => mark(row, matched.incoming[at] === null ? null : at)
	};
}

/** Pairs of letters of a text: the measure of similarity where there may be no words. */
function gramsOf(text: string): Set<string> {
	const letters = text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
	return new Set(letters.slice(1).map((letter, n) => letters[n] + letter));
}

/** Rows without a partner that stand between the same neighbours, are of one kind and have similar texts. */
function similarPairs(standing: readonly JoinRow[], incoming: readonly JoinRow[], matched: Matches): Pair[] {
	const gaps = new Map<number, number[]>();
	let before = -1;
	matched.incoming.forEach((found, at) => {
		if (found === null) gaps.set(before, [...(gaps.get(before) ?? []), at]);
		else before = found;
	});
	return [...gaps].flatMap(([before, yours]) => {
		const mine: number[] = [];
		for (let at = before + 1; at < standing.length && matched.standing[at] === null; at++) mine.push(at);
		return bestFirst(standing, mine, incoming, yours, SIMILAR_TEXT);
	});
}

/** Of rows of one kind the most similar pair first, by English or by text, then the next one of those that are left.
 * @param least how similar they have to be, 0 to 1 */
function bestFirst(
	standing: readonly JoinRow[],
	mine: readonly number[],
	incoming: readonly JoinRow[],
	yours: readonly number[],
	least: number
): Pair[] {
	if (mine.length * yours.length > MAX_CELLS) return [];
	const [left, right] = [partsOf(standing, mine), partsOf(incoming, yours)];
	const scored = left.flatMap((a) =>
		right.flatMap((b) => {
			const score = a.kind === b.kind ? Math.max(overlap(a.words, b.words), overlap(a.grams, b.grams)) : 0;
			return score >= least ? [{ pair: [a.at, b.at] as const, score }] : [];
		})
	);
	return scored.sort((x, y) => y.score - x.score).map(({ pair }) => pair);
}

const partsOf = (rows: readonly JoinRow[], places: readonly number[]) =>
	places.map((at) => {
		const { kind, source, target } = rows[at];
		return { at, kind, words: wordsOf(source ?? ''), grams: gramsOf(target ?? '') };
	});
