import type { Span } from '../segment/segment';
import { isCitationMacro } from './macros';
import type { Macro } from './compare';

/** One key of a `\cite{a, b}`. */
export interface Key extends Span {
	name: string;
}

/** Keys of all citations in reading order. */
export function citationKeys(text: string, macros: readonly Macro[]): Key[] {
	return macros.flatMap(({ name, argument }) => (argument && isCitationMacro(name) ? keysIn(text, argument) : []));
}

/** The keys between two offsets, commas of either width between them. */
export function keysIn(text: string, { start, end }: Span): Key[] {
	let at = start;
	return text
		.slice(start, end)
		.split(/[,，、]/)
		.map((raw) => {
			const from = at + raw.length - raw.trimStart().length;
			at += raw.length + 1;
			return { name: raw.trim(), start: from, end: from + raw.trim().length };
		})
		.filter(({ name }) => name !== '');
}

const BRACKETED = /[[［〔【](\d{1,3}(?:\s?[-–—~〜～,;，、]\s?\d{1,3}){0,30})[\]］〕】]/g;

/** `[12]`, `[3, 5]`, `[5-7]`, full-width brackets included; an index (`x[1]`) and the text of a link are none.
 * @returns with the numbers as name, ranges and separators folded */
export function numberedCitations(text: string, markup: readonly Span[]): Key[] {
	const found: Key[] = [];
	let next = 0;
	for (const { 0: whole, 1: inside = '', index } of text.matchAll(BRACKETED)) {
		const end = index + whole.length;
		while (next < markup.length && markup[next]!.end <= index) next++;
		if ((markup[next]?.start ?? Infinity) < end || /[A-Za-z0-9_)\]]/.test(text[index - 1] ?? '')) continue;
		if (/[(（]/.test(text[end] ?? '')) continue;
		const name = inside
			.replace(/\s/g, '')
			.replace(/[–—~〜～]/g, '-')
			.replace(/[;，、]/g, ',');
		found.push({ name, start: index, end });
	}
	return found;
}

/** A citation by author and year. */
export interface Authored extends Span {
	surname: string;
	year: string;
}

const ET_AL = /([A-Z][\p{L}'’-]{1,40})\s+et\s+al\.?,?\s{0,2}[([]?((?:19|20)\d{2})/gu;
const IN_BRACKETS =
	/(?<=[(;]\s?)([A-Z][\p{L}'’-]{1,40})(?:\s(?:and|&)\s[A-Z][\p{L}'’-]{1,40})?,\s((?:19|20)\d{2})(?=[a-z]?\s?[);])/gu;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** `Smith et al. (2023)`, `(Smith and Lee, 2023; Kim, 2021)`, by surname of the first author. */
export function authoredCitations(text: string): Authored[] {
	if (!/(?:19|20)\d{2}/.test(text)) return [];
	return [...text.matchAll(ET_AL), ...text.matchAll(IN_BRACKETS)]
		.filter(([, surname = '']) => !MONTH.test(surname))
		.map(({ 0: whole, 1: surname = '', 2: year = '', index }) => ({
			...{ surname, year, start: index, end: index + whole.length }
		}));
}
