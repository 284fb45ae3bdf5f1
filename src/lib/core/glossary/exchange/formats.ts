import type { Steps } from '../../steps';
import type { Concept } from '../concept';
import { readTermCsv, writeTermCsv } from '../csv';
import type { ReadTerms, TermFormat } from './exchange';
import { readTermMarkdown } from './markdown';
import { writeTermMarkdown } from './md-write';
import { readTermTbx, writeTermTbx } from './tbx';

/** One format of files of terms: text <-> concepts, in steps. Bytes are decoded by the caller. */
export interface TermFile {
	id: TermFormat;
	extensions: readonly string[];
	/** Media type of what is written. */
	media: string;
	/** Does the text look like it? Asked in the order of the formats. */
	looksLike(text: string): boolean;
	/** @throws Refusal `import.unreadable` with line and reason */
	read(text: string): Steps<ReadTerms>;
	/** @param title name of the termbase */
	write(concepts: readonly Concept[], title: string): Steps<string>;
}

export const TERM_FILES: readonly TermFile[] = [
	{
		id: 'tbx',
		extensions: ['tbx', 'xml', 'tbxm'],
		media: 'application/x-tbx+xml',
		looksLike: (text) => /^\ufeff?\s*<(?:\?xml|!DOCTYPE|!--|tbx|martif)/iu.test(text),
		read: readTermTbx,
		write: writeTermTbx
	},
	{
		id: 'md',
		extensions: ['md', 'markdown'],
		media: 'text/markdown',
		looksLike: (text) => /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*\r?$/mu.test(text),
		read: readTermMarkdown,
		write: writeTermMarkdown
	},
	{
		id: 'csv',
		extensions: ['csv'],
		media: 'text/csv',
		looksLike: () => true,
		read: readTermCsv,
		write: writeTermCsv
	}
];

/** The format of a file, by its name, else by what stands in it. */
export function termFileOf(name: string, text: string): TermFile {
	const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
	const named = TERM_FILES.find(({ extensions }) => extensions.includes(extension));
	return named ?? TERM_FILES.find(({ looksLike }) => looksLike(text))!;
}

export const termFile = (id: TermFormat): TermFile => TERM_FILES.find((file) => file.id === id)!;
