import type { Part } from './diff';

/** What is easily overlooked: that a text is stored otherwise, the width of its signs, its white space. */
const CAUSES = ['normalisation', 'width', 'spacing'] as const;
type Cause = (typeof CAUSES)[number];

/** In what alone a changed stretch differs: one cause or several at once, fewest first. */
export const NATURES = [
	...CAUSES,
	'normalisation+width',
	'normalisation+spacing',
	'width+spacing',
	'normalisation+width+spacing'
] as const;
export type Nature = (typeof NATURES)[number];

/** What is of another width, with the sign before it: a half-width voicing mark belongs to that. */
const WIDE = /([^\uff00-\uffef\u3000])?([\uff00-\uffef\u3000]+)/gu;

/** Takes a cause out of a text: two that differ in it alone come out alike. In this order where there are several. */
const FOLDS: readonly [cause: Cause, fold: (text: string) => string][] = [
	// Full-width letters, digits and signs as their narrow ones, half-width kana as their wide ones.
	['width', (text) => text.replace(WIDE, (_, before = '', wide) => joined(before, wide.normalize('NFKC')))],
	['spacing', (text) => text.replace(/[\s\u200b\u2060\ufeff]+/gu, '')],
	['normalisation', (text) => text.normalize('NFC')]
];

/** A voicing mark goes into the sign before it; all else stays as it is stored. */
const joined = (before: string, after: string): string =>
	/^[\u3099\u309a]/.test(after) ? (before + after).normalize('NFC') : before + after;

export const natureHas = (nature: Nature | null, cause: Cause): boolean => nature?.split('+').includes(cause) ?? false;

function folded(text: string, nature: Nature): string {
	return FOLDS.reduce((left, [cause, fold]) => (natureHas(nature, cause) ? fold(left) : left), text);
}

/** What alone sets what was taken away apart from what was put in its place; null where the words differ. */
export function natureOf(removed: string, added: string): Nature | null {
	if (removed === '' || added === '' || removed === added) return null;
	return NATURES.find((nature) => folded(removed, nature) === folded(added, nature)) ?? null;
}

/** The nature of each part's change: a deletion and the insertion behind it have the same. */
export const naturesOf = (parts: readonly Part[]): (Nature | null)[] =>
	parts.map(({ op }, at) => {
		const [old, now] = op === 'delete' ? [parts[at], parts[at + 1]] : [parts[at - 1], parts[at]];
		return op !== 'equal' && old?.op === 'delete' && now?.op === 'insert' ? natureOf(old.text, now.text) : null;
	});
