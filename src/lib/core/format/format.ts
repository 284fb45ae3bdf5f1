import type { ParsedSegment, TargetLang } from '../segment/segment';

/** What a reader cannot promise. `no-source`: nothing but titles has its English, so what needs it is unchecked.
 * `rendered`: a label promises links and none are there, so they may be lost. */
export const NOTICES = ['no-source', 'rendered'] as const;
export type Notice = (typeof NOTICES)[number];

/** What a reader of a format gives back. */
export interface ParsedPost {
	/** Title of the post in the target language, as its first title row has it; null where there is none. */
	title: string | null;
	lang: TargetLang;
	segments: ParsedSegment[];
	notices: Notice[];
}

export interface ReadOptions {
	/** Language of the translation; detected when absent. */
	lang?: TargetLang;
	/** Is it English alone, still to be translated? */
	english?: boolean;
	/** Bytes of the file before the text, 0 by default: 3 where the caller dropped a byte order mark. Offsets of
	 * segments count from the first byte of the file as sent. */
	offset?: number;
	/** Address of the page, by which relative addresses in it are read. */
	base?: string;
	/** Hears how much of the work is done, 0 to 1, rising. */
	progress?: (share: number) => void;
}

/** One file format: text <-> rows. Bytes are decoded by the caller (strict UTF-8, BOM dropped). */
export interface Format {
	id: string;
	extensions: readonly string[];
	/** How likely the text is of this format, 0 to 1. */
	looksLike(text: string): number;
	/** @throws Refusal `import.unreadable` with line and reason */
	read(text: string, options: ReadOptions): ParsedPost;
}
