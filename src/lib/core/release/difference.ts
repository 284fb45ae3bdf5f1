import type { Manifest, ManifestRow } from './manifest';

/** What a release needs to be compared. */
export type Compared = Pick<Manifest, 'rows' | 'held'>;

/** What became of a row between two releases. `held` and `unheld` are rows of papers that were held back, or came out again. */
export type Change = 'changed' | 'moved' | 'added' | 'removed' | 'held' | 'unheld';

/** A row that is not in both releases the same. */
export interface RowDifference {
	change: Change;
	/** Stands at another place among the rows that both have; also beside a change of its words. */
	moved: boolean;
	/** Null where only the newer release has the row. */
	before: ManifestRow | null;
	/** Null where only the older release has the row. */
	now: ManifestRow | null;
}

/** Do two rows say the same to a reader? */
const same = (a: ManifestRow, b: ManifestRow): boolean =>
	a.target === b.target && a.source === b.source && a.kind === b.kind && a.paper === b.paper;

/** What differs between two releases, by the ids of their rows, in the order of the newer one; a row that went stands where
 * it stood, after the row that was before it. */
export function difference(before: Compared, now: Compared): RowDifference[] {
	const old = new Map(before.rows.map((row) => [row.id, row]));
	const moved = movedRows(before.rows, now.rows);
	const gone = goneAfter(before, now);
	return [
		...(gone.get(null) ?? []),
		...now.rows.flatMap((row) => {
			const found = rowDifference(old.get(row.id), row, moved.has(row.id), before.held);
			return [...(found ? [found] : []), ...(gone.get(row.id) ?? [])];
		})
	];
}

function rowDifference(
	before: ManifestRow | undefined,
	now: ManifestRow,
	moved: boolean,
	held: readonly string[]
): RowDifference | null {
	if (!before) return { change: isOf(held, now) ? 'unheld' : 'added', moved: false, before: null, now };
	if (!same(before, now)) return { change: 'changed', moved, before, now };
	return moved ? { change: 'moved', moved, before, now } : null;
}

const isOf = (held: readonly string[], { paper }: ManifestRow): boolean => paper !== null && held.includes(paper);

/** Rows that only the older release has, by the id of the last row before them that both have. */
function goneAfter(before: Compared, now: Compared): Map<string | null, RowDifference[]> {
	const kept = new Set(now.rows.map(({ id }) => id));
	const gone = new Map<string | null, RowDifference[]>();
	let last: string | null = null;
	for (const row of before.rows) {
		if (kept.has(row.id)) last = row.id;
		else {
			const found: RowDifference = {
				change: isOf(now.held, row) ? 'held' : 'removed',
				moved: false,
				before: row,
				now: null
			};
			gone.set(last, [...(gone.get(last) ?? []), found]);
		}
	}
	return gone;
}

/** The fewest rows whose move explains the new order: all but a longest run of rows that kept theirs. */
function movedRows(before: readonly ManifestRow[], now: readonly ManifestRow[]): Set<string> {
	const place = new Map(before.map(({ id }, n) => [id, n]));
	const common = now.filter(({ id }) => place.has(id)).map(({ id }) => id);
	const stayed = longestRising(common.map((id) => place.get(id)!));
	return new Set(common.filter((_, n) => !stayed.has(n)));
}

/** Indices of a longest rising subsequence of numbers that all differ.
 * @see Fredman 1975, Discrete Mathematics 11(1), 29-35 */
function longestRising(numbers: readonly number[]): Set<number> {
	/** Index of the smallest number that ends a run of each length. */
	const ends: number[] = [];
	const before: number[] = [];
	numbers.forEach((number, n) => {
		const length = firstNotBelow(ends, (end) => numbers[end]! < number);
		before[n] = length > 0 ? ends[length - 1]! : -1;
		ends[length] = n;
	});
	const run = new Set<number>();
	for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n]!) run.add(n);
	return run;
}

function firstNotBelow(ends: readonly number[], isBelow: (end: number) => boolean): number {
	let [low, high] = [0, ends.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBelow(ends[middle]!)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Would a reader find nothing new in the second? Number, day and names of people do not count. */
export const saysTheSame = (before: Manifest, now: Manifest): boolean =>
	before.title === now.title &&
	before.draft === now.draft &&
	before.held.length === now.held.length &&
	now.held.every((paper) => before.held.includes(paper)) &&
	difference(before, now).length === 0;
