import { isOutdated, type RowStatus } from '$lib/core/workflow/desk-view';
import { ASIDE, READY, type RowState } from '$lib/core/workflow/state';

/** The state of a row while its live text is ahead of the server's verdict. The server's word comes back with the next
 * status; until then a decision counts only for the text it was made on. */
export function stateNow(status: RowStatus, text: string): RowState {
	const { state } = status;
	if (ASIDE.includes(state) || text === status.text) return state;
	if (status.approved !== null) return text === status.approved && !isOutdated(status) ? 'approved' : 'stale';
	return 'in-progress';
}

/** Rows that wait for somebody. */
export const WAITING: readonly RowState[] = ['untouched', 'in-progress', 'changes-requested', 'confirmed', 'stale'];

/** The next row, round the end, that waits for this person; null when none does. One that the person confirmed waits for
 * somebody else. */
export function nextWaiting<Row extends { id: string; state: RowState; mine: boolean }>(
	rows: readonly Row[],
	after: string | null
): Row | null {
	const at = rows.findIndex((row) => row.id === after);
	const order = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
	return order.find((row) => row.id !== after && WAITING.includes(row.state) && !row.mine) ?? null;
}

/** How many rows count, and how many of them are approved (or pass by rule) and confirmed. */
export interface StateCounts {
	approved: number;
	confirmed: number;
	rows: number;
}

export function countStates(states: readonly RowState[]): StateCounts {
	const count = (...wanted: RowState[]): number => states.filter((state) => wanted.includes(state)).length;
	return {
		approved: count(...READY),
		confirmed: count('confirmed'),
		rows: states.length - count(...ASIDE)
	};
}

/** All counts together, with the shares of what is approved and confirmed, 0 to 1. */
export function progress(counts: readonly StateCounts[]): StateCounts {
	const sum = (of: keyof StateCounts): number => counts.reduce((all, part) => all + part[of], 0);
	const rows = sum('rows');
	const share = (of: 'approved' | 'confirmed'): number => (rows === 0 ? 0 : sum(of) / rows);
	return { approved: share('approved'), confirmed: share('confirmed'), rows };
}
