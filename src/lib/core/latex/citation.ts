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
		const chained = found.at(-1)?.end === index;
		if ((markup[next]?.start ?? Infinity) < end || (!chained && /[\w)\]]/.test(text[index - 1] ?? ''))) continue;
		if (/[(（]/.test(text[end] ?? '')) continue;
		const name = inside
			.replace(/\s/g, '')
			.replace(/[–—~〜～]/g, '-')
			.replace(/[;，、]/g, ',');
		found.push({ name, start: index, end });
	}
	return found;
}

/** Longer ranges are no citations. */
const LONGEST_RANGE = 50;

/** The numbers that a citation names, ranges written out: 3, 5, 6, 7 for `3,5-7`. */
export const citedNumbers = (name: string): number[] =>
	name.split(/[,;]/).flatMap((item) => {
		const [from = NaN, to = from] = item.split('-').map(Number);
		const length = Math.min(Math.max(to - from, 0), LONGEST_RANGE);
		return Array.from({ length: length + 1 }, (_, i) => from + i);
	});

/** A bracket that lost a number: `[]`, `[3, ]`, `[, 5]`. */
const BROKEN = /(?<![\w\])}])\[(?! \])(?:\s?\d{1,3}\s?[,;、])*\s?(?:[,;、]\s?\d{1,3}[\d,;、\s]{0,40})?\](?![(:])/g;

/** Brackets that held citations and lost a number, in order. */
export const brokenCitations = (text: string): Span[] =>
	Array.from(text.matchAll(BROKEN), (m) => ({ start: m.index, end: m.index + m[0].length }));

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
