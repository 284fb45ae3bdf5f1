import type { TargetLang } from '../segment/segment';
import type { Concept } from './concept';
import type { MergeConflict } from './merge';
import type { ProposalState, ProposalStep } from './proposal';

/** What one person says of a proposal. */
export interface VoiceView {
	by: string;
	byName: string;
	side: 'for' | 'against';
	words: string;
	/** Milliseconds since the epoch. */
	at: number;
}

/** Where the words of a proposal were selected. */
export interface ProposalPlace {
	/** Address of the row. */
	href: string;
	/** Title of the document. */
	title: string;
	/** Label of the row. */
	label: string;
	/** The words that were selected; empty for none. */
	span: string;
}

/** What accepting a proposal would do now. */
export interface ProposalPlan {
	/** The concept as it stands; null where it would be a new one. */
	now: (Concept & { updatedAt: number }) | null;
	/** The concept as it would be. */
	merged: Concept;
	/** Was it changed since, in another way? Then it is not accepted as it is. */
	conflicts: MergeConflict[];
	/** The concept that it was to change is removed. */
	gone: boolean;
}

/** A proposal as its page and the API show it. */
export interface ProposalView {
	id: string;
	/** Concept that it changes; null for a new one. */
	concept: string | null;
	english: string;
	lang: TargetLang;
	rendering: string;
	note: string;
	/** The concept as proposed. */
	body: Concept;
	by: string;
	byName: string;
	at: number;
	state: ProposalState;
	/** Null while it is open, and where silence accepted it. */
	decidedByName: string | null;
	decidedAt: number | null;
	/** Why it was refused. */
	reason: string;
	/** When it is accepted if nobody objects. */
	silentAt: number | null;
	/** Concept that it became. */
	result: string | null;
	place: ProposalPlace | null;
	voices: VoiceView[];
	/** Null once it is decided. */
	plan: ProposalPlan | null;
	/** What the person may do with it. */
	steps: ProposalStep[];
}
