import type { Span } from '../segment/segment';

/** A match of a pattern that touches no protected span. */
export interface Match extends Span {
	/** What its first group holds; empty without one. */
	group: string;
	text: string;
}

/** Matches of a global pattern outside of protected spans, in order.
 * @param protectedSpans in order, without overlap */
export function* matchesOutside(text: string, pattern: RegExp, protectedSpans: readonly Span[]): Generator<Match> {
	let next = 0;
	for (const { 0: whole, 1: group = '', index: start } of text.matchAll(pattern)) {
		const end = start + whole.length;
		while (next < protectedSpans.length && protectedSpans[next].end <= start) next++;
		if (next < protectedSpans.length && protectedSpans[next].start < end) continue;
		yield { start, end, group, text: whole };
	}
}
