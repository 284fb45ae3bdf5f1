import { CLOSE } from '$lib/collab/protocol';

/** How safe the text of a page is. After the states of `left` the server is left alone; after the others it is tried again
 * and again. */
export type SaveState =
	/** No answer of the server yet. */
	| 'connecting'
	/** On the server's disk. */
	| 'saved'
	/** On its way there. */
	| 'saving'
	/** Without the server, kept on this device. */
	| 'offline'
	/** Without the server, on this page alone. */
	| 'offline-unkept'
	/** The session is over; kept on this device. */
	| 'signed-out'
	/** The session is over; on this page alone. */
	| 'signed-out-unkept'
	/** The person may not write here, or no longer; on this page alone. */
	| 'not-allowed'
	/** A change is larger than the server takes. */
	| 'too-large'
	/** The server does not take it for another reason. */
	| 'refused';

/** The code that browsers give for a frame larger than the server takes. Sending it again would not help. */
const FRAME_TOO_LARGE = 1009;

/** Is the server left alone after a close with this code? */
export const staysAway = (code: number): boolean => code === FRAME_TOO_LARGE || (code >= 4400 && code < 4500);

/** The state after a close after which the server is left alone.
 * @param kept does this device keep the text? */
export function stateAfter(code: number, kept: boolean): SaveState {
	if (code === CLOSE.signedOut) return kept ? 'signed-out' : 'signed-out-unkept';
	if (code === CLOSE.refused) return 'not-allowed';
	return code === FRAME_TOO_LARGE ? 'too-large' : 'refused';
}

const LEFT: readonly SaveState[] = ['signed-out', 'signed-out-unkept', 'not-allowed', 'too-large', 'refused'];

/** Will nothing more be stored by the server before the page is loaded again? */
export const isLeft = (state: SaveState): boolean => LEFT.includes(state);
