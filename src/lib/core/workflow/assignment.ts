/** Who is at a document in one language, and until when it should be done. It locks nothing: everybody may go on. */
export interface Assignment {
	/** Null where a day is set and nobody has claimed it. */
	user: string | null;
	/** Milliseconds since the epoch, null without a day. */
	due: number | null;
}

/** What a person asks for. */
export type AssignmentStep =
	{ step: 'claim' | 'give-back' } | { step: 'assign'; user: string } | { step: 'due'; due: number | null };

export const NOBODY: Assignment = { user: null, due: null };

const DAY = 24 * 60 * 60 * 1000;

/** How near a day is: passed, within one day, within seven, later. */
export type Nearness = 'overdue' | 'soon' | 'week' | 'later';

export function nearness(due: number, now: number): Nearness {
	if (due < now) return 'overdue';
	if (due - now <= DAY) return 'soon';
	return due - now <= 7 * DAY ? 'week' : 'later';
}

/** Days are given without a time and end when they end everywhere.
 * @param day `2026-11-24`
 * @returns milliseconds since the epoch, null for what is no day */
export function endOfDay(day: string): number | null {
	const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number);
	if (year === undefined || month === undefined || date === undefined) return null;
	const at = Date.UTC(year, month - 1, date, 23, 59, 59, 999);
	return new Date(at).toISOString().startsWith(day) ? at : null;
}
