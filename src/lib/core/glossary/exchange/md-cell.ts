/* What people write in the cells of a table of terms. */

const OPEN = '(（';
const CLOSE = ')）';
/** Between two terms of one cell: a comma of any script, a slash with spaces, a line break. */
const BETWEEN = /^(?:[,、，;；／]|\s\/\s|<br\s*\/?>)/iu;

/** The same text with everything behind a backslash hidden, so that it is no sign. */
const masked = (raw: string): string => raw.replace(/\\[^\p{L}\p{N}\s]/gu, '\0\0');

const unescaped = (raw: string): string => raw.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

/** Takes off `**bold**`, `_italics_` and code marks around a whole term. */
function bare(raw: string): string {
	const wrapped = /^(\*{1,3}|_{1,3}|`+)([^*_`\\]+)\1$/u.exec(raw.trim());
	return wrapped ? wrapped[2]!.trim() : raw.trim();
}

/** Cuts a cell into its items, signs still escaped. What stands in parentheses stays together. */
function items(raw: string): string[] {
	const signs = masked(raw);
	const found: string[] = [];
	let [from, depth] = [0, 0];
	for (let at = 0; at < signs.length; at++) {
		if (OPEN.includes(signs[at]!)) depth++;
		else if (CLOSE.includes(signs[at]!)) depth = Math.max(0, depth - 1);
		const cut = depth > 0 ? null : BETWEEN.exec(signs.slice(at, at + 8));
		if (!cut) continue;
		found.push(raw.slice(from, at));
		from = at + cut[0].length;
		at = from - 1;
	}
	return [...found, raw.slice(from)].map(bare).filter((item) => item !== '' && !/^[-–—]+$/u.test(item));
}

const PART = /\s[(（][^()（）]*[)）]/gu;

/** A part in parentheses may be left out: `track (computation) history`. Behind the term it explains: `use (noun)`. */
function variants(item: string): string[] {
	const parts = [...masked(item).matchAll(PART)].map(({ index, 0: { length } }) => ({
		from: index,
		to: index + length
	}));
	if (parts.length === 0) return [item];
	const between = [0, ...parts.map(({ to }) => to)].map((from, at) => item.slice(from, parts[at]?.from));
	const short = between.join('');
	if (between.at(-1) === '') return [short, item];
	const inside = parts.map(({ from, to }) => ` ${item.slice(from + 2, to - 1)}`);
	return [between.map((words, at) => words + (inside[at] ?? '')).join(''), short];
}

/** The English terms of a cell, variants after a comma. */
export const readEnglish = (raw: string): string[] => [
	...new Set(
		items(raw)
			.flatMap(variants)
			.map(unescaped)
			.map((term) => term.trim())
			.filter(Boolean)
	)
];

/** The renderings of a cell. */
export const readTargets = (raw: string): string[] => items(raw).map(unescaped);

/** Words that stay as they are, but for signs that would cut them. */
const escaped = (text: string): string =>
	text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[\\,、，;；／*`]|(?<=\s)\/(?=\s)|<(?=br)|^[-–—_]|_$/giu, '\\$&');

/** A list as a cell, so that `read` gives it back. */
export function writeList(list: readonly string[], read: (raw: string) => string[]): string {
	const cell = list.map(escaped).join(', ');
	const back = read(cell);
	if (back.length === list.length && back.every((text, at) => text === list[at])) return cell;
	return list.map((text) => escaped(text).replace(/(?<!\\)[()（）]/gu, '\\$&')).join(', ');
}

/** Free words: `<br>` ends a line. */
export const readWords = (raw: string): string => raw.replace(/<br\s*\/?>/giu, '\n');
export const writeWords = (text: string): string => text.trim().replace(/\r?\n|\r/gu, '<br>');

const KEEP =
	/번역\s*(?:안\s*함|하지\s*않음|하지\s*않는다|하지\s*않습니다|불가)|미번역|원문\s*(?:유지|그대로|표기)|do not translate|don['’]t translate|not translated|untranslated|\bDNT\b|訳さない|翻訳しない|翻訳不要|英語のまま|原語のまま|原文のまま/iu;
const KEEP_FIRST = new RegExp(`^(?:${KEEP.source})(?:[.,、。;:]\\s*|\\s+|$)`, 'iu');

/** Does a cell say that the term stays in English? */
export const saysKeep = (raw: string): boolean => KEEP.test(raw);

/** The words in which a cell says so. */
export const keepWords = (raw: string): string | null => KEEP.exec(raw)?.[0] ?? null;

/** A note without the words at its beginning that say so. */
export const withoutKeep = (note: string): string => note.replace(KEEP_FIRST, '');
