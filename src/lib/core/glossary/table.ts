import type { Steps } from '../steps';

/* Comma-separated values as RFC 4180 has them, read leniently (LF alone ends a row, a BOM is dropped), written strictly. */

/** A row with the 1-based line of the file on which it begins. */
export interface TableRow {
	line: number;
	cells: string[];
}

/** Reads a table. Total: a quote that never closes takes the rest of the text, and is told by `open`.
 * @returns rows that hold anything, in order */
export function* readTable(text: string): Steps<{ rows: TableRow[]; open: number | null }> {
	const rows: TableRow[] = [];
	let at = text.startsWith('\ufeff') ? 1 : 0;
	let line = 1;
	while (at < text.length) {
		const row = readRow(text, at);
		if (row.cells.some((cell) => cell !== '')) rows.push({ line, cells: row.cells });
		if (row.open) return { rows, open: line };
		at = row.next;
		line += row.lines;
		yield;
	}
	return { rows, open: null };
}

interface Row {
	cells: string[];
	next: number;
	lines: number;
	open: boolean;
}

function readRow(text: string, from: number): Row {
	const row: Row = { cells: [], next: from, lines: 1, open: false };
	for (;;) {
		const { value, end, open } = text[row.next] === '"' ? readQuoted(text, row.next + 1) : readBare(text, row.next);
		row.cells.push(value);
		row.lines += value.split('\n').length - 1;
		row.open = open;
		row.next = end + 1;
		if (text[end] === ',') continue;
		if (text[end] === '\r' && text[end + 1] === '\n') row.next = end + 2;
		return row;
	}
}

const SEPARATOR = /[,\r\n]/gu;

/** The next comma or line end at or after a place. */
function separator(text: string, from: number): number {
	SEPARATOR.lastIndex = from;
	return SEPARATOR.exec(text)?.index ?? text.length;
}

function readBare(text: string, from: number): { value: string; end: number; open: boolean } {
	const end = separator(text, from);
	return { value: text.slice(from, end), end, open: false };
}

/** Reads up to the closing quote; what stands between it and the next comma is kept rather than lost. */
function readQuoted(text: string, from: number): { value: string; end: number; open: boolean } {
	let value = '';
	for (let at = from; ;) {
		const quote = text.indexOf('"', at);
		if (quote < 0) return { value: value + text.slice(at), end: text.length, open: true };
		value += text.slice(at, quote);
		if (text[quote + 1] !== '"') {
			const end = separator(text, quote + 1);
			return { value: value + text.slice(quote + 1, end), end, open: false };
		}
		value += '"';
		at = quote + 2;
	}
}

/** Cells that a spreadsheet would run as a formula, with the apostrophes that already stand before one. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/u;

/** Puts an apostrophe before what a spreadsheet would run. `disarmed` cells come back whole through `rearm`. */
export const disarm = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

export const rearm = (cell: string): string =>
	cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

const quote = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes a row of a table, with CRLF after it. */
export const writeRow = (cells: readonly string[]): string => cells.map(quote).join(',') + '\r\n';
