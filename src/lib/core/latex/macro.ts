import type { Span } from '../segment/segment';
import type { Markup, Scan } from './markup';
import { isKnownMacro, isOpaqueMacro } from './macros';

/** How far an argument may reach before its brace counts as never closed, in UTF-16 code units. */
const ARGUMENT_LIMIT = 500;
const [OPEN, CLOSE, LINE_END] = [0x7b, 0x7d, 0x0a];
/** What an argument holds that is never closed. */
const WORD = new RegExp(`\\S{0,${ARGUMENT_LIMIT - 1}}`, 'y');
const ASCII_NAME = /[A-Za-z]+\*?/y;
/** A name that is not ASCII letters was written by a translator: one run of one script. */
const FOREIGN_NAME = /\p{Script=Hangul}+|[\p{Script=Katakana}ー]+|\p{Script=Han}+|\p{Script=Hiragana}+/uy;
/** A backslash that drifted away from its word or bracket, as in `\ (x)`, `\ %` or `\ times`. */
const DRIFTED = /[ \u00a0\u3000]{1,3}(?:[()[\]%&#_]|(?:[A-Za-z]{4,30}|sim|[A-Za-z]{2,3}(?=\{))(?![A-Za-z]))/y;
const SYMBOL = /[%&#_{}$,;:!\\ -]/;

const sticky = (pattern: RegExp, text: string, at: number): string => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
};

/** Inside of the braces that open at `at`, or null where none opens. Unclosed: up to the next white space. */
export function argumentAt(text: string, at: number): Span | null {
	if (text[at] !== '{') return null;
	const limit = Math.min(text.length, at + ARGUMENT_LIMIT);
	for (let i = at + 1, depth = 1; i < limit; i++) {
		const code = text.charCodeAt(i);
		if (code === OPEN) depth++;
		else if (code === CLOSE && --depth === 0) return { start: at + 1, end: i };
		else if (code === LINE_END) break;
	}
	return { start: at + 1, end: at + 1 + sticky(WORD, text, at + 1).length };
}

/** End of the braces around an argument: behind the closing one where there is one. */
export const argumentEnd = (text: string, argument: Span): number =>
	text[argument.end] === '}' ? argument.end + 1 : argument.end;

/** Is this backslash one of a Windows path such as `C:\temp`? */
const inPath = (text: string, at: number): boolean =>
	/[A-Za-z0-9]:?$/.test(text.slice(Math.max(0, at - 2), at)) &&
	/[A-Za-z]:[\\\w.-]*$/.test(text.slice(Math.max(0, at - 60), at));

/** A macro from its backslash on, mangled ones included: a name of another script, a backslash set apart, a yen or won
 * sign in the place of the backslash. `name` is what stands behind the backslash, as written. */
export function readMacro({ text }: Scan, at: number): Markup | null {
	if (text[at] === '\\' && inPath(text, at)) return null;
	const ascii = sticky(ASCII_NAME, text, at + 1);
	if (text[at] !== '\\') return isKnownMacro(ascii) || /^[a-z]{4}/.test(ascii) ? named(text, at, ascii) : null;
	if (ascii) return named(text, at, ascii);
	const other = sticky(FOREIGN_NAME, text, at + 1) || drifted(text, at);
	if (other) return unnamed(text, at, other);
	const symbol = text[at + 1] ?? '';
	return SYMBOL.test(symbol) ? { kind: 'macro', name: symbol, start: at, end: at + 2 } : null;
}

/** White space and what follows it, if that is a bracket or the name of a macro: `Fig.\ 3` is only a space. */
function drifted(text: string, at: number): string {
	const rest = sticky(DRIFTED, text, at + 1);
	return /[A-Za-z]$/.test(rest) && !isKnownMacro(rest.trim()) ? '' : rest;
}

function unnamed(text: string, start: number, name: string): Markup {
	const end = start + 1 + name.length;
	const argument = argumentAt(text, end);
	return { kind: 'macro', name, start, end, ...(argument && { argument }) };
}

/** `[see][p.~3]` before the braces of a citation, and the space that LaTeX forgives there. */
const OPTIONS = /(?:\s?\[[^[\]{}\n]{0,120}\]){0,2} ?(?=\{)/y;

function named(text: string, start: number, name: string): Markup {
	const end = start + 1 + name.length;
	const opaque = isOpaqueMacro(name);
	const argument = argumentAt(text, opaque ? end + sticky(OPTIONS, text, end).length : end);
	if (!argument) return { kind: 'macro', name, start, end };
	return { kind: 'macro', name, start, end: opaque ? argumentEnd(text, argument) : end, argument };
}
