import type { OutlineRow } from './outline';

/** Rows that are shown as one thing. */
export interface Group {
	kind: 'row' | 'list' | 'table';
	rows: OutlineRow[];
}

const BAR = /^\s*\|[^\n]*$/u;
const RULE = /^(?=.*-)\s*\|(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?)?\s*$/u;
const ITEM = /^\s*(?:[-*+•・]|(\d{1,9})[.)])\s+(?=\S)/u;

/** An item of a list: its number, null for a bullet, and its words.
 * @returns null for what is no item */
export function itemOf({ kind, target }: OutlineRow): { number: number | null; words: string } | null {
	const mark = ITEM.exec(target);
	if (kind !== 'list-item' && (kind !== 'link' || mark === null)) return null;
	return { number: mark?.[1] ? Number(mark[1]) : null, words: target.slice(mark?.[0].length ?? 0) };
}

/** Cells of a row of a table, null for what is none. A bar behind a backslash is a character. */
function cellsOf(text: string): string[] | null {
	if (!BAR.test(text) || RULE.test(text)) return null;
	const inside = text
		.trim()
		.slice(1)
		.replace(/(?<!\\)\|$/u, '');
	return inside.split(/(?<!\\)\|/u).map((cell) => cell.trim().replace(/\\\|/gu, '|'));
}

/** Cells of every row of a table in one of the two languages; null where a row has none. */
export function grid(rows: readonly OutlineRow[], side: 'target' | 'source'): string[][] | null {
	const cells = rows.map((row) => cellsOf(row[side] ?? ''));
	return cells.every((row) => row !== null && row.length === cells[0]?.length) ? (cells as string[][]) : null;
}

/** Puts together the rows of a table (two or more beside one another, as wide as each other) and the items of a list (all
 * counted, or none). The line between head and body of a table is furniture, and is made anew. */
export function groupsOf(rows: readonly OutlineRow[]): Group[] {
	const groups: Group[] = [];
	let before = '';
	for (const row of rows) {
		if (RULE.test(row.target) && before.startsWith('table')) continue;
		const item = itemOf(row);
		const cells = cellsOf(row.target)?.length ?? 0;
		const shape = cells > 1 ? `table ${cells}` : item ? `list ${item.number !== null}` : '';
		if (shape !== '' && shape === before) groups.at(-1)!.rows.push(row);
		else groups.push({ kind: cells > 1 ? 'table' : item ? 'list' : 'row', rows: [row] });
		before = shape;
	}
	return groups.map((group) => (group.kind === 'table' && group.rows.length === 1 ? { ...group, kind: 'row' } : group));
}
