import type { Markup, Scan } from './markup';

/** Characters that RFC 3986 allows in an address, less those that end one in running text. */
const ADDRESS = /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/;
const TRAILING = '.,;:!?\'"*_~-';
const HOST_CHARACTER = /[A-Za-z0-9.-]/;
const LOCAL_CHARACTER = /[A-Za-z0-9._%+-]/;
/** A host as people write it without scheme; only well-known endings, since `and/or` is no address. */
const HOST =
	/^(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|dev|co|kr|jp|edu|gov|me|app|xyz|sh|page|cc|uk|de|fr|cn|eu|info|tv|ly|gg|be)$/i;
const MAIL_HOST = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/y;
const WWW_HOST = /www\.[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}/iy;
/** Encyclopaedia paths end in words of the language itself. */
const NATIVE_PATH = /[\p{L}\p{N}_()%\-.]*/uy;

const sticky = (pattern: RegExp, text: string, at: number): string => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
};

/** Is this character a letter that a link would swallow (kana, Hangul, Han and other letters beyond ASCII)? */
export const isForeignLetter = (character: string | undefined): boolean =>
	character !== undefined && character > '\x7f' && /^\p{L}/u.test(character);

/** End of the address that goes on at `at`, without the punctuation of the sentence and without brackets that were never
 * opened. */
function endOf(text: string, at: number): number {
	let [open, end] = [0, at];
	for (; end < text.length && ADDRESS.test(text[end]!); end++) {
		if (text[end] === '(' || text[end] === '[') open++;
		else if ((text[end] === ')' || text[end] === ']') && --open < 0) break;
	}
	while (end > at && TRAILING.includes(text[end - 1] ?? '')) end--;
	return end;
}

/** Reads on from `at` to the end of the address; an ellipsis right behind belongs to it, since it tells of a cut. */
function address(text: string, start: number, at: number): Markup | null {
	let end = endOf(text, at);
	if (end === at && text[at - 1] === '/') return null;
	if (text.slice(start, end).endsWith('/wiki/')) end += sticky(NATIVE_PATH, text, end).length;
	const name = text.slice(start, end);
	if (text[end] === '…') return { kind: 'url', name, start, end: end + 1 };
	if (text.startsWith('...', end)) return { kind: 'url', name, start, end: end + 3 };
	return { kind: 'url', name, start, end };
}

/** `http://` or `https://`, found at its colon. */
export function readWebAddress({ text, from }: Scan, at: number): Markup | null {
	if (!text.startsWith('://', at)) return null;
	const start = /https$/i.test(text.slice(Math.max(from, at - 5), at)) ? at - 5 : at - 4;
	if (start < from || !/^https?$/i.test(text.slice(start, at))) return null;
	return address(text, start, at + 3);
}

/** `github.com/x/y`, found at its first slash. */
export function readBareAddress({ text, from }: Scan, at: number): Markup | null {
	let start = at;
	while (start > from && HOST_CHARACTER.test(text[start - 1] ?? '')) start--;
	while (start < at && !/[A-Za-z0-9]/.test(text[start] ?? '')) start++;
	if (text[start - 1] === '@' || !HOST.test(text.slice(start, at))) return null;
	return address(text, start, at + 1);
}

/** `www.example.org`, found at its beginning: its host may end in anything, and it needs no path. */
export function readWwwAddress({ text }: Scan, at: number): Markup | null {
	if (/[A-Za-z0-9.@-]/.test(text[at - 1] ?? '')) return null;
	const host = sticky(WWW_HOST, text, at).length;
	return host === 0 ? null : address(text, at, at + host);
}

/** An e-mail address, found at its `@`. */
export function readEmail({ text, from }: Scan, at: number): Markup | null {
	let start = at;
	while (start > from && LOCAL_CHARACTER.test(text[start - 1] ?? '')) start--;
	const host = sticky(MAIL_HOST, text, at + 1);
	if (start === at || !host) return null;
	const end = at + 1 + host.length;
	return { kind: 'email', name: text.slice(start, end), start, end };
}
