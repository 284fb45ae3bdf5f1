import { isTargetLang } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import type { TermChangeAppliedTable, TermChangeRowTable } from './schema';

/** Why a text was left as it is. */
export type SkipReason =
	/** It is another than the one that was seen. */
	| 'changed'
	/** The row is left out, or has no text in this language. */
	| 'left-out'
	/** The person may not write in this language. */
	| 'not-allowed'
	/** The project has no such row. */
	| 'gone'
	/** The change was taken back before its turn came. */
	| 'stopped';

/** What became of a text; null while it is still to be done. */
export type Outcome = 'applied' | SkipReason | null;

export interface AppliedRow {
	segment: string;
	lang: string;
	before: string;
	after: string;
	outcome: Outcome;
}

export type AppliedChange = TermChangeAppliedTable;

/** Rows that one statement takes. */
const AT_ONCE = 100;

function* chunks<T>(list: readonly T[]): Generator<T[]> {
	for (let start = 0; start < list.length; start += AT_ONCE) yield list.slice(start, start + AT_ONCE);
}

/** Writes down what is to be done, in the commit of the caller. */
export async function insertApplied(db: Db, change: AppliedChange, rows: readonly AppliedRow[]): Promise<void> {
	await db.insertInto('term_change_applied').values(change).execute();
	const stored = rows.map(({ segment, ...row }, position) => ({
		...row,
		change_id: change.id,
		segment_id: segment,
		position
	}));
	for (const some of chunks(stored)) await db.insertInto('term_change_row').values(some).execute();
}

export const appliedById = (db: Db, id: string): Promise<AppliedChange | undefined> =>
	db.selectFrom('term_change_applied').selectAll().where('id', '=', id).executeTakeFirst();

const rowOf = ({ segment_id, lang, before, after, outcome }: TermChangeRowTable): AppliedRow => ({
	...{ segment: segment_id, lang, before, after, outcome: outcome as Outcome }
});

/** The texts of a change in their order. */
export const appliedRows = async (db: Db, change: string): Promise<AppliedRow[]> =>
	(
		await db.selectFrom('term_change_row').selectAll().where('change_id', '=', change).orderBy('position').execute()
	).map(rowOf);

/** Of some texts of a change those that are still to be done. */
export async function dueOf(db: Db, change: string, rows: readonly AppliedRow[]): Promise<AppliedRow[]> {
	const due = new Set<string>();
	for (const some of chunks(rows)) {
		const found = await db
			.selectFrom('term_change_row')
			.select(['segment_id', 'lang'])
			.where('change_id', '=', change)
			.where('outcome', 'is', null)
			.where(
				'segment_id',
				'in',
				some.map(({ segment }) => segment)
			)
			.execute();
		for (const { segment_id, lang } of found) due.add(`${segment_id} ${lang}`);
	}
	return rows.filter(({ segment, lang }) => due.has(`${segment} ${lang}`));
}

/** Leaves as they are the texts of a change whose turn did not come. */
export const stopApplied = (db: Db, change: string): Promise<unknown> =>
	db
		.updateTable('term_change_row')
		.set({ outcome: 'stopped' })
		.where('change_id', '=', change)
		.where('outcome', 'is', null)
		.execute();

/** How many texts of a change came to which end. */
export async function outcomes(db: Db, change: string): Promise<Map<Outcome, number>> {
	const counts = await db
		.selectFrom('term_change_row')
		.select((eb) => ['outcome', eb.fn.countAll<number>().as('n')])
		.where('change_id', '=', change)
		.groupBy('outcome')
		.execute();
	return new Map(counts.map(({ outcome, n }) => [outcome as Outcome, Number(n)]));
}

/** Writes down what became of texts of one language; what another process wrote down before stays.
 * @param ends by segment */
export async function settleRows(
	db: Db,
	change: string,
	lang: string,
	ends: ReadonlyMap<string, Exclude<Outcome, null>>
): Promise<void> {
	const byEnd = new Map<string, string[]>();
	for (const [segment, end] of ends) byEnd.set(end, [...(byEnd.get(end) ?? []), segment]);
	await db.transaction().execute(async (trx) => {
		for (const [outcome, segments] of byEnd)
			for (const some of chunks(segments))
				await trx
					.updateTable('term_change_row')
					.set({ outcome })
					.where('change_id', '=', change)
					.where('lang', '=', lang)
					.where('segment_id', 'in', some)
					.where('outcome', 'is', null)
					.execute();
	});
}

/** Notes that nothing is left to be done.
 * @returns false where that was noted before */
export async function finishApplied(db: Db, change: string, at: number): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('term_change_applied')
		.set({ done_at: at })
		.where('id', '=', change)
		.where('done_at', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** The newest change that takes this one back. */
export const undoingOf = (db: Db, change: string): Promise<AppliedChange | undefined> =>
	db
		.selectFrom('term_change_applied')
		.selectAll()
		.where('undoes', '=', change)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();

/** Texts of a change that were left as they are, with where they stand; those that were refused first of all are among them.
 * @param limit how many at most */
export const leftRows = (db: Db, change: string, limit: number) =>
	db
		.selectFrom('term_change_row as r')
		.innerJoin('segment as g', 'g.id', 'r.segment_id')
		.innerJoin('document as d', 'd.id', 'g.document_id')
		.innerJoin('document_lang as l', (join) => join.onRef('l.document_id', '=', 'd.id').onRef('l.lang', '=', 'r.lang'))
		.select(['r.segment_id', 'r.lang', 'r.outcome', 'g.label', 'd.slug', 'l.title'])
		.where('r.change_id', '=', change)
		.where('r.outcome', 'is not', null)
		.where('r.outcome', '<>', 'applied')
		.orderBy('r.position')
		.limit(limit)
		.execute();

/** Where a row that somebody may write in stands. */
export interface RowPlace {
	segment: string;
	document: string;
	lang: TargetLang;
	/** Epoch of the room that holds its text. */
	epoch: number;
	/** Has it no text of its own in the language, or is it outside of what is published? */
	leftOut: boolean;
}

/** Where rows of a project stand, in every language that their documents have.
 * @param segments ids of rows; others than those of the project are not in the answer */
export async function rowPlaces(db: Db, project: string, segments: readonly string[]): Promise<RowPlace[]> {
	const places: RowPlace[] = [];
	for (const some of chunks([...new Set(segments)])) {
		const rows = await db
			.selectFrom('segment')
			.innerJoin('document', 'document.id', 'segment.document_id')
			.innerJoin('document_lang', 'document_lang.document_id', 'document.id')
			.select((eb) => [
				...(['segment.id', 'segment.document_id', 'segment.left_out'] as const),
				...(['document_lang.lang', 'document_lang.epoch'] as const),
				eb
					.exists(
						eb
							.selectFrom('candidate')
							.select('candidate.id')
							.whereRef('candidate.segment_id', '=', 'segment.id')
							.whereRef('candidate.lang', '=', 'document_lang.lang')
							.where('candidate.current', '=', 1)
					)
					.as('machine')
			])
			.where('document.project_id', '=', project)
			.where('segment.id', 'in', some)
			.execute();
		for (const row of rows)
			if (isTargetLang(row.lang))
				places.push({
					...{ segment: row.id, document: row.document_id, lang: row.lang, epoch: row.epoch },
					leftOut: row.left_out === 1 || !row.machine
				});
	}
	return places;
}
