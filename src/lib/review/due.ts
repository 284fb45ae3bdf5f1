const two = (n: number): string => String(n).padStart(2, '0');

/** A day from today on where the reader is, as date fields write it. */
export function inDays(days: number, now = new Date()): string {
	const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The last millisecond of a day as a date field writes it, where the reader is; since the epoch. */
export function endOfDay(date: string): number {
	const [year, month, day] = date.split('-').map(Number);
	return new Date(year!, month! - 1, day! + 1).getTime() - 1;
}
