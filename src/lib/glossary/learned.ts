import type { TargetLang } from '$lib/core/segment/segment';

/** A row that a page links to. */
interface Place {
	segment: string;
	slug: string;
	title: string;
	label: string;
}

/** A correction that is offered as a rule. */
export interface OfferedLesson {
	lang: TargetLang;
	lesson: string;
	from: string;
	to: string;
	english: string | null;
	rows: number;
	documents: number;
	hits: number;
	decided: number;
	right: number;
	places: Place[];
}

/** A phrase that is rendered in several ways. */
export interface ListedDrift {
	lang: TargetLang;
	english: string;
	kind: 'rendering' | 'spelling';
	total: number;
	concept: string | null;
	renderings: { text: string; count: number; places: Place[] }[];
}

/** A row as it would become. */
export interface UnifiedRow extends Place {
	before: string;
	after: string;
	hash: string;
}
