import { likeness } from './likeness';
import { stretchIn, type Report } from './report';

/** What tells whether two reports say the same. */
export type Said = Pick<Report, 'segment' | 'quote' | 'stretch' | 'kind' | 'words' | 'suggestion'>;

/** Words that are alike so far are the same words, typed twice or copied. */
const SAME_WORDS = 0.9;
const NEAR_WORDS = 0.6;

/** Do two reports say the same? `certain` ones are joined at once, `likely` ones are proposed to a person.
 * Only reports on the same row can; on another text of it they are likely at most. */
export function isDuplicate(a: Said, b: Said): 'certain' | 'likely' | null {
	if (a.segment !== b.segment) return null;
	const words = likeness(a.words, b.words);
	const sameQuote = a.quote === b.quote;
	const sameWish = a.suggestion.trim() !== '' && a.suggestion.trim() === b.suggestion.trim();
	const samePlace = sameQuote && a.kind === b.kind && overlap(a, b);
	if (sameQuote && (words >= SAME_WORDS || (samePlace && sameWish))) return 'certain';
	if (samePlace && pointsAt(a) && pointsAt(b)) return sameStretch(a, b) ? 'certain' : 'likely';
	return samePlace || sameWish || words >= NEAR_WORDS ? 'likely' : null;
}

const pointsAt = ({ quote, stretch }: Said): boolean => stretchIn(quote, stretch) !== null;

/** A report that points at no words means the whole paragraph. */
function overlap(a: Said, b: Said): boolean {
	const [x, y] = [stretchIn(a.quote, a.stretch), stretchIn(b.quote, b.stretch)];
	return !x || !y || (x.start < y.end && y.start < x.end);
}

function sameStretch(a: Said, b: Said): boolean {
	const [x, y] = [stretchIn(a.quote, a.stretch), stretchIn(b.quote, b.stretch)];
	return x?.start === y?.start && x?.end === y?.end;
}
