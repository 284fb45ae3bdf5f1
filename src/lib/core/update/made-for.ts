import { sameSubstance } from './substance';

/** A copy of the English alone that put another English of a row in force. */
export interface EnglishTurn {
	/** Id of the update; ids sort by time. */
	update: string;
	/** Milliseconds since the epoch. */
	at: number;
	/** The English before it. */
	before: string;
}

/** A text as it stands in a row. */
export interface StandingText {
	text: string;
	/** Id of the machine text or of the revision that it is; null for one that was written just now. */
	made: string | null;
	/** When people last decided on it for the English of now, in milliseconds since the epoch; null where nobody did. */
	looked: number | null;
}

/** The English that a text was made for, where a copy of the English alone brought one that says something else, and nobody has
 * written or decided since; else null.
 * @param turns of the row, oldest first */
export function madeFor(turns: readonly EnglishTurn[], source: string | null, standing: StandingText): string | null {
	const { text, made, looked } = standing;
	if (text === '' || source === null || made === null) return null;
	const turn = turns.find(({ update }) => update > made);
	if (!turn || (looked !== null && looked >= turns.at(-1)!.at)) return null;
	return sameSubstance(turn.before, source) ? null : turn.before;
}
