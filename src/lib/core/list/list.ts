import type { Nearness } from '../workflow/assignment';
import type { Kind, TargetLang } from '../segment/segment';
import type { RowState } from '../workflow/state';

/** Entries of one page of a list. */
export const PAGE = 50;

/** What a document in one language is in, for lists. Several hold at once. */
export const STAGES = ['work', 'approval', 'blocked', 'ready', 'published', 'changed'] as const;
export type Stage = (typeof STAGES)[number];
export const SORTS = ['newest', 'due', 'open'] as const;
export const DUES = ['overdue', 'week'] as const;

/** Which documents a list shows; a document is in it for the languages of which all of this holds. Empty means any. */
export interface DocumentFilters {
	lang: TargetLang | '';
	stage: Stage | '';
	/** `me`, `nobody` or the id of a person who is at it. */
	who: string;
	due: (typeof DUES)[number] | '';
	/** Part of a title, in whichever case. */
	q: string;
	sort: (typeof SORTS)[number];
	/** Where the page before ended, empty for the first. */
	after: string;
}

/** Which rows a list shows. Empty means any. */
export interface SegmentFilters {
	lang: TargetLang | '';
	state: string;
	/** Id of a check that found something which is open. */
	check: string;
	/** `yes`: only rows with an open finding that blocks, or an open dispute. */
	blocking: 'yes' | '';
	/** `me` or the id of whoever wrote the text of now. */
	author: string;
	/** Slug of a document. */
	document: string;
	/** Part of a paper's title. */
	q: string;
	after: string;
}

/** One language of a document in a list. */
export interface ListedLanguage {
	lang: TargetLang;
	title: string;
	/** Rows that will be published, those of them that are approved or confirmed by rule, and those that block. */
	rows: number;
	passing: number;
	blocking: number;
	/** Those of the document that hold for this language. */
	stages: Stage[];
	/** Number of the last release, 0 before the first. */
	release: number;
	/** Are the numbers being brought up to date? */
	counting: boolean;
	claim: { user: string; name: string } | null;
	due: { at: number; near: Nearness } | null;
	can: { claim: boolean; assign: boolean };
}

export interface ListedDocument {
	slug: string;
	title: string;
	createdAt: number;
	langs: ListedLanguage[];
}

export interface DocumentPage {
	documents: ListedDocument[];
	/** How many there are on all pages. */
	count: number;
	/** Where the next page begins, null after the last. */
	next: string | null;
}

/** A row in a list, with what its link needs. */
export interface ListedSegment {
	id: string;
	lang: TargetLang;
	label: string;
	kind: Kind;
	paper: string | null;
	state: RowState;
	blocking: number;
	others: number;
	disputed: boolean;
	author: string | null;
	/** Beginnings of both texts. */
	source: string;
	target: string;
	document: { slug: string; title: string };
}

export interface SegmentPage {
	segments: ListedSegment[];
	/** How many there are on all pages, null where nobody has counted. */
	count: number | null;
	next: string | null;
}

/** What waits for one person, in all projects. */
export interface Queue {
	/** Documents that the person is at, what is due first. */
	claimed: (ListedLanguage & { slug: string; project: string })[];
	/** Rows of which somebody asked the person to change the text. */
	changes: ListedSegment[];
	/** Rows that wait for a second person, whom this one may be. */
	confirm: ListedSegment[];
}

/** Does anything narrow a list down? Sorting and paging do not. */
export const isFiltered = (filters: DocumentFilters | SegmentFilters): boolean =>
	Object.entries(filters).some(([key, value]) => key !== 'sort' && key !== 'after' && value !== '');

/** The filters as they stand in an address: without those that say nothing.
 * @returns pairs of name and value, in the order of the form */
export const filterPairs = (filters: DocumentFilters | SegmentFilters): [string, string][] =>
	Object.entries(filters).filter(([key, value]) => value !== '' && !(key === 'sort' && value === 'newest')) as [
		string,
		string
	][];
