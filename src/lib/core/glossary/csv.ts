import { TARGET_LANGS } from '../language/registry';
import { Refusal } from '../problem';
import type { TargetLang } from '../segment/segment';
import type { Steps } from '../steps';
import { readItems, readRenderings, writeItems, writeRenderings } from './cell';
import { PARTS_OF_SPEECH, RENDERING_STATUSES, type Concept, type RenderingStatus } from './concept';
import { readExamples, readKept, writeExamples } from './exchange/cells';
import { FreeIds, idFrom, type ReadTerms, type RowFault, type Spoken } from './exchange/exchange';
import { disarm, readTable, rearm, writeRow, type TableRow } from './table';

const FACTS = ['id', 'english', 'case_sensitive', 'do_not_translate', 'rendered_freely'] as const;
const TEXTS = ['acronym', 'part_of_speech', 'definition', 'source', 'examples', 'owner', 'note', 'kept'] as const;
/** What a column tells of a concept; the id tells which one it is. */
const FIELD_OF: Readonly<Record<string, Spoken>> = {
	...{ case_sensitive: 'caseSensitive', do_not_translate: 'doNotTranslate', rendered_freely: 'renderedFreely' },
	part_of_speech: 'partOfSpeech'
};
const RENDERINGS = TARGET_LANGS.flatMap((lang) =>
	RENDERING_STATUSES.map((status) => ({ lang, status, column: `${lang}_${status}` }))
);
/** The columns in the order in which they are written. */
export const COLUMNS: readonly string[] = [...FACTS, ...RENDERINGS.map(({ column }) => column), ...TEXTS];

const flag = (value: boolean | undefined): string => (value ? 'yes' : '');

/** What a concept says in each column. */
export function cellsOf(concept: Concept): Readonly<Record<string, string>> {
	const cells: Record<string, string> = {
		id: concept.id,
		english: writeItems(concept.english),
		case_sensitive: flag(concept.caseSensitive),
		do_not_translate: flag(concept.doNotTranslate),
		rendered_freely: flag(concept.renderedFreely),
		acronym: concept.acronym ?? '',
		part_of_speech: concept.partOfSpeech ?? '',
		source: concept.source ?? '',
		examples: writeExamples(concept.examples ?? []),
		owner: concept.owner ?? '',
		kept: concept.kept ? JSON.stringify(concept.kept) : '',
		definition: concept.definition,
		note: concept.note
	};
	for (const { lang, status, column } of RENDERINGS)
		cells[column] = writeRenderings(concept.renderings.filter((r) => r.lang === lang && r.status === status));
	return cells;
}

const conceptRow = (concept: Concept): string[] => {
	const cells = cellsOf(concept);
	return COLUMNS.map((column) => disarm(cells[column]!));
};

/** Writes a termbase as CSV (UTF-8, CRLF). Renderings come back grouped by language and status, in their order. */
export function* writeTermCsv(concepts: readonly Concept[]): Steps<string> {
	const rows = [writeRow(COLUMNS)];
	for (const concept of concepts) {
		rows.push(writeRow(conceptRow(concept)));
		yield;
	}
	return rows.join('');
}

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['', 'no', 'n', 'false', '0']);

/** Why a row is not taken; a plain value, since a bad row is no reason to stop reading. */
export class Fault {
	constructor(
		readonly code: RowFault,
		readonly detail: string
	) {}
}

function yesOrNo(value: string): boolean | Fault {
	const word = value.trim().toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : new Fault('not-yes-or-no', value);
}

/** What a row says in a column; nothing in one that the file lacks. */
export type Cell = (column: string) => string;

function readRenderingCells(cell: Cell): Concept['renderings'] {
	const read = ({ lang, status, column }: { lang: TargetLang; status: RenderingStatus; column: string }) =>
		readRenderings(cell(column), lang, status);
	return RENDERINGS.flatMap(read);
}

/** Fields that a concept may lack. */
function optional(cell: Cell): Partial<Concept> | Fault {
	const [acronym, source, owner, speech] = ['acronym', 'source', 'owner', 'part_of_speech'].map(cell) as [
		...[string, string, string],
		string
	];
	const partOfSpeech = PARTS_OF_SPEECH.find((part) => part === speech.trim());
	if (speech.trim() !== '' && !partOfSpeech) return new Fault('not-a-part-of-speech', speech);
	const examples = readExamples(cell('examples'));
	if (!examples) return new Fault('not-examples', cell('examples'));
	const kept = cell('kept') === '' ? undefined : readKept(cell('kept'));
	if (kept === null) return new Fault('not-kept', cell('kept').slice(0, 80));
	return {
		...(acronym ? { acronym } : {}),
		...(partOfSpeech ? { partOfSpeech } : {}),
		...(source ? { source } : {}),
		...(examples.length > 0 ? { examples } : {}),
		...(owner ? { owner } : {}),
		...(kept ? { kept } : {})
	};
}

/** Reads a row by the columns of our CSV.
 * @param ids those of the rows before; the row's is taken */
export function readConcept(cell: Cell, ids: FreeIds): Concept | Fault {
	const english = readItems(cell('english'));
	const [caseSensitive, doNotTranslate, renderedFreely] = FACTS.slice(2).map((column) => yesOrNo(cell(column)));
	const renderings = readRenderingCells(cell);
	const id = cell('id').trim();
	const more = optional(cell);
	for (const value of [caseSensitive, doNotTranslate, renderedFreely, more]) if (value instanceof Fault) return value;
	if (english.length === 0) return new Fault('no-english', '');
	if (renderings.some(({ text }) => text === '')) return new Fault('empty-rendering', english[0]);
	if (ids.has(id)) return new Fault('duplicate-id', id);
	return {
		...{ id: ids.take(id || idFrom(english[0])), english },
		...{ caseSensitive: caseSensitive === true, doNotTranslate: doNotTranslate === true },
		...(renderedFreely === true ? { renderedFreely: true } : {}),
		...{ definition: cell('definition'), note: cell('note') },
		...(more as Partial<Concept>),
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
export function* readTermCsv(text: string): Steps<ReadTerms> {
	const { rows, open } = yield* readTable(text);
	if (open !== null) throw new Refusal('import.unreadable', `line ${open}: a quotation mark is never closed`);
	const names = header(rows[0]);
	const concepts: Concept[] = [];
	const refused: ReadTerms['refused'] = [];
	const ids = new FreeIds();
	const place = new Map(names.map((name, at) => [name, at]));
	for (const { line, cells } of rows.slice(1)) {
		const cell: Cell = (column) => rearm(cells[place.get(column) ?? -1] ?? '');
		const extra = cells.slice(names.length).find((value) => value.trim() !== '');
		const read = extra ? new Fault('too-many-cells', extra) : readConcept(cell, ids);
		if (read instanceof Fault) refused.push({ line, code: read.code, detail: read.detail });
		else concepts.push(read);
		yield;
	}
	return { concepts, refused, speaks: spokenIn(names) };
}

/** What a file with these columns speaks of. */
export const spokenIn = (columns: readonly string[]): Spoken[] =>
	columns.filter((name) => name !== '' && name !== 'id').map((name) => FIELD_OF[name] ?? (name as Spoken));
