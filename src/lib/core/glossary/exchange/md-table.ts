/* Pipe tables of GitHub's Markdown, with the place of every cell, so that a file can be written again with the same bytes. */

/** A cell as it stands in its line, without the white space around it. */
export interface MdCell {
	raw: string;
	/** Offsets in the line: of the text, and of everything between the pipes. */
	start: number;
	end: number;
	from: number;
	to: number;
}

export interface MdRow {
	/** 0-based. */
	line: number;
	cells: MdCell[];
}

export interface MdTable {
	head: MdRow;
	rows: MdRow[];
}

/** Lines with their ends. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

const withoutEnd = (line: string): string => line.replace(/\r?\n$/u, '');

/** The cells of a line. A pipe behind a backslash is text; the first and the last pipe may be left out. */
export function cellsOf(line: string): MdCell[] {
	const text = withoutEnd(line);
	const cells: MdCell[] = [];
	const last = text.trimEnd().length;
	let from = text.length - text.trimStart().length;
	if (text[from] === '|') from++;
	for (let at = from; at <= last; at++) {
		if (at < last && (text[at] !== '|' || text[at - 1] === '\\')) continue;
		if (at === last && from === last && cells.length > 0) break;
		const whole = text.slice(from, at);
		const start = from + whole.length - whole.trimStart().length;
		const raw = whole.trim();
		cells.push({ raw, start: raw === '' ? from : start, end: raw === '' ? from : start + raw.length, from, to: at });
		from = at + 1;
	}
	return cells;
}

const isRule = (line: string | undefined): boolean =>
	line !== undefined && line.includes('-') && cellsOf(line).every(({ raw }) => /^:?-+:?$/u.test(raw));

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/** The tables of a text, in order. What stands in a block of code is none. */
export function tablesIn(lines: readonly string[]): MdTable[] {
	const tables: MdTable[] = [];
	let fence = '';
	for (let at = 0; at < lines.length; at++) {
		const mark = FENCE.exec(lines[at]!)?.[1];
		if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
		if (fence !== '' || !lines[at]!.includes('|') || !isRule(lines[at + 1])) continue;
		const head = { line: at, cells: cellsOf(lines[at]!) };
		if (cellsOf(lines[at + 1]!).length !== head.cells.length) continue;
		const rows: MdRow[] = [];
		for (at += 2; lines[at]?.includes('|'); at++) rows.push({ line: at, cells: cellsOf(lines[at]!) });
		tables.push({ head, rows });
		at--;
	}
	return tables;
}
