import { sql } from 'kysely';

/** Rows that are written at once: others wait for the database meanwhile. */
const CHUNK = 200;

/** Takes over every column of the row that is already there. */
export const excluded = (row: object): Record<string, ReturnType<typeof sql>> =>
	Object.fromEntries(Object.keys(row).map((column) => [column, sql`excluded.${sql.ref(column)}`]));

/** Parts of a list that are written at once. */
export function* chunks<T>(list: readonly T[]): Generator<T[]> {
	for (let start = 0; start < list.length; start += CHUNK) yield list.slice(start, start + CHUNK);
}

/** Which rows are other than those that are known, and which of these are no more. */
export function differences<T extends object>(
	rows: readonly T[],
	known: readonly T[],
	key: (row: T) => string
): { changed: T[]; gone: T[] } {
	const face = (row: T): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
	const before = new Map(known.map((row) => [key(row), face(row)]));
	const now = new Set(rows.map(key));
	return {
		changed: rows.filter((row) => before.get(key(row)) !== face(row)),
		gone: known.filter((row) => !now.has(key(row)))
	};
}
