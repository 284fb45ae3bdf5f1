import type { Concept } from '../concept';
import { cellsOf as csvCells, Fault } from '../csv';
import { FreeIds } from './exchange';
import { termTables, type TermTable } from './markdown';
import { readEnglish, readTargets, saysKeep, writeList, writeWords } from './md-cell';
import type { MdColumn } from './md-column';
import { langsOf, readRow } from './md-row';
import { cellsOf, linesOf, type MdRow } from './md-table';
import { inCell, keepWordsIn, shownIn, writeNote } from './md-write';

/* Writing a termbase into the file that a community keeps: a line changes only where it says something else than the concept,
 * and only in that cell. */

/** The first English term as terms are told apart. */
export const termKey = (english: string | undefined): string => (english ?? '').toLowerCase();

interface Line {
	table: TermTable;
	row: MdRow;
	/** What it says. */
	says: Concept;
}

/** The cell of a column for a concept; null where it says so already. */
function cellFor(column: MdColumn, says: Concept, concept: Concept, raw: string, keep: string): string | null {
	const same = (of: (from: Concept) => unknown): boolean => JSON.stringify(of(says)) === JSON.stringify(of(concept));
	switch (column.is) {
		case 'english':
			return same(({ english }) => english) ? null : writeList(concept.english, readEnglish);
		case 'target': {
			const texts = (from: Concept): string[] => shownIn(from, column.lang).map(({ text }) => text);
			if (same(texts) && (concept.doNotTranslate || !saysKeep(raw))) return null;
			return writeList(texts(concept), readTargets);
		}
		case 'note':
			return same(({ note, doNotTranslate }) => [note, doNotTranslate]) ? null : writeNote(concept, keep);
		case 'definition':
			return same(({ definition }) => definition) ? null : writeWords(concept.definition);
		case 'exact':
			return same((from) => csvCells(from)[column.name]) ? null : writeWords(csvCells(concept)[column.name]!);
		default:
			return null;
	}
}

/** A line with other words in some cells; all else stays as it is. */
function withCells(line: string, row: MdRow, texts: readonly (string | null)[]): string {
	let written = line;
	for (let at = Math.min(texts.length, row.cells.length) - 1; at >= 0; at--) {
		const [text, cell] = [texts[at]!, row.cells[at]!];
		if (text === null) continue;
		const empty = cell.raw === '';
		const words = empty && cell.to > cell.from ? ` ${inCell(text)} ` : inCell(text);
		written = written.slice(0, empty ? cell.from : cell.start) + words + written.slice(empty ? cell.to : cell.end);
	}
	for (let at = row.cells.length; at < texts.length; at++) if (texts[at]) written = addCell(written, at, texts[at]!);
	return written;
}

const isClosed = (body: string): boolean => /(?<!\\)\|$/u.test(body);

/** Gives a line a cell that it lacks. */
function addCell(line: string, at: number, text: string): string {
	const body = line.trimEnd();
	const lacking = '|'.repeat(Math.max(0, at - cellsOf(body).length));
	return `${body}${isClosed(body) ? '' : '|'}${lacking}${inCell(text)}${isClosed(body) ? '|' : ''}${line.slice(body.length)}`;
}

/** What a line says that is not there yet. */
const NOTHING: Concept = {
	...{ id: '', english: [], caseSensitive: false, doNotTranslate: false },
	...{ definition: '', note: '', renderings: [] }
};

/** A line for a new concept, in the manner of another line. */
function newLine(model: string, table: TermTable, concept: Concept, keep: string): string {
	const texts = table.columns.map((column) => cellFor(column, NOTHING, concept, '', keep) ?? '');
	const body = model.trim();
	const [first] = cellsOf(model);
	const space = first && first.start > first.from ? ' ' : '';
	const indent = /^[ \t]*/u.exec(model)![0];
	const inner = texts.map((text) => space + inCell(text) + (text === '' ? '' : space)).join('|');
	const close = isClosed(body) || texts.at(-1) === '' ? '|' : '';
	return indent + (body.startsWith('|') ? '|' : '') + inner + close + (/\r?\n$/u.exec(model)?.[0] ?? '\n');
}

/** Does a table stand in the order of its English, as far as people keep it? */
function isSorted(keys: readonly string[]): boolean {
	const steps = keys.slice(1).filter((key, at) => key >= keys[at]!).length;
	return keys.length > 2 && steps >= 0.8 * (keys.length - 1);
}

/** Finds the concept of each line: by its first English term, else by any. Each concept once. */
class Known {
	readonly #first = new Map<string, Concept[]>();
	readonly #any = new Map<string, Concept[]>();
	readonly taken = new Set<Concept>();

	constructor(concepts: readonly Concept[]) {
		for (const concept of concepts) {
			push(this.#first, termKey(concept.english[0]), concept);
			for (const english of concept.english) push(this.#any, termKey(english), concept);
		}
	}

	of({ english }: Concept): Concept | null {
		const key = termKey(english[0]);
		const free = (list: readonly Concept[] | undefined): Concept | undefined => list?.find((c) => !this.taken.has(c));
		const found = free(this.#first.get(key)) ?? free(this.#any.get(key));
		if (found) this.taken.add(found);
		return found ?? null;
	}

	/** Is it there at all, though another line has it? */
	has = ({ english }: Concept): boolean => this.#any.has(termKey(english[0]));
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void =>
	void (map.get(key)?.push(value) ?? map.set(key, [value]));

function linesIn(tables: readonly TermTable[]): Line[] {
	const ids = new FreeIds();
	return tables.flatMap((table) =>
		table.rows.flatMap((row) => {
			const says = readRow(row, table.columns, ids);
			return says === null || says instanceof Fault ? [] : [{ table, row, says }];
		})
	);
}

/** The line before which a new concept goes: after the last one that sorts before it, else at the end of the table. */
function placeIn(table: TermTable, lines: readonly Line[], key: string): number {
	const own = lines.filter((line) => line.table === table);
	const keys = own.map(({ says }) => termKey(says.english[0]));
	const end = (table.rows.at(-1)?.line ?? table.head.line + 1) + 1;
	if (!isSorted(keys)) return end;
	const last = keys.findLastIndex((other) => other <= key);
	return last < 0 ? (own[0]?.row.line ?? end) : own[last]!.row.line + 1;
}

/** Writes a termbase into a Markdown file. Concepts that no line has come in where they sort if they have something to say
 * there; lines of terms that are gone go; every other byte stays.
 * @param add concepts that may come in
 * @param gone first English terms, as `termKey` has them, that the termbase once had */
export function mergeTermMarkdown<C extends Concept>(
	text: string,
	concepts: readonly C[],
	add: (concept: C) => boolean,
	gone: ReadonlySet<string>
): string {
	const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
	const lines = linesOf(text.slice(mark.length));
	const tables = termTables(lines);
	const rows = linesIn(tables);
	const known = new Known(concepts);
	const written = lines.map((line) => [line]);
	for (const { table, row, says } of rows) {
		const concept = known.of(says);
		if (concept) written[row.line] = [changed(lines[row.line]!, table, row, says, concept)];
		else if (!known.has(says) && gone.has(termKey(says.english[0]))) written[row.line] = [];
	}
	for (const concept of concepts.filter((one) => !known.taken.has(one) && add(one))) {
		const table = tables.find((one) => hasRoom(one, concept));
		if (!table) continue;
		const at = placeIn(table, rows, termKey(concept.english[0]));
		const model = lines[(table.rows[0] ?? table.head).line]!;
		insert(written, at, newLine(model, table, concept, keepOf(table)));
	}
	return mark + written.flat().join('');
}

const hasRoom = ({ columns }: TermTable, concept: Concept): boolean =>
	concept.doNotTranslate
		? columns.some(({ is }) => is === 'note')
		: langsOf(columns).some((lang) => shownIn(concept, lang).length > 0);

const keepOf = ({ rows, columns }: TermTable): string =>
	keepWordsIn(
		rows.flatMap(({ cells }) => cells.map(({ raw }) => raw)),
		langsOf(columns)[0]
	);

function changed(line: string, table: TermTable, row: MdRow, says: Concept, concept: Concept): string {
	const keep = keepOf(table);
	const texts = table.columns.map((column, at) => cellFor(column, says, concept, row.cells[at]?.raw ?? '', keep));
	return texts.every((text) => text === null) ? line : withCells(line, row, texts);
}

/** Puts a line before another one, or behind the last one, which then ends. */
function insert(written: string[][], at: number, line: string): void {
	const before = written[at - 1]!;
	const last = before.at(-1);
	if (last !== undefined && !last.endsWith('\n')) {
		before[before.length - 1] = `${last}\n`;
		before.push(line.replace(/\r?\n$/u, ''));
	} else before.push(line);
}
