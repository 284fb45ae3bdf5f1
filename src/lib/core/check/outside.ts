import type { Span } from '../segment/segment';
import { NONE } from './check';

/** A match of a pattern that touches no protected span. */
export interface Match extends Span {
	/** What its first group holds; empty without one. */
	group: string;
	text: string;
}

/** Matches of a global pattern outside of protected spans, in order. Most texts have none, so the pattern is tried before
 * anything is made.
 * @param protectedSpans in order, without overlap */
export function matchesOutside(text: string, pattern: RegExp, protectedSpans: readonly Span[]): readonly Match[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (!match) return NONE;
	const found: Match[] = [];
	let next = 0;
	for (; match; match = pattern.exec(text)) {
		const { 0: whole, 1: group = '', index: start } = match;
		const end = start + whole.length;
		if (whole === '') pattern.lastIndex += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
		while (next < protectedSpans.length && protectedSpans[next].end <= start) next++;
		if (next < protectedSpans.length && protectedSpans[next].start < end) continue;
		found.push({ start, end, group, text: whole });
	}
	return found;
}
