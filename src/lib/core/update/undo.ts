import type { TextChange } from './plan';

/** A row that an update changed, as it stands when the update is taken back. */
export interface UpdatedRow {
	change: TextChange;
	/** Did the update change its text? Else it was left, because somebody touched it in the meantime. */
	changed: boolean;
	/** Text before and after, where the update changed it. */
	before: string | null;
	after: string | null;
	/** Text of now. */
	text: string | null;
	/** Ids of the machine text that the update brought and of the one in force. */
	brought: string | null;
	current: string | null;
	/** Ids of the source that the update put in force, if any, and of the one in force. */
	source: string | null;
	sourceNow: string | null;
	/** Did people decide on it since, in this language, or in any? */
	decided: boolean;
	decidedAnywhere: boolean;
	/** Has it come to have a text in another language as well? */
	shared: boolean;
}

export interface Undoing {
	/** Its text goes back to the one before; of a row that was new, the row goes. */
	text: boolean;
	/** The machine text that was offered is offered no more. */
	offer: boolean;
	source: boolean;
	/** Something of the update stays, because people went on from it. */
	kept: boolean;
}

/** Decides what of an update is taken back in a row: exactly what still stands as the update left it. */
export function undoing(row: UpdatedRow): Undoing {
	const { change, changed, text, after, brought, current } = row;
	const writes = change === 'new' || (change === 'replaced' && changed);
	const stands = current === brought && (text === after || text === row.before) && !row.decided;
	const took = !writes && brought !== null && current === brought;
	const goes = writes && stands;
	const isFree = change === 'new' ? goes && !row.shared : !row.decidedAnywhere;
	const source = row.source !== null && row.source === row.sourceNow && isFree;
	return {
		...{ text: goes, offer: !writes && brought !== null && !took, source },
		kept: (writes && !stands) || took || (row.source !== null && !source && !row.shared)
	};
}
