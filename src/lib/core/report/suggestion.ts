import { likeness } from './likeness';
import { stretchIn, type Report } from './report';

/** A suggestion that is as alike as this to the paragraph is meant to stand in its place. */
const WHOLE = 0.4;

/** The row's text with what a reader suggests; null where nothing tells how: the words are no longer there, or the
 * suggestion is a remark.
 * @param now text of the row */
export function takenOver(
	{ quote, stretch, suggestion }: Pick<Report, 'quote' | 'stretch' | 'suggestion'>,
	now: string
): string | null {
	const wish = suggestion.trim();
	if (wish === '' || wish === now.trim()) return null;
	const meant = stretchIn(quote, stretch);
	if (meant && likeness(wish, quote) < WHOLE + (1 - WHOLE) * share(meant, quote))
		return inPlace(quote, meant, wish, now);
	return likeness(wish, quote) >= WHOLE ? wish : null;
}

const share = ({ start, end }: { start: number; end: number }, quote: string): number => (end - start) / quote.length;

/** Puts the wish in the place of the words, which must stand once in the text of now, or where they stood. */
function inPlace(
	quote: string,
	{ start, end }: { start: number; end: number },
	wish: string,
	now: string
): string | null {
	const words = quote.slice(start, end);
	const at = now === quote ? start : now.indexOf(words);
	if (at < 0 || (now !== quote && now.indexOf(words, at + 1) >= 0)) return null;
	return now.slice(0, at) + wish + now.slice(at + words.length);
}
