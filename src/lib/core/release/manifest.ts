import type { Kind, SourceLang, TargetLang } from '../segment/segment';

/** One published row: exactly the text that was approved. */
export interface ManifestRow {
	/** Stable id of the paragraph on the page. */
	id: string;
	kind: Kind;
	paper: string | null;
	sourceLang: SourceLang;
	source: string | null;
	target: string;
	/** SHA-256 of the target, hex. */
	hash: string;
}

/** What a release holds, immutable: pages, Markdown and feeds are made of it alone. */
export interface Manifest {
	lang: TargetLang;
	slug: string;
	title: string;
	/** English title of the post, where it has one. */
	sourceTitle: string | null;
	number: number;
	/** Nobody reviewed it: published as the machine left it, under that label. */
	draft?: true;
	/** Milliseconds since the epoch. */
	publishedAt: number;
	/** Engines that made the machine texts, empty strings left out. */
	engines: string[];
	/** Persons who stand behind the texts, as they wish to be named; those who wish no name are counted only. */
	reviewers: string[];
	reviewerCount: number;
	/** Papers held back from this release. */
	held: string[];
	/** Why there is this release, for readers, in the words of whoever published it. */
	note?: string;
	rows: ManifestRow[];
}
