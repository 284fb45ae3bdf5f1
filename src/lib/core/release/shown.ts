import type { ReportCredit } from '../report/view';
import type { Part } from '../diff/diff';
import type { Manifest } from './manifest';
import type { Block } from './blocks';
import type { Kind, TargetLang } from '../segment/segment';

/** What the public page of a post shows; the server makes it of a release. */
export interface ShownText {
	marks: ShownMark[];
}

/** A piece of a text on a page. Formulas carry MathML made by `mathml`, all else is text. */
export type ShownMark =
	| { kind: 'text' | 'code'; text: string }
	| { kind: 'math'; mathml: string }
	| { kind: 'link'; address: string; inner: ShownMark[] }
	| { kind: 'strong' | 'em'; inner: ShownMark[] };

export interface ShownRow {
	/** Stable id of the paragraph. */
	id: string;
	kind: Kind;
	/** Number of an item of a numbered list. */
	number: number | null;
	target: ShownText;
	source: (ShownText & { lang: string }) | null;
}

export interface ShownSection<R extends ShownRow = ShownRow> {
	title: R | null;
	blocks: Block<R>[];
}

export interface ShownPage {
	manifest: Omit<Manifest, 'rows'>;
	/** SHA-256 of the manifest, hex. */
	hash: string;
	/** Number of the newest release that is sound: this one or a later one. */
	newest: number;
	/** Numbers of the releases that are not what was published, newest first: they are not shown. */
	damaged: number[];
	/** Time of the first release, in milliseconds since the epoch. */
	first: number;
	sections: ShownSection[];
	/** Releases up to this one that corrected something, newest first. */
	corrected: { number: number; at: number; count: number; note: string }[];
	/** Other languages that are published, for links and hreflang. */
	others: { lang: TargetLang; title: string }[];
	/** Of the bilingual page without a language: the first that is published. */
	leading: TargetLang;
	origin: string;
	/** May readers report errors in it? */
	reports: boolean;
}

/** A correction as readers see it. */
export interface ShownCorrection {
	/** Id of the row. */
	row: string;
	/** Where the paragraph stands: in the newest release, or in the last one that had it. */
	href: string;
	/** Is it gone from the release that corrects? */
	gone: boolean;
	parts: Part[];
	/** Of the source, where that changed. */
	source: { lang: string; parts: Part[] } | null;
	/** Readers' reports that it answers. */
	reports: ReportCredit[];
}

/** Everything that was corrected in a document, newest first. */
export interface ShownCorrections {
	lang: TargetLang;
	slug: string;
	title: string;
	origin: string;
	/** Numbers of the releases that are not what was published, newest first: what they corrected counts for the next. */
	damaged: number[];
	releases: {
		/** Id of the release. */
		id: string;
		number: number;
		at: number;
		note: string;
		corrections: ShownCorrection[];
	}[];
}
