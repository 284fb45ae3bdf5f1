import { TARGET_LANGS } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import type { Steps } from '../../steps';
import type { Concept, Rendering } from '../concept';
import { cellsOf as csvCells, COLUMNS } from '../csv';
import { keepWords, readEnglish, readTargets, saysKeep, writeList, writeWords } from './md-cell';
import { elementsOf, textOf } from './tbx-vocabulary';

/** Renderings that stand in the column of a language: the preferred ones, then the admitted. */
export const shownIn = ({ renderings }: Concept, lang: TargetLang): Rendering[] =>
	['preferred', 'admitted'].flatMap((status) => renderings.filter((r) => r.lang === lang && r.status === status));

/** A cell of a table: pipes stand behind a backslash. */
export const inCell = (text: string): string => text.replaceAll('|', '\\|');

/** A note that says whether the term stays in English. */
export function writeNote({ note, doNotTranslate }: Concept, words: string): string {
	if (!doNotTranslate) return writeWords(note);
	return writeWords(note === '' ? words : `${words}, ${note}`);
}

/** Can people's columns tell everything about the renderings of a language? */
function tellsAll(concept: Concept, lang: TargetLang): boolean {
	const shown = shownIn(concept, lang);
	const back = readTargets(
		writeList(
			shown.map(({ text }) => text),
			readTargets
		)
	);
	return (
		shown.every(({ status, condition, compound, note }, at) => {
			const placed = status === (at === 0 ? 'preferred' : 'admitted');
			return placed && condition === 'source' && !compound && note === '';
		}) &&
		back.length === shown.length &&
		back.every((text, at) => text === shown[at]!.text) &&
		!shown.some(({ text }) => saysKeep(text))
	);
}

/** Words of a file's own columns, by their heading; null where more is kept than these. */
function otherColumns({ kept }: Concept): Map<string, string> | null {
	if (!kept) return new Map();
	const parts = elementsOf(kept);
	const plain = parts.every(
		(part) => part.name === 'admin' && Object.keys(part.attributes).length === 1 && !textOf(part).includes('<')
	);
	const words = new Map(parts.map((part) => [part.attributes.type ?? '', textOf(part)]));
	return plain && words.size === parts.length && Object.keys(kept.attributes).length === 0 ? words : null;
}

const KEEP = 'do not translate';

type Column = [heading: string, cell: (concept: Concept) => string];

const NAMES: Readonly<Record<TargetLang, string>> = { ja: 'Japanese', ko: 'Korean' };

/** Columns of people for what they can tell, and those of the CSV for the rest of what is there. */
function columnsFor(concepts: readonly Concept[]): Column[] {
	const langs = TARGET_LANGS.map((lang) => ({ lang, tells: concepts.every((concept) => tellsAll(concept, lang)) }));
	const people = langs
		.filter(({ lang, tells }) => tells && concepts.some((concept) => shownIn(concept, lang).length > 0))
		.map(({ lang }): Column => [NAMES[lang], (concept) => writeList(textsIn(concept, lang), readTargets)]);
	const own = concepts.map(otherColumns);
	const headings = own.includes(null) ? [] : [...new Set(own.flatMap((words) => [...words!.keys()]))].filter(isFree);
	const told = new Set(
		['id', 'english', 'note', 'do_not_translate', ...(headings.length > 0 ? ['kept'] : [])].concat(
			langs.flatMap(({ lang, tells }) => (tells ? [`${lang}_preferred`, `${lang}_admitted`] : []))
		)
	);
	const cells = new Map(concepts.map((concept) => [concept, csvCells(concept)]));
	const exact = COLUMNS.filter(
		(name) => !told.has(name) && concepts.some((concept) => cells.get(concept)![name] !== '')
	);
	return [
		['English', (concept) => writeList(concept.english, readEnglish)],
		...people,
		...(people.length > 0 || exact.some(isRendering) ? [] : [['Korean', () => ''] satisfies Column]),
		['Note', (concept) => writeNote(concept, KEEP)],
		...exact.map((name): Column => [name.replaceAll('_', '\\_'), (concept) => writeWords(cells.get(concept)![name]!)]),
		...headings.map((name): Column => [name, (concept) => writeWords(otherColumns(concept)!.get(name) ?? '')])
	];
}

const isRendering = (name: string): boolean => TARGET_LANGS.some((lang) => name.startsWith(`${lang}_`));
/** A heading that no column of ours is called by. */
const isFree = (name: string): boolean => name !== '' && !COLUMNS.includes(name.toLowerCase());
const textsIn = (concept: Concept, lang: TargetLang): string[] => shownIn(concept, lang).map(({ text }) => text);

/** Writes a termbase as one Markdown table. */
export function* writeTermMarkdown(concepts: readonly Concept[]): Steps<string> {
	const columns = columnsFor(concepts);
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
	const rows = [row(columns.map(([name]) => name)), row(columns.map(() => '---'))];
	for (const concept of concepts) {
		rows.push(row(columns.map(([, cell]) => inCell(cell(concept)))));
		yield;
	}
	return rows.join('');
}

/** The words that a file uses for what stays in English. */
export const keepWordsIn = (cells: readonly string[], lang: TargetLang | undefined): string =>
	cells.map(keepWords).find((words) => words !== null) ??
	({ ko: '번역안함', ja: '訳さない' } as Partial<Record<string, string>>)[lang ?? ''] ??
	KEEP;
