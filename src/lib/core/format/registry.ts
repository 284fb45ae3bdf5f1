import type { Format, ParsedPost, ReadOptions } from './format';
import { jsonl } from './jsonl';
import { unreadable } from './lines';
import { markdown } from './markdown';
import { post } from './post';

/** Formats that need no library, in the order people see them. The server adds those that do. */
export const FORMATS: readonly Format[] = [post, markdown, jsonl];

/** The format of a file: by its extension where that says one, else the one the text looks most like. `.txt` says
 * nothing, because people save whatever they copied under it.
 * @param name file name or path; may be empty for pasted text */
export function detectFormat(name: string, text: string, formats: readonly Format[] = FORMATS): Format {
	const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1].toLowerCase();
	const said = formats.find((format) => format.id !== post.id && format.extensions.includes(extension ?? ''));
	if (said) return said;
	return formats.reduce((best, format) => (format.looksLike(text) > best.looksLike(text) ? format : best));
}

/** Reads a post in the format that is named, or the one it seems to have.
 * @param text strictly decoded UTF-8 without its byte order mark; `offset` says how many bytes were dropped
 * @throws Refusal `import.unreadable` with line and reason */
export function readPost(
	name: string,
	text: string,
	options: ReadOptions & { format?: string },
	formats: readonly Format[] = FORMATS
): ParsedPost {
	const { format = 'auto' } = options;
	const reader = format === 'auto' ? detectFormat(name, text, formats) : formats.find(({ id }) => id === format);
	if (!reader)
		throw unreadable(`the format ${format} is not known; there are ${formats.map(({ id }) => id).join(', ')}`);
	return reader.read(text, options);
}
