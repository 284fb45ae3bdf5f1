import type { Span } from '../segment/segment';
import { overlaps } from '../segment/span';

/** What became of one protected piece: what the source has, and what stands for it in the target. */
export interface Change<W, I> {
	was?: W;
	is?: I;
}

/** Pairs what the source lost with what only the target has: equal after folding first, then in reading order.
 * @param fold what makes a piece the same in spite of damage (width, case, spaces) */
export function pairChanges<W extends Span, I extends Span>(
	lost: readonly W[],
	strange: readonly I[],
	fold: (piece: W | I) => string
): Change<W, I>[] {
	const left = new Map<string, W[]>();
	for (const was of [...lost].reverse()) {
		const same = left.get(fold(was));
		if (same) same.push(was);
		else left.set(fold(was), [was]);
	}
	const sure = new Map(strange.map((is) => [is, left.get(fold(is))?.pop()]));
	const taken = new Set([...sure.values()]);
	const rest = lost.filter((was) => !taken.has(was));
	let next = 0;
	const pairs = strange.map((is): Change<W, I> => ({ is, was: sure.get(is) ?? rest[next++] }));
	return [...pairs, ...rest.slice(next).map((was): Change<W, I> => ({ was }))];
}

/** Those of `list` that touch no span of `others`; both in reading order, `others` with ends that rise with their starts. */
export function outside<T extends Span>(list: readonly T[], others: readonly Span[]): T[] {
	let next = 0;
	return list.filter((span) => {
		while (next < others.length && others[next]!.end <= span.start) next++;
		const other = others[next];
		return !other || !overlaps(span, other);
	});
}

/** Matches of a global pattern as spans with their text as name. */
export const spansOf = (text: string, pattern: RegExp): (Span & { name: string })[] =>
	[...text.matchAll(pattern)].map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }));

/** Full-width forms as ASCII, white space dropped, lower case. */
export const foldMarkup = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
