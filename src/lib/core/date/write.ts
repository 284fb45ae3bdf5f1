import type { DateValue } from './read';

/** Digits in the width of those they replace. */
const inWidth = (digits: string, like: string): string =>
	/[０-９]/.test(like) ? digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : digits;

/** Puts the parts of another date into a date as the target writes it: 2025年5月4日 with the 14th is 2025年5月14日.
 * @param written the target's date, whose numerals stand in the order year, month, day
 * @returns null where the writing is not of that order, e.g. with a month in letters */
export function writeDate(value: DateValue, shown: DateValue, written: string): string | null {
	const runs = [...written.matchAll(/[0-9０-９]+/g)];
	const order = [shown.year, shown.month, shown.day];
	const values = [value.year ?? shown.year, value.month ?? shown.month, value.day ?? shown.day];
	const offset = order.length - runs.length - (shown.day === null ? 1 : 0);
	if (runs.length === 0 || offset < 0 || /[A-Za-z]/.test(written)) return null;
	let out = '';
	let end = 0;
	for (const [i, run] of runs.entries()) {
		const [was, now] = [order[i + offset] ?? null, values[i + offset] ?? null];
		if (was === null || now === null || Number(run[0].normalize('NFKC')) !== was) return null;
		const text = String(now).padStart(was === now ? run[0].length : run[0].startsWith('0') ? 2 : 1, '0');
		out += written.slice(end, run.index) + (was === now ? run[0] : inWidth(text, run[0]));
		end = run.index + run[0].length;
	}
	return out + written.slice(end);
}
