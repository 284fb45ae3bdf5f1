import { smallestChange } from '$lib/collab/shared-text';

/** An edit of a segment that is on disk. */
export interface SegmentEdit {
	room: string;
	segment: string;
	/** Who wrote, null for the server. */
	user: string | null;
	/** Full text after the edit. */
	text: string;
	/** Milliseconds since the epoch. */
	at: number;
	/** Running number in the log of the update that brought it, or of the commit's last one. */
	upto: number;
}

/** Writing in one segment that people read as one change, whoever took turns in it. */
export interface Stretch {
	room: string;
	segment: string;
	text: string;
	/** Who wrote last. */
	author: string | null;
	/** Everybody who wrote, in the order in which they began. */
	authors: string[];
	startedAt: number;
	/** When the last edit came. */
	at: number;
	upto: number;
}

/** A rest that ends a stretch, in milliseconds: thinking about a word is none, going on to the next row is one. */
export const REST_MS = 10_000;
/** Longest stretch, in milliseconds: who types without a rest gets a revision a minute. */
export const LONGEST_MS = 60_000;
/** What one edit takes away that people would look for in the history, in UTF-16 code units: the text before a
 * selection was deleted or an older text brought back is a revision of its own. */
const TAKEN = 8;

const takenBy = (before: string, after: string): number => {
	const change = smallestChange(before, after);
	return change ? change.to - change.from : 0;
};

/** Does the stretch end before this edit? */
export const endsBefore = (stretch: Stretch, edit: SegmentEdit): boolean =>
	edit.at - stretch.at >= REST_MS ||
	edit.at - stretch.startedAt >= LONGEST_MS ||
	takenBy(stretch.text, edit.text) >= TAKEN;

/** The stretch with one more edit; without one before it, a new stretch. */
export function extend(stretch: Stretch | null, { room, segment, user, text, at, upto }: SegmentEdit): Stretch {
	const authors = stretch?.authors ?? [];
	return {
		...{ room, segment, text, author: user, at, upto },
		authors: user === null || authors.includes(user) ? authors : [...authors, user],
		startedAt: stretch?.startedAt ?? at
	};
}

/** When the stretch ends if nobody writes on, in milliseconds since the epoch. */
export const endOf = ({ at, startedAt }: Stretch): number => Math.min(at + REST_MS, startedAt + LONGEST_MS);
