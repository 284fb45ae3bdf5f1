import { can, type Actor, type Subject } from '../access/access';

/** Which text settled it: one of the two, or a third. */
export type Choice = 'a' | 'b' | 'other';

/** Two renderings of a row that people do not agree on. It blocks publishing until somebody settles it. */
export interface Dispute {
	id: string;
	segment: string;
	/** Text of the row when the dispute was raised, and the one proposed instead. */
	a: string;
	b: string;
	/** Why the two cannot both stand. */
	reason: string;
	raisedBy: string;
	/** Milliseconds since the epoch, as `dueAt` and `at`. */
	raisedAt: number;
	/** Who decides, and by when. */
	decider: string;
	dueAt: number;
	settled: Settlement | null;
}

export interface Settlement {
	choice: Choice;
	/** The text that was chosen; that of `a` or `b` unless `choice` is `other`. */
	text: string;
	by: string;
	at: number;
	reason: string;
}

/** What a person sends to dispute a row. */
export interface DisputeRequest {
	segment: string;
	/** The row's text as the person saw it: the first of the two. */
	seen: string;
	/** The text they want instead. */
	proposed: string;
	reason: string;
	/** Id of the person who decides. */
	decider: string;
	/** Milliseconds since the epoch. */
	dueAt: number;
}

/** What a person sends to settle a dispute. */
export interface SettlingRequest {
	choice: Choice;
	/** The third text, with `other`. */
	text: string | null;
	/** The row's text as the person saw it: nothing is written over that they did not read. */
	seen: string;
	reason: string;
}

/** A dispute with the names of its people. */
export interface DisputeView extends Dispute {
	raisedByName: string;
	deciderName: string;
	/** Null while it is open. */
	settledByName: string | null;
}

/** May this person settle it: whoever was named, while they may work on the language, or by role? */
export const maySettle = (actor: Actor | null, dispute: Pick<Dispute, 'decider'>, subject: Subject): boolean =>
	can(actor, 'dispute.settle', subject) || (actor?.id === dispute.decider && can(actor, 'dispute.raise', subject));

/** The text that a choice stands for; null where a third text is needed and none was given. */
export function chosenText({ a, b }: Pick<Dispute, 'a' | 'b'>, choice: Choice, other: string | null): string | null {
	if (choice === 'a') return a;
	return choice === 'b' ? b : other;
}

/** Ids of the rows with an open dispute. */
export const disputedRows = (disputes: readonly Pick<Dispute, 'segment' | 'settled'>[]): ReadonlySet<string> =>
	new Set(disputes.filter(({ settled }) => settled === null).map(({ segment }) => segment));
