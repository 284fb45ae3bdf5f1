import type { TargetLang } from '../segment/segment';
import type { SeriesView } from './expect';

/** What became of the findings that what was learned made in the texts that a post came with. */
export interface LearnedOutcomes {
	/** Findings in those texts, all checks together. */
	found: number;
	/** Of them those that the terms and rules of before would not have made. */
	flagged: number;
	/** Of these: the text was changed and the finding vanished before the approval. */
	confirmed: number;
	/** Set aside as false alarms. */
	falseAlarms: number;
	/** Set aside as known and accepted. */
	waived: number;
}

/** What a project learned between the last post of a series and this one. */
export interface Learned extends LearnedOutcomes {
	/** From the coming of the last post to the coming of this one, in milliseconds since the epoch. */
	since: number;
	until: number;
	/** Concepts that came or changed, rules of the team's own that came or changed, and corrections that were made terms. */
	terms: number;
	rules: number;
	corrections: number;
}

/** The newest post of a series, with what was learned before it. */
export interface LearnedPost extends Pick<Learned, 'since' | 'until' | 'terms' | 'rules'> {
	slug: string;
	lang: TargetLang;
	title: string;
}

/** The same with what that flagged in the texts that it came with. */
export interface CountedPost extends LearnedPost, Pick<LearnedOutcomes, 'found' | 'flagged'> {}

/** The series of a post, and what was learned before it; null where there is none. */
export interface PostSeries {
	series: SeriesView | null;
	learned: Learned | null;
}
