import { SOURCE_LANGS } from '../language/registry';
import type { OtherText } from '../check/check';
import type { Kind, SourceLang, TargetLang } from '../segment/segment';
import { sameSubstance } from '../update/substance';

/** A text of the document's other language that a row is translated from, as it stands now. */
export interface Pivot {
	lang: TargetLang & SourceLang;
	/** What people made of it by now. */
	now: string;
	/** What the translation was made or last decided on. */
	base: string;
	/** Has the row a source of its own besides? Then it is checked against both. */
	beside: boolean;
}

/** A row as it is asked what it was made from. */
export interface PivotRow {
	kind: Kind;
	template: boolean;
	/** The source that is stored, and its language. */
	source: string | null;
	sourceLang: SourceLang;
	machine: string | null;
	/** How the machine text in force was made, such as `ko->ja`. */
	route: string;
}

/** Rows of prose; labels, links and what a site adds were made from nothing. */
const PROSE: ReadonlySet<Kind> = new Set(['title', 'heading', 'summary', 'abstract', 'paragraph', 'list-item']);

/** The language that texts of another one may be made from; null for that language itself. */
export const pivotLang = (lang: TargetLang): (TargetLang & SourceLang) | null =>
	SOURCE_LANGS.find((one): one is TargetLang & SourceLang => one !== 'en' && one !== lang) ?? null;

/** How a machine text is made: from which language into which. */
export const routeOf = (from: SourceLang, lang: TargetLang): string => `${from}->${lang}`;

/** Was the machine text of a row made from the other language, as whoever brought it said? */
export const isRoutedFrom = ({ route }: Pick<PivotRow, 'route'>, from: SourceLang, lang: TargetLang): boolean =>
	route === routeOf(from, lang);

/** What a row was translated from: the text of the other language where that is its source, where it has none of its own, or
 * where its machine text came by that way although it has one.
 * @param text of the other language, by people; null where it has no such row
 * @param machine text of the other language as it came, for a row with a source of its own the one that it was made from
 * @returns null for a row that was made from its source alone */
export function pivotOf(row: PivotRow, lang: TargetLang, text: string | null, machine: string | null): Pivot | null {
	const from = pivotLang(lang);
	if (from === null || row.machine === null) return null;
	if (row.source !== null && row.sourceLang === from)
		return { lang: from, now: text ?? row.source, base: row.source, beside: false };
	const beside = row.source !== null;
	if (beside && !isRoutedFrom(row, from, lang)) return null;
	if (text === null || machine === null || row.template || !PROSE.has(row.kind)) return null;
	// Where the other language still waits for its own translation, nothing was made from it.
	return beside && machine.trim() === '' ? null : { lang: from, now: text, base: machine, beside };
}

/** Does the text say something else than when the translation was made or last decided on? */
export const hasMoved = ({ now, base }: Pivot): boolean => !sameSubstance(base, now);

/** The text that a row was made from, as the checks see the other language. */
export const witnessOfPivot = (pivot: Pivot): OtherText => ({
	...{ lang: pivot.lang, text: pivot.now, changed: hasMoved(pivot), origin: true }
});
