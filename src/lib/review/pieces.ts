import type { Part } from '$lib/core/diff/diff';
import { naturesOf, type Nature } from '$lib/core/diff/nature';
import { shortened } from '$lib/core/diff/shortened';
import type { Span } from '$lib/core/segment/segment';

type MarkKind = 'critical' | 'major' | 'minor';

/** A stretch of a text to be underlined. */
export interface Mark extends Span {
	kind: MarkKind;
}

export interface Piece {
	/** Unique within its list: place and kind. */
	key: string;
	op: Part['op'];
	mark: MarkKind | null;
	text: string;
	/** In what alone the change differs that it belongs to; null for words. */
	nature: Nature | null;
	/** Does its part end with it? */
	ends: boolean;
}

const RANK: Record<MarkKind, number> = { critical: 3, major: 2, minor: 1 };

/** The strongest mark over [start, end). */
function strongest(marks: readonly Mark[], start: number, end: number): MarkKind | null {
	let best: MarkKind | null = null;
	for (const mark of marks)
		if (mark.start < end && mark.end > start && (best === null || RANK[mark.kind] > RANK[best])) best = mark.kind;
	return best;
}

/** Cuts a diff where marks begin and end, so that each piece is drawn alone. Offsets of marks are those of the new text;
 * deleted text carries none. */
export function pieces(parts: readonly Part[], marks: readonly Mark[]): Piece[] {
	const list: Piece[] = [];
	let at = 0;
	const natures = naturesOf(parts);
	parts.forEach(({ op, text }, n) => {
		const nature = natures[n] ?? null;
		if (op === 'delete') {
			list.push({ key: `${n}-`, op, mark: null, text, nature, ends: true });
			return;
		}
		const end = at + text.length;
		const inside = marks.flatMap((m) => [m.start, m.end]).filter((cut) => cut > at && cut < end);
		const cuts = [...new Set([at, ...inside, end])].sort((a, b) => a - b);
		for (let i = 0; i + 1 < cuts.length; i++) {
			const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
			const words = text.slice(from - at, to - at);
			list.push({ key: `${n}:${from}`, op, mark: strongest(marks, from, to), text: words, nature, ends: to === end });
		}
		at = end;
	});
	return list;
}

/** A text without changes, as a diff. */
export const plain = (text: string): Part[] => (text === '' ? [] : [{ op: 'equal', text }]);

/** Characters of unchanged text that a condensed diff keeps beside a change. */
const CONTEXT = 24;

/** A diff with long unchanged stretches cut short, for where the whole text stands beside it. */
export const condensed = (parts: readonly Part[]): Part[] => shortened(parts, CONTEXT);
