import type { Part } from './diff';

/** In what alone a changed stretch differs, where that is easily overlooked. */
export const NATURES = ['normalisation', 'width', 'spacing'] as const;
export type Nature = (typeof NATURES)[number];

/** Full-width letters, digits and signs as their narrow ones, half-width kana as their wide ones. */
const oneWidth = (text: string): string =>
	text.replace(/[\uff00-\uffef\u3000]+/g, (part) => part.normalize('NFKC')).normalize('NFC');

const without = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/gu, '');

/** What alone sets what was taken away apart from what was put in its place; null where the words differ. */
export function natureOf(removed: string, added: string): Nature | null {
	if (removed === '' || added === '' || removed === added) return null;
	if (removed.normalize('NFC') === added.normalize('NFC')) return 'normalisation';
	if (oneWidth(removed) === oneWidth(added)) return 'width';
	return without(removed) === without(added) ? 'spacing' : null;
}

/** The nature of each part's change: a deletion and the insertion behind it have the same. */
export const naturesOf = (parts: readonly Part[]): (Nature | null)[] =>
	parts.map(({ op }, at) => {
		const [old, now] = op === 'delete' ? [parts[at], parts[at + 1]] : [parts[at - 1], parts[at]];
		return op !== 'equal' && old?.op === 'delete' && now?.op === 'insert' ? natureOf(old.text, now.text) : null;
	});
