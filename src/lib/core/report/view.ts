import type { Report } from './report';

/** An open report as the screen of work shows it. */
export type RowReport = Omit<Report, 'document' | 'lang' | 'joined'>;

/** A line of the project's list of reports. */
export interface ReportLine {
	id: string;
	slug: string;
	title: string;
	lang: Report['lang'];
	segment: string;
	kind: Report['kind'];
	words: string;
	name: string;
	state: Report['state'];
	answer: string;
	release: number;
	voices: number;
	origin: Report['origin'];
	at: number;
	/** May the person answer, and decline? */
	can: { answer: boolean; decline: boolean };
}

/** A report as readers see it. */
export interface PublicReport {
	id: string;
	/** Anchor of the paragraph on the page. */
	paragraph: string;
	kind: Report['kind'];
	words: string;
	suggestion: string;
	stretch: string;
	name: string;
	state: Report['state'];
	answer: string;
	release: number;
	fixedIn: number | null;
	voices: number;
	at: number;
}

/** What a correction says of the reader who reported it. */
export interface ReportCredit {
	id: string;
	/** Release that corrected it. */
	release: number;
	segment: string;
	kind: Report['kind'];
	/** Empty where the reader gave none. */
	name: string;
	/** Address of the report's page. */
	href: string;
}

/** Anchor of a row on its published page. */
export const paragraphOf = (segment: string): string => `p-${segment}`;
/** The row behind such an anchor. */
export const segmentOf = (paragraph: string): string => paragraph.replace(/^p-/, '');

/** Address of the form for a paragraph of a release. */
export const reportFormHref = (at: { lang: string; slug: string; number: number }, paragraph: string): string =>
	`/report/${at.lang}/${at.slug}/${paragraph}?release=${at.number}`;

/** Address of the reader's link to a report. */
export const reportHref = (at: { lang: string; slug: string }, segment: string, id: string): string =>
	`/report/${at.lang}/${at.slug}/${paragraphOf(segment)}/${id}`;
