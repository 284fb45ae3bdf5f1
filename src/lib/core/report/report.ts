import type { Span, TargetLang } from '../segment/segment';

/** What readers can say is wrong, in the order of the form. */
export const REPORT_KINDS = ['meaning', 'number', 'term', 'typo', 'markup', 'missing', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ['new', 'seen', 'accepted', 'declined', 'fixed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Most characters of each thing that a reader writes. */
export const REPORT_LIMITS = { words: 2000, suggestion: 10_000, stretch: 2000, name: 60, answer: 2000 } as const;

/** A reader's word on one paragraph of one release. */
export interface Report {
	id: string;
	document: string;
	lang: TargetLang;
	segment: string;
	/** Number of the release that the reader saw; 0 for a comment on a copy that was published elsewhere. */
	release: number;
	/** The paragraph as the reader saw it. */
	quote: string;
	/** The words of it that are meant; empty for all of it. */
	stretch: string;
	kind: ReportKind;
	words: string;
	/** How it should read; empty where the reader did not say. */
	suggestion: string;
	/** As the reader wishes to be named; empty for nobody. */
	name: string;
	origin: 'reader' | 'comment';
	state: ReportState;
	/** Shown to everybody; empty while there is none. */
	answer: string;
	/** Report that says the same and is answered for both. */
	joined: string | null;
	/** How many more said "me too". */
	voices: number;
	/** Number of the release in which it was fixed. */
	fixedIn: number | null;
	/** Milliseconds since the epoch. */
	at: number;
}

/** States in which somebody still has to do something. */
export const OPEN_STATES: readonly ReportState[] = ['new', 'seen', 'accepted'];

/** Is it for everybody to read? Nothing is before a person of the project accepted or answered it. */
export const isPublic = ({ state, answer }: Pick<Report, 'state' | 'answer'>): boolean =>
	state === 'accepted' || state === 'fixed' || (state !== 'new' && answer !== '');

/** May whoever holds the link of a report read its words? What was declined without an answer shows nothing any more. */
export const isShownToReporter = (report: Pick<Report, 'state' | 'answer'>): boolean =>
	isPublic(report) || report.state === 'new' || report.state === 'seen';

/** Where the words stand in the paragraph that the reader meant, whatever white space was copied along; null for all of
 * it or where they are not there. */
export function stretchIn(quote: string, stretch: string): Span | null {
	const words = stretch.trim().split(/\s+/u).join(' ');
	if (words === '') return null;
	const folded: number[] = [];
	let text = '';
	for (let i = 0; i < quote.length; i++) {
		const space = /\s/u.test(quote[i]!);
		if (space && text.endsWith(' ')) continue;
		folded.push(i);
		text += space ? ' ' : quote[i]!;
	}
	const at = text.indexOf(words);
	return at < 0 ? null : { start: folded[at]!, end: folded[at + words.length - 1]! + 1 };
}
