import { detectFormat } from '$lib/core/format/registry';
import { ALL_FORMATS } from './registry';

/** What a file is to the page that readers know. */
export type Origin = 'source' | 'rendered';

/** Formats that pages are made of and whose rows have a place in the file. */
const SOURCES = ['markdown', 'html'];
/** What browsers and clipboards write into HTML that is a copy of a page. */
const COPIED = /<!--\s*(?:StartFragment|saved from url=)/iu;
/** Name under which the screen sends what was pasted. */
const PASTED = /^pasted\.[a-z]+$/u;

/** Is a file named by the address it was read from? */
export const isAddress = (name: string): boolean => /^https?:\/\//iu.test(name);

/** The format that reads a file, and whether the file is the source of its page. Text that was pasted is a copy of a page,
 * whatever it looks like, and so is a page at an address, and a file whose name does not say that it is Markdown or HTML.
 * @param format as asked for, `auto` to detect it */
export function provenance(file: { name: string; format: string; bytes: Uint8Array }): {
	format: string;
	origin: Origin;
} {
	const text = new TextDecoder().decode(file.bytes);
	const asked = ALL_FORMATS.find(({ id }) => id === file.format);
	const reader = asked ?? detectFormat(file.name, text, ALL_FORMATS);
	const said = reader.extensions.some((extension) => file.name.toLowerCase().endsWith(`.${extension}`));
	const copied = PASTED.test(file.name) || COPIED.test(text.slice(0, 5000));
	const isPage = reader.id === 'html' && isAddress(file.name);
	const isSource = SOURCES.includes(reader.id) && said && !copied && !isPage;
	return { format: reader.id, origin: isSource ? 'source' : 'rendered' };
}
