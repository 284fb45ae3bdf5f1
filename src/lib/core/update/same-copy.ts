import type { JoinRow } from '../align/join';
import { foldTitle, overlap } from '../align/section';

/** Shorter texts (labels, links) stand in every post of a series and tell nothing. In letters. */
const TELLING = 16;

const longTexts = (texts: readonly (string | null)[]): Set<string> =>
	new Set(texts.flatMap((text) => (text !== null && text.length >= TELLING ? [foldTitle(text)] : [])));

/** How likely two posts in one language are copies of one post, 0 to 1: by the English that both have, or the texts where the
 * English is not there or was corrected. */
export function sameCopy(a: readonly JoinRow[], b: readonly JoinRow[]): number {
	const shared = (of: (row: JoinRow) => string | null): number => overlap(longTexts(a.map(of)), longTexts(b.map(of)));
	return Math.max(
		shared((row) => row.source),
		shared((row) => row.target)
	);
}
