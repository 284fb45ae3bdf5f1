import type { TargetLang } from '../segment/segment';
import type { Concept } from './concept';
import type { ByHand } from './impact';

/** A row that a change of a term touches, as a page shows it. */
export interface ImpactRowView {
	segment: string;
	label: string;
	before: string;
	/** With the new term; the same where nothing of it can be replaced. */
	after: string;
	hand: ByHand | null;
	approved: boolean;
	/** Number of the edition in which readers see it; null where they do not. */
	published: number | null;
	/** What a form sends for it; null where there is nothing to change. */
	choice: string | null;
}

export interface ImpactDocumentView {
	slug: string;
	title: string;
	lang: TargetLang;
	rows: ImpactRowView[];
}

/** How much a change of a term touches. */
export interface ImpactCounts {
	rows: number;
	documents: number;
	languages: number;
	/** Rows of which a text was approved, and rows that readers see. */
	approved: number;
	published: number;
	/** Rows that can be changed, and those of them that are neither approved nor published. */
	replaceable: number;
	drafts: number;
	/** Rows that a person has to look at. */
	byHand: number;
}

export interface ImpactView {
	/** The concept as it would be. */
	concept: Omit<Concept, 'id'>;
	/** Null for a new one. */
	id: string | null;
	/** Would saving change the termbase? */
	changes: boolean;
	counts: ImpactCounts;
	/** As many rows as a page takes. */
	documents: ImpactDocumentView[];
	/** Rows that are not on the page. */
	more: number;
}

/** What became of a change of texts. */
export interface AppliedView {
	id: string;
	label: string;
	/** Does it take another one back? */
	undoes: boolean;
	done: boolean;
	total: number;
	applied: number;
	left: number;
	/** Those that were left as they are, as many as a page takes. */
	skipped: { segment: string; label: string; lang: TargetLang; slug: string; title: string; reason: string }[];
	/** Was the concept changed with it, or taken back with it? */
	term: boolean;
	undone: boolean;
}
