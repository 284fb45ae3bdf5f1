import type { TargetLang } from '../segment/segment';
import type { Rendering, RenderingStatus } from './concept';

/* How a list of renderings is written in one cell of a table:
 *   微調整 | 調整! # too general | 放棄*
 * `|` separates, `!` at the end of a text = condition always, `*` = also within a longer word, `#` opens a note.
 * A backslash takes the next character as it is. */

const SPECIAL = /[\\|!*#]/gu;
const escape = (text: string): string => text.replace(SPECIAL, '\\$&').replace(/^\s|\s$/gu, (space) => `\\${space}`);

/** Cuts at a separator that no backslash protects; backslashes stay. */
function cut(text: string, separator: string): string[] {
	const parts = [''];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '\\') parts[parts.length - 1] += text[i] + (text[++i] ?? '');
		else if (text[i] === separator) parts.push('');
		else parts[parts.length - 1] += text[i];
	}
	return parts;
}

/** Does an odd run of backslashes stand before a place, so that the character there is meant as it is? */
function isEscaped(text: string, at: number): boolean {
	let slashes = 0;
	while (text[at - 1 - slashes] === '\\') slashes++;
	return slashes % 2 === 1;
}

/** Where the run of certain characters at the end of a text begins; escaped ones are not part of it. */
function runStart(text: string, of: RegExp): number {
	let at = text.length;
	while (at > 0 && of.test(text[at - 1]) && !isEscaped(text, at - 1)) at--;
	return at;
}

/** Trims white space that no backslash protects, then takes the backslashes away. */
const plain = (text: string): string => text.slice(0, runStart(text, /\s/u)).trimStart().replace(/\\(.)/gsu, '$1');

/** Splits marks (`!`, `*`) off the end of an item. */
function marks(item: string): [text: string, marks: string] {
	const start = runStart(item, /[!*\s]/u);
	return [item.slice(0, start), item.slice(start)];
}

/** Reads plain items, e.g. English variants. */
export const readItems = (cell: string): string[] =>
	cut(cell, '|')
		.map(plain)
		.filter((text) => text !== '');

export const writeItems = (items: readonly string[]): string => items.map(escape).join(' | ');

function readRendering(item: string, lang: TargetLang, status: RenderingStatus): Rendering {
	const [head, ...notes] = cut(item, '#');
	const [text, flags] = marks(head);
	return {
		lang,
		text: plain(text),
		status,
		condition: flags.includes('!') ? 'always' : 'source',
		...(flags.includes('*') ? { compound: true } : {}),
		note: plain(notes.join('#'))
	};
}

/** Reads the renderings of one cell. */
export const readRenderings = (cell: string, lang: TargetLang, status: RenderingStatus): Rendering[] =>
	cut(cell, '|')
		.filter((item) => item.trim() !== '')
		.map((item) => readRendering(item, lang, status));

function writeRendering({ text, condition, compound, note }: Rendering): string {
	const flags = (condition === 'always' ? '!' : '') + (compound ? '*' : '');
	return escape(text) + flags + (note ? ` # ${escape(note)}` : '');
}

/** Writes renderings so that `readRenderings` gives them back. */
export const writeRenderings = (renderings: readonly Rendering[]): string => renderings.map(writeRendering).join(' | ');
