/** Who sits at the other end of a socket, as the sign-in and the grants say. */
export interface Visitor {
	user: string;
	/** As others see it; shortened and cleaned by the room. */
	name: string;
	/** `#rrggbb` */
	color: string;
	/** Names the session, so that its end can close its sockets. */
	session: string;
	canWrite: boolean;
	/** When the session ends, in milliseconds since the epoch. */
	expiresAt: number;
}

/** Marks that turn the direction of the text around them: a name with one could dress up as another. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
const LONGEST_NAME = 40;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A name that can be shown beside a caret: at most 40 graphemes, nothing that reorders or breaks the line. */
export function displayName(name: string): string {
	// One grapheme can be of any length, so the code units are bounded first.
	const clean = name.slice(0, 400).replace(DIRECTION_MARKS, '').replace(CONTROLS, ' ').trim();
	return [...graphemes.segment(clean)]
		.slice(0, LONGEST_NAME)
		.map((part) => part.segment)
		.join('')
		.toWellFormed();
}
