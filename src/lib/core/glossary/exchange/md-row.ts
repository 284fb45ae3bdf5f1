import { writeItems } from '../cell';
import { TARGET_LANGS } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import type { Concept, TermElement } from '../concept';
import { Fault, readConcept, spokenIn } from '../csv';
import type { FreeIds, Spoken } from './exchange';
import { readEnglish, readTargets, readWords, saysKeep, withoutKeep } from './md-cell';
import type { MdColumn } from './md-column';
import type { MdRow } from './md-table';
import { element, typed } from './tbx-vocabulary';

/** Text of a cell, where a pipe stands behind a backslash. */
const textAt = (row: MdRow, at: number): string => row.cells[at]?.raw.replaceAll('\\|', '|') ?? '';

/** Words of columns that no field holds, as they are kept. */
function keptOf(row: MdRow, columns: readonly MdColumn[]): TermElement | null {
	const others = columns.flatMap((column, at) => {
		const words = column.is === 'other' ? readWords(textAt(row, at)) : '';
		return words === '' ? [] : [typed('admin', (column as { name: string }).name, words)];
	});
	return others.length === 0 ? null : element('conceptEntry', {}, others);
}

/** What a row says, by the columns of our CSV. */
function said(row: MdRow, columns: readonly MdColumn[]): Record<string, string> {
	const cells: Record<string, string> = {};
	columns.forEach((column, at) => {
		const text = textAt(row, at);
		if (column.is === 'english') cells.english = writeItems(readEnglish(text));
		else if (column.is === 'definition') cells.definition = readWords(text);
		else if (column.is === 'exact') cells[column.name] = readWords(text);
		else if (column.is === 'target') Object.assign(cells, renderings(text, column.lang));
		else if (column.is === 'note') cells.note = readWords(text);
	});
	const keep = saysKeep(cells.note ?? '') || columns.some(({ is }, at) => is === 'target' && saysKeep(textAt(row, at)));
	if (keep) Object.assign(cells, { do_not_translate: 'yes', note: withoutKeep(cells.note ?? '') });
	const kept = keptOf(row, columns);
	if (kept && !cells.kept) cells.kept = JSON.stringify(kept);
	return cells;
}

function renderings(text: string, lang: TargetLang): Record<string, string> {
	const [first, ...others] = saysKeep(text) ? [] : readTargets(text);
	return {
		...(first === undefined ? {} : { [`${lang}_preferred`]: writeItems([first]) }),
		...(others.length === 0 ? {} : { [`${lang}_admitted`]: writeItems(others) })
	};
}

/** Reads a row of a table of terms; null where nothing stands in it. */
export function readRow(row: MdRow, columns: readonly MdColumn[], ids: FreeIds): Concept | Fault | null {
	if (row.cells.every(({ raw }) => raw === '')) return null;
	const extra = row.cells.slice(columns.length).find(({ raw }) => raw !== '');
	if (extra) return new Fault('too-many-cells', extra.raw);
	const cells = said(row, columns);
	return readConcept((column) => cells[column] ?? '', ids);
}

/** What a table speaks of. Its other columns come with new concepts alone: what is kept of one that is known is richer. */
export function spokenBy(columns: readonly MdColumn[]): Spoken[] {
	return [
		...new Set(
			columns.flatMap((column): Spoken[] => {
				if (column.is === 'exact') return spokenIn([column.name]);
				if (column.is === 'target') return [`${column.lang}_preferred`, `${column.lang}_admitted`];
				if (column.is === 'note') return ['note', 'doNotTranslate'];
				return column.is === 'nothing' || column.is === 'other' ? [] : [column.is];
			})
		)
	];
}

/** The languages that a table has a column for in the words of people. */
export const langsOf = (columns: readonly MdColumn[]): TargetLang[] =>
	TARGET_LANGS.filter((lang) => columns.some((column) => column.is === 'target' && column.lang === lang));
