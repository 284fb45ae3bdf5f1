import type { Span } from '../segment/segment';

/** The number of a list item at its head: `2) `, `3. **Plan**`. */
export interface ListMark extends Span {
	/** NaN where only the sign is left. */
	value: number;
}

const HEAD = /(?:^|\n|[.:;]\s|。)[ \t]{0,8}(?:(\d{1,3})([.)])|([.)]))(?=\s{1,4}[*_`"“「A-Z가-힣ぁ-ヶ一-龥])/g;

/** The numbers of list items at the heads of rows, lines and sentences, and the signs that lost theirs. */
export function readListMarks(text: string): ListMark[] {
	if (!/[.)]\s/.test(text)) return [];
	return [...text.matchAll(HEAD)].map(({ 0: whole, 1: value, index }) => {
		const end = index + whole.length;
		const length = (value?.length ?? 0) + 1;
		return { start: end - length, end, value: value === undefined ? NaN : Number(value) };
	});
}
