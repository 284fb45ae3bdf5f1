import type { Fix } from '../check/check';
import type { Span } from '../segment/segment';

/** What somebody looks for. Texts that differ in normalisation alone (NFC) are the same. */
export interface SearchQuery {
	/** Words as they stand, or a pattern in re2 syntax. */
	find: string;
	isPattern: boolean;
	matchCase: boolean;
	/** Only whole words where what is found begins or ends with a Latin letter or a digit. */
	words: boolean;
	/** Are full width and half width the same? Not asked of a pattern. */
	width: boolean;
}

/** What is to take its place. */
export interface ReplaceQuery extends SearchQuery {
	/** With a pattern `$1` stands for its first group, `$&` for all of it and `$$` for a dollar. Empty takes it away. */
	to: string;
	/** Are formulas, macros, addresses and code changed as well? */
	markup: boolean;
}

export const SEARCH_LIMITS = { find: 200, to: 500 } as const;

/** A place where it stands: never within a character as people count them. */
export interface FoundPlace extends Span {
	/** What the groups of a pattern hold; null for one that took no part. */
	groups: (string | null)[];
}

export interface Found {
	/** In reading order, without overlap. */
	places: FoundPlace[];
	/** How far the text was looked at, in code units: its length, unless a pattern took too many steps. */
	upto: number;
}

/** Looks into one text. */
export type Finder = (text: string) => Found;

/** What replacing makes of a text. */
export interface TextPlan {
	before: string;
	after: string;
	/** In reading order, without overlap: what is replaced, and particles that change with it. */
	edits: Fix[];
	/** Places that are replaced. */
	count: number;
	/** Where it stands in what is protected, and is left. */
	kept: Span[];
	/** Was not all of the text looked at? */
	unread: boolean;
}
