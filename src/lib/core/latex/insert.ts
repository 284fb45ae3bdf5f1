import type { Span } from '../segment/segment';

const NAME = /^[A-Z0-9][\w+.-]{0,30}(?: [\w+.-]{1,15}){0,2}$/;
const MARKED = /[A-Z].*[A-Z0-9]|[0-9]/;

/** The name that a paper gives its own system, from a title of the form `Name: what it is`, or null.
 * @param title the English title of the section, null outside every section */
export function paperName(title: string | null): string | null {
	const before = title?.split(/: ?/u, 1)[0]?.trim() ?? '';
	const isName = title !== null && before !== title.trim() && NAME.test(before);
	return isName && (MARKED.test(before) || !before.includes(' ')) ? before : null;
}

/** A name or an address for the place of `span`, with a space on a side where it would stick to a Latin word, a stop or a slash.
 * @param sticky what it must not touch on the right; an address swallows letters of every script */
export function setApart(text: string, span: Span, insert: string, sticky: RegExp = /^[A-Za-z0-9/]/): string {
	const before = /[A-Za-z0-9/.,:;!?%=&_~-]/.test(text[span.start - 1] ?? '') ? ' ' : '';
	const after = sticky.test(text.slice(span.end, span.end + 2)) ? ' ' : '';
	return before + insert + after;
}

/** What an address would swallow if it followed at once. */
export const SWALLOWED = /^[\p{L}\p{N}/]/u;
