const DAY = 86_400_000;

/** The week that a moment is in, as ISO 8601 counts them, in UTC: the first week of a year is the one with its first Thursday.
 * @param at milliseconds since the epoch
 * @returns e.g. `2026-W47`; sorts by time */
export function isoWeek(at: number): string {
	const day = Math.floor(at / DAY);
	// The epoch was a Thursday. The year of a week is that of its Thursday.
	const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3;
	const year = new Date(thursday * DAY).getUTCFullYear();
	const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
	return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Weeks up to the one that a moment is in, that one last. */
export const weeksUpto = (at: number, count: number): string[] =>
	Array.from({ length: count }, (_, n) => isoWeek(at - (count - 1 - n) * 7 * DAY));
