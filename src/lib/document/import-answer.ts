import type { ParsedPost } from '$lib/core/format/format';
import type { PrefillCounts } from '$lib/core/memory/prefill';
import type { SeriesView } from '$lib/core/series/expect';
import type { TargetLang } from '$lib/core/segment/segment';
import type { SourceChange, TextChange, UpdateCounts } from '$lib/core/update/plan';

/** What a person gave to be read. */
export interface Given {
	name: string;
	bytes: Uint8Array;
	/** `html` for what the clipboard holds as HTML, that of a page that was fetched; null to detect. */
	format: 'html' | 'markdown' | 'post' | null;
}

/** What the server read. */
export interface Previewed {
	post: ParsedPost;
	proposals: Proposal[];
	prefilled: PrefillCounts;
	series: SeriesView | null;
}

/** What it read at an address. */
export interface FetchedPost extends Previewed {
	name: string;
	format: 'html' | 'markdown' | 'post';
	/** Base64. */
	content: string;
}

/** A document that may be the same post: in another language, or an earlier copy of it. */
export interface Proposal {
	id: string;
	slug: string;
	title: string;
	score: number;
	update: boolean;
	/** Languages to which a newer copy is brought. */
	langs: TargetLang[];
}

/** What a newer copy would do in a language, row by row. */
export interface DryRun {
	lang: TargetLang;
	counts: UpdateCounts;
	rows: {
		label: string;
		text: TextChange;
		source: SourceChange;
		falls: boolean;
		now: string | null;
		newer: string | null;
		sourceNow: string | null;
		sourceNewer: string | null;
	}[];
	changing: number;
	/** What the memory would give the rows that are new. */
	prefilled: PrefillCounts;
}
