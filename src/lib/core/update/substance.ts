/** Letters of scripts that are written without spaces, or whose spaces people set differently. */
const DENSE = String.raw`\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const DENSE_GAP = new RegExp(`(?<=[${DENSE}])\\s+(?=[${DENSE}])`, 'gu');
const HIDDEN = /\p{Cf}/gu;
const MINUS = /[\u2212\u2010\u2011]/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc]/gu;
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu;

const LINK = String.raw`(?:https?:\/\/|www\.|mailto:)[^\s<>"'()\[\]]*[^\s<>"'()\[\].,;:!?]`;
const NUMBER = String.raw`(?<![\p{L}\p{N}])-?\d+(?:[.,:/]\d+)*|\d+(?:[.,:/]\d+)*`;
const WORD = String.raw`[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*`;
/** Signs that change what is said although they are no words: of money, of formulas, of names in code. */
const SIGN = String.raw`(?!\u0060)\p{S}|[%&#@_\\{}]`;
const TOKEN = new RegExp(`${LINK}|${NUMBER}|${WORD}|${SIGN}`, 'gu');

/** What a text says: its links, numbers, words and telling signs in order, in one spelling of width, white space and
 * punctuation. Upper and lower case differ: `Polish` is not `polish`. */
function tokensOf(text: string): string[] {
	const folded = text
		.normalize('NFKC')
		.replace(HIDDEN, '')
		.replace(MINUS, '-')
		.replace(APOSTROPHE, "'")
		.replace(THOUSANDS, (number) => number.replaceAll(',', ''))
		.replace(DENSE_GAP, '');
	return folded.match(TOKEN) ?? [];
}

/** Do two versions of a source say the same? Then they differ at most in white space, width and punctuation, and whatever was
 * decided on a translation of the one holds for the other. */
export function sameSubstance(before: string, after: string): boolean {
	if (before === after) return true;
	const [old, now] = [tokensOf(before), tokensOf(after)];
	return old.length === now.length && old.every((token, n) => token === now[n]);
}
