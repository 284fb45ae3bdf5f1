import { can, type Actor, type Subject } from '../access/access';
import type { Anchor } from './anchor';

/** Longest body of a comment, in code units. */
export const MAX_BODY = 5000;
/** Most open threads on one row, and most comments in one thread. */
export const MAX_THREADS = 200;

export interface Comment {
	id: string;
	by: string;
	/** Empty once it is removed. */
	body: string;
	/** Text wanted in place of the words that the thread stands on; null without one. */
	suggestion: string | null;
	/** Milliseconds since the epoch, as everywhere here. */
	at: number;
	editedAt: number | null;
	removed: boolean;
}

/** What people say about some words of a row. */
export interface Thread {
	id: string;
	segment: string;
	anchor: Anchor;
	/** While it is open, the row is neither approved nor published. */
	blocking: boolean;
	by: string;
	at: number;
	/** Null while it is open. */
	resolved: Resolution | null;
	/** Oldest first; at least one. */
	comments: Comment[];
}

interface Resolution {
	by: string;
	at: number;
	/** The comment whose suggestion was taken over; null where it was resolved without. */
	taken: string | null;
}

/** A thread with the names of its people. */
export interface ThreadView extends Omit<Thread, 'comments'> {
	byName: string;
	resolvedByName: string | null;
	comments: (Comment & { byName: string })[];
}

/** What a person writes. */
export interface CommentRequest {
	body: string;
	suggestion: string | null;
}

/** What a person sends to start a thread: the row's text as they saw it, and the stretch of it that they mean. */
export interface ThreadRequest extends CommentRequest {
	segment: string;
	seen: string;
	start: number;
	end: number;
	blocking: boolean;
}

/** What can be done with a thread. */
export type ThreadStep =
	| ({ step: 'reply' } & CommentRequest)
	| { step: 'resolve' }
	| { step: 'reopen' }
	| { step: 'blocking'; blocking: boolean }
	/** The suggestion of a comment has become the row's words. */
	| { step: 'take'; comment: string };

/** What can be done with a comment of one's own. */
export type CommentStep = ({ step: 'edit' } & CommentRequest) | { step: 'remove' };

/** May this person resolve it, or let it block no longer? One that blocks is its author's and the editors' to let go. */
export const mayResolve = (actor: Actor | null, thread: Pick<Thread, 'by' | 'blocking'>, subject: Subject): boolean =>
	can(actor, 'comment.write', subject) &&
	(!thread.blocking || thread.by === actor?.id || can(actor, 'comment.resolve', subject));

/** Ids of the rows with an open thread that blocks. */
export const commentedRows = (
	threads: readonly Pick<Thread, 'segment' | 'blocking' | 'resolved'>[]
): ReadonlySet<string> =>
	new Set(threads.filter((t) => t.blocking && t.resolved === null).map(({ segment }) => segment));
