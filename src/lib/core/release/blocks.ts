import type { OutlineRow } from './outline';

/** Rows that stand together on a page: one alone, or the items of a list one after the other. */
export interface Block<R> {
	list: 'ul' | 'ol' | null;
	rows: R[];
}

const BULLET = /^\s*[-*•・]\s+/;
const NUMBER = /^\s*(\d{1,9})[.)]\s+/;

const listOf = ({ kind, target }: OutlineRow): 'ul' | 'ol' | null =>
	kind !== 'list-item' ? null : NUMBER.test(target) ? 'ol' : 'ul';

/** Number that a list item bears in its text. */
export const numberOf = ({ kind, target }: Pick<OutlineRow, 'kind' | 'target'>): number | null => {
	const number = kind === 'list-item' ? NUMBER.exec(target)?.[1] : undefined;
	return number === undefined ? null : Number(number);
};

/** A text without its bullet or number, which the list shows. */
export const withoutMark = (text: string): string => text.replace(BULLET, '').replace(NUMBER, '');

/** Puts the items of a list together; every other row stands alone. */
export function blocks(rows: readonly OutlineRow[]): Block<OutlineRow>[] {
	const found: Block<OutlineRow>[] = [];
	for (const row of rows) {
		const list = listOf(row);
		const last = found.at(-1);
		if (list && last?.list === list) last.rows.push(row);
		else found.push({ list, rows: [row] });
	}
	return found;
}
