/** A stretch of a text, flagged or not. */
export interface Piece {
	text: string;
	flagged: boolean;
}

/** Cuts a text at the flagged words, each looked for after the one before it.
 * @param flags texts in order; those that do not stand here are passed over
 * @returns pieces that together are the text, and the flags that did not stand in it */
export function cutAtFlags(text: string, flags: readonly string[]): { pieces: Piece[]; rest: string[] } {
	const pieces: Piece[] = [];
	const rest: string[] = [];
	let at = 0;
	for (const flag of flags) {
		const start = flag === '' ? -1 : text.indexOf(flag, at);
		if (start < 0) {
			rest.push(flag);
			continue;
		}
		if (start > at) pieces.push({ text: text.slice(at, start), flagged: false });
		pieces.push({ text: flag, flagged: true });
		at = start + flag.length;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), flagged: false });
	return { pieces, rest };
}
