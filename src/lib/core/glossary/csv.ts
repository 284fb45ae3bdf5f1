import { TARGET_LANGS } from '../language/registry';
import { Refusal } from '../problem';
import type { TargetLang } from '../segment/segment';
import { readItems, readRenderings, writeItems, writeRenderings } from './cell';
import { RENDERING_STATUSES, type Concept, type RenderingStatus } from './concept';
import { lintTerms, type TermConflict } from './lint';
import { disarm, readTable, rearm, writeTable, type TableRow } from './table';

/** A row that was not taken, and why. */
export interface RefusedRow {
	/** 1-based line of the file. */
	line: number;
	code: 'no-english' | 'not-yes-or-no' | 'empty-rendering' | 'duplicate-id' | 'too-many-cells';
	/** The text at fault. */
	detail: string;
}

export interface ReadTerms {
	concepts: Concept[];
	refused: RefusedRow[];
	/** Duplicates and contradictions among the concepts that were taken. */
	conflicts: TermConflict[];
}

const FACTS = ['id', 'english', 'case_sensitive', 'do_not_translate', 'rendered_freely'] as const;
const TEXTS = ['definition', 'note'] as const;
const RENDERINGS = TARGET_LANGS.flatMap((lang) =>
	RENDERING_STATUSES.map((status) => ({ lang, status, column: `${lang}_${status}` }))
);
const COLUMNS: readonly string[] = [...FACTS, ...RENDERINGS.map(({ column }) => column), ...TEXTS];

const flag = (value: boolean | undefined): string => (value ? 'yes' : '');

function conceptRow(concept: Concept): string[] {
	const cells: Record<string, string> = {
		id: concept.id,
		english: writeItems(concept.english),
		case_sensitive: flag(concept.caseSensitive),
		do_not_translate: flag(concept.doNotTranslate),
		rendered_freely: flag(concept.renderedFreely),
		definition: concept.definition,
		note: concept.note
	};
	for (const { lang, status, column } of RENDERINGS)
		cells[column] = writeRenderings(concept.renderings.filter((r) => r.lang === lang && r.status === status));
	return COLUMNS.map((column) => disarm(cells[column]));
}

/** Writes a termbase as CSV (UTF-8, CRLF). Renderings come back grouped by language and status, in their order. */
export const writeTermCsv = (concepts: readonly Concept[]): string =>
	writeTable([[...COLUMNS], ...concepts.map(conceptRow)]);

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['', 'no', 'n', 'false', '0']);

/** Why a row is not taken; a plain value, since a bad row is no reason to stop reading. */
class Fault {
	constructor(
		readonly code: RefusedRow['code'],
		readonly detail: string
	) {}
}

function yesOrNo(value: string): boolean | Fault {
	const word = value.trim().toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : new Fault('not-yes-or-no', value);
}

/** An id for a concept that came without one. */
const idFrom = (english: string): string =>
	english
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/gu, '') || 'term';

function unusedId(wanted: string, used: ReadonlySet<string>): string {
	for (let n = 1; ; n++) {
		const id = n === 1 ? wanted : `${wanted}-${n}`;
		if (!used.has(id)) return id;
	}
}

type Cell = (column: string) => string;

function readRenderingCells(cell: Cell): Concept['renderings'] {
	const read = ({ lang, status, column }: { lang: TargetLang; status: RenderingStatus; column: string }) =>
		readRenderings(cell(column), lang, status);
	return RENDERINGS.flatMap(read);
}

function readConcept(cell: Cell, used: ReadonlySet<string>): Concept | Fault {
	const english = readItems(cell('english'));
	const [caseSensitive, doNotTranslate, renderedFreely] = FACTS.slice(2).map((column) => yesOrNo(cell(column)));
	const renderings = readRenderingCells(cell);
	const id = cell('id').trim();
	for (const value of [caseSensitive, doNotTranslate, renderedFreely]) if (value instanceof Fault) return value;
	if (english.length === 0) return new Fault('no-english', '');
	if (renderings.some(({ text }) => text === '')) return new Fault('empty-rendering', english[0]);
	if (used.has(id)) return new Fault('duplicate-id', id);
	return {
		id: id || unusedId(idFrom(english[0]), used),
		english,
		caseSensitive: caseSensitive === true,
		doNotTranslate: doNotTranslate === true,
		...(renderedFreely === true ? { renderedFreely: true } : {}),
		definition: cell('definition'),
		note: cell('note'),
		renderings
	};
}

function header(row: TableRow | undefined): string[] {
	const names = row?.cells.map((name) => name.trim().toLowerCase()) ?? [];
	const line = row?.line ?? 1;
	if (!names.includes('english'))
		throw new Refusal('import.unreadable', `line ${line}: the first row must name the columns, one of them "english"`);
	const unknown = names.find((name) => name !== '' && !COLUMNS.includes(name));
	if (unknown) throw new Refusal('import.unreadable', `line ${line}: there is no column "${unknown}"`);
	const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
	if (twice) throw new Refusal('import.unreadable', `line ${line}: the column "${twice}" stands there twice`);
	return names;
}

/** Reads a termbase from CSV. Only `english` is a must; columns may come in any order.
 * @throws Refusal `import.unreadable` without usable first row, or with a quote that never closes */
export function readTermCsv(text: string): ReadTerms {
	const { rows, open } = readTable(text);
	if (open !== null) throw new Refusal('import.unreadable', `line ${open}: a quotation mark is never closed`);
	const names = header(rows[0]);
	const concepts: Concept[] = [];
	const refused: RefusedRow[] = [];
	const used = new Set<string>();
	for (const { line, cells } of rows.slice(1)) {
		const cell: Cell = (column) => (names.includes(column) ? rearm(cells[names.indexOf(column)] ?? '') : '');
		const extra = cells.slice(names.length).find((value) => value.trim() !== '');
		const read = extra ? new Fault('too-many-cells', extra) : readConcept(cell, used);
		if (read instanceof Fault) refused.push({ line, code: read.code, detail: read.detail });
		else used.add(concepts[concepts.push(read) - 1].id);
	}
	return { concepts, refused, conflicts: lintTerms(concepts) };
}
