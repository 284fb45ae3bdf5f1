import { isHan, isHangul, isKatakana, isLatin } from './script';

const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x309f;

/** A letter of the reader's own script. */
const isOwn = (code: number): boolean => isHan(code) || isHangul(code) || isKatakana(code) || isHiragana(code);

/** Where a stretch of one script ends and one of the other begins. */
type Joint = 'own-latin' | 'latin-own';

function jointOf(left: number, right: number): Joint | null {
	if (isOwn(left) && isLatin(right)) return 'own-latin';
	return isLatin(left) && isOwn(right) ? 'latin-own' : null;
}

/** How often a text parts its own letters and Latin ones by a space, less how often it does not. */
function habits(text: string): Record<Joint, number> {
	const counts: Record<Joint, number> = { 'own-latin': 0, 'latin-own': 0 };
	for (let at = 1; at < text.length; at++) {
		const isSpace = text[at] === ' ';
		const joint = jointOf(text.charCodeAt(at - 1), text.charCodeAt(isSpace ? at + 1 : at));
		if (joint) counts[joint] += isSpace ? 1 : -1;
	}
	return counts;
}

/** What belongs between two neighbouring letters so that they stand as others of the text do: a space between Latin words,
 * between Latin and the text's own script what the text has mostly, else what it has the other way round, else nothing.
 * @param left the letter before, empty at the beginning
 * @param right the letter behind, empty at the end
 * @param gap what the project wants between Latin and its own script; null where it does not say */
export function gapBetween(left: string, right: string, text: string, gap: '' | ' ' | null = null): '' | ' ' {
	if (left === '' || right === '') return '';
	const [a, b] = [left.charCodeAt(0), right.charCodeAt(0)];
	if (isLatin(a) && isLatin(b)) return ' ';
	const joint = jointOf(a, b);
	if (!joint) return '';
	if (gap !== null) return gap;
	const counts = habits(text);
	const other = joint === 'own-latin' ? 'latin-own' : 'own-latin';
	return (counts[joint] || counts[other]) > 0 ? ' ' : '';
}

/** Are both letters of the reader's own script, so that a language without spaces has none between them? */
export const areOwn = (left: string, right: string): boolean =>
	left !== '' && right !== '' && isOwn(left.charCodeAt(0)) && isOwn(right.charCodeAt(0));
