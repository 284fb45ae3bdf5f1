import { Refusal } from '../../problem';
import type { Steps } from '../../steps';
import type { Concept } from '../concept';
import { Fault } from '../csv';
import { FreeIds, type ReadTerms, type RefusedRow, type Spoken } from './exchange';
import { columnsOf, type MdColumn } from './md-column';
import { readRow, spokenBy } from './md-row';
import { linesOf, tablesIn, type MdTable } from './md-table';

/** A table whose headings name English and one of our languages. */
export interface TermTable extends MdTable {
	columns: MdColumn[];
}

export const termTables = (lines: readonly string[]): TermTable[] =>
	tablesIn(lines).flatMap((table) => {
		const columns = columnsOf(table);
		return columns ? [{ ...table, columns }] : [];
	});

const common = (all: readonly (readonly Spoken[])[]): Spoken[] =>
	(all[0] ?? []).filter((field) => all.every((others) => others.includes(field)));

/** Reads every table of terms in a Markdown file. Headings may be English, Japanese or Korean; variants stand after a comma,
 * the first rendering is the preferred one, and words such as 번역안함 keep a term in English.
 * @throws Refusal `import.unreadable` where there is no such table */
export function* readTermMarkdown(text: string): Steps<ReadTerms> {
	const tables = termTables(linesOf(text.replace(/^\ufeff/u, '')));
	if (tables.length === 0)
		throw new Refusal(
			'import.unreadable',
			'it has no table whose headings name English and Japanese or Korean, such as | English | Korean |'
		);
	const concepts: Concept[] = [];
	const refused: RefusedRow[] = [];
	const ids = new FreeIds();
	for (const { rows, columns } of tables)
		for (const row of rows) {
			const read = readRow(row, columns, ids);
			if (read instanceof Fault) refused.push({ line: row.line + 1, code: read.code, detail: read.detail });
			else if (read) concepts.push(read);
			yield;
		}
	const speaks = common(tables.map(({ columns }) => spokenBy(columns)));
	return { concepts, refused, speaks };
}
