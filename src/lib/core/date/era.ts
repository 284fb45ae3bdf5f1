/** The year before the first of each era. */
const ERAS: ReadonlyMap<string, number> = new Map([
	['令和', 2018],
	['平成', 1988],
	['昭和', 1925],
	['大正', 1911],
	['明治', 1867]
]);

/** The Western year of a year in a Japanese era; null where the word is no era. */
export function eraYear(era: string, year: number): number | null {
	const before = ERAS.get(era);
	return before === undefined || !Number.isInteger(year) || year < 1 || year > 70 ? null : before + year;
}
