import type { Part } from '../diff/diff';
import type { SourceLang, TargetLang } from '../segment/segment';
import type { Blocker } from '../workflow/gate';
import type { Change } from './difference';

/** The releases of a document in one language, as the workbench lists them. */
export interface ReleasesView {
	project: { slug: string; name: string };
	document: { slug: string; title: string };
	lang: TargetLang;
	/** Title in that language. */
	title: string;
	/** Newest first. */
	releases: ReleaseLine[];
	/** What stands between the text of now and its readers; null for whoever may not publish. */
	blockers: Blocker[] | null;
}

export interface ReleaseLine {
	number: number;
	/** Milliseconds since the epoch. */
	at: number;
	byName: string;
	/** SHA-256 of the manifest, hex. */
	hash: string;
	/** Is what is stored what was published? */
	sound: boolean;
	rows: number;
	draft: boolean;
	/** Why, for readers; may be empty. */
	note: string;
}

/** What differs between two releases; `from` is 0 for the machine text. */
export interface ReleaseDifference {
	number: number;
	from: number;
	rows: DifferentRow[];
}

export interface DifferentRow {
	id: string;
	change: Change;
	moved: boolean;
	paper: string | null;
	parts: Part[];
	/** Of the source, where that changed. */
	source: { lang: SourceLang; parts: Part[] } | null;
}
