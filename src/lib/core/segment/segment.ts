/** Languages that Variorum translates into. A third one is one data file in `language/` and a value here. */
export type TargetLang = 'ja' | 'ko';
/** Languages a source may have: English, or Korean where a Japanese text was made from Korean. */
export type SourceLang = 'en' | 'ko';

/** What a row is within its post. `meta` is machinery of the post: section labels, bullets left alone, captions. */
export type Kind =
	| 'title'
	| 'heading'
	| 'summary'
	| 'abstract'
	| 'paragraph'
	| 'list-item'
	| 'link'
	| 'meta'
	| 'boilerplate'
	| 'comment';

/** Most rows that a document may have. */
export const MAX_ROWS = 20_000;

export const KINDS: readonly Kind[] = [
	'title',
	'heading',
	'summary',
	'abstract',
	'paragraph',
	'list-item',
	'link',
	'meta',
	'boilerplate',
	'comment'
];

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** Where a text stands in the file it came from: byte offsets of the UTF-8 file as sent, end exclusive. */
export type ByteRange = [start: number, end: number];

/** One row of a post as read from a file, before it is stored. */
export interface ParsedSegment {
	kind: Kind;
	/** English title of the section the row stands in, null outside every section. */
	paper: string | null;
	sourceLang: SourceLang | null;
	source: string | null;
	target: string | null;
	/** How sure the pairing of source and target is, 0 to 1. Without source it is 1. */
	confidence: number;
	/** Why the confidence is what it is, as codes for the message catalogue, e.g. `length`, `numbers`, `names`. */
	evidence: string[];
	/** 1-based line of the target, or of the source where there is no target. */
	line: number;
	targetBytes: ByteRange | null;
	sourceBytes: ByteRange | null;
}
