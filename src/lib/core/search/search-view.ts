import type { SourceLang, Span, TargetLang } from '../segment/segment';
import type { RowState } from '../workflow/state';
import type { PatternFault } from '../check/own/pattern';
import type { PhraseHit } from '../memory/memory-view';

export const SEARCH_SIDES = ['target', 'source', 'both'] as const;
export type SearchSide = (typeof SEARCH_SIDES)[number];

/** Which rows of a project are looked into. Empty means any. */
export interface SearchPlace {
	side: SearchSide;
	lang: TargetLang | '';
	/** Slug of a document. */
	document: string;
	state: string;
	/** Where the page before ended. */
	after: string;
}

/** A text with the places that were found. */
export interface MarkedText {
	text: string;
	/** In reading order, without overlap. */
	marks: Span[];
}

/** Why a row is left out when all are replaced. */
export type HeldBack = 'approved' | 'published' | 'blocks';

/** What replacing would make of a row. */
export interface ReplacedText {
	after: string;
	/** Places that are replaced, and places that are left since they are protected. */
	count: number;
	kept: number;
	/** Checks that would block publishing anew. */
	blocks: string[];
	held: HeldBack | null;
	/** What a form sends for the row; null where the person may not write in its language. */
	choice: string | null;
}

export interface SearchRow {
	segment: string;
	lang: TargetLang;
	document: { slug: string; title: string };
	label: string;
	state: RowState;
	source: MarkedText | null;
	sourceLang: SourceLang;
	target: MarkedText;
	/** Without what is to take its place, or where nothing would change, null. */
	replaced: ReplacedText | null;
	/** Was not all of a text looked at? */
	unread: boolean;
}

export interface SearchPage {
	rows: SearchRow[];
	/** Where the next page begins; null where all was looked at. A page ends early where looking takes long. */
	next: string | null;
}

/** Why nothing can be looked for. */
export interface SearchFault {
	code: PatternFault | 'nothing' | 'no-such-group';
	at: number;
	part: string;
}

/** How a phrase was rendered, with the places. */
export interface RenderingView {
	text: string;
	count: number;
	/** The newest ones, with the rendering marked. */
	hits: PhraseHit[];
}

export interface Concordance {
	lang: TargetLang;
	/** The most frequent first. */
	renderings: RenderingView[];
	/** Places where nothing could be guessed. */
	unknown: PhraseHit[];
	total: number;
	/** Are there more approved texts with it than were read? */
	more: boolean;
}
