import type { Insertable } from 'kysely';
import { groupBy } from '$lib/core/group';
import { isTargetLang } from '$lib/core/language/registry';
import type { SourceLang } from '$lib/core/segment/segment';
import type { GivenCopy, RowCopies, SourceChoice } from '$lib/core/source/copies';
import type { Db } from './client';
import type { SourceChoiceTable } from './schema';

/** The sources of a row with whoever chose among them, but for the name. */
export type StoredCopies = Omit<RowCopies, 'choice'> & { choice: Omit<SourceChoice, 'byName'> | null };

/** Rows of a document of which there is another source than the one in force, by row.
 * @param only ids of the rows that are asked for; all without */
export async function rowCopies(
	db: Db,
	document: string,
	only?: readonly string[]
): Promise<Map<string, StoredCopies>> {
	const sources = await db
		.selectFrom('source as s')
		.leftJoin('file as f', 'f.id', 's.file_id')
		.select(['s.id', 's.segment_id', 's.lang', 's.text', 's.canonical', 'f.lang as of', 'f.withdrawn_at'])
		.where('s.segment_id', 'in', (eb) =>
			eb
				.selectFrom('segment as g')
				.innerJoin('source as o', (join) => join.onRef('o.segment_id', '=', 'g.id').on('o.canonical', '=', 0))
				.innerJoin('source as c', (join) => join.onRef('c.segment_id', '=', 'g.id').on('c.canonical', '=', 1))
				.select('g.id')
				.where('g.document_id', '=', document)
				.$if(only !== undefined, (q) => q.where('g.id', 'in', only!))
				// Beside the English may stand what a translation was made from.
				.whereRef('o.lang', '=', 'c.lang')
				.whereRef('o.text', '<>', 'c.text')
		)
		.orderBy('s.id')
		.execute();
	const bySegment = groupBy(sources, (row) => row.segment_id);
	const choices = await standingChoices(db, [...bySegment.keys()], 'source');
	const found = new Map<string, StoredCopies>();
	for (const [segment, rows] of bySegment) {
		const now = rows.find(({ canonical }) => canonical === 1);
		// What was translated from another language has its own way: `pivots.ts`.
		if (!now || now.lang !== 'en') continue;
		const given = rows.filter(({ lang, withdrawn_at }) => lang === now.lang && withdrawn_at === null);
		const copies = newestCopies(given);
		const choice = choices.get(segment);
		// A newer copy that says something else puts another source in force.
		const holds = choice?.source_id === now.id;
		found.set(segment, {
			...{ source: now.id, text: now.text, lang: now.lang as SourceLang, copies },
			choice: holds ? viewOf(choice) : null
		});
	}
	return found;
}

function newestCopies(rows: readonly { id: string; of: string | null; text: string }[]): GivenCopy[] {
	const newest = new Map<string, GivenCopy>();
	for (const { id, of, text } of rows)
		if (of !== null && isTargetLang(of)) newest.set(of, { source: id, lang: of, text });
	return [...newest.values()].sort((a, b) => (a.lang < b.lang ? -1 : 1));
}

const viewOf = ({ id, how, user_id, created_at }: SourceChoiceTable): StoredCopies['choice'] => ({
	...{ id, how: how as SourceChoice['how'], by: user_id, at: created_at }
});

/** Rows that one statement takes. */
const AT_ONCE = 500;

/** The newest word of a person on each row that has one, by row.
 * @param on which source is in force, or whether the translation still fits the text that it was made from */
export async function standingChoices(
	db: Db,
	segments: readonly string[],
	on: 'source' | 'pivot'
): Promise<Map<string, SourceChoiceTable>> {
	const found = new Map<string, SourceChoiceTable>();
	for (let at = 0; at < segments.length; at += AT_ONCE) {
		const rows = await db
			.selectFrom('source_choice')
			.selectAll()
			.where('segment_id', 'in', segments.slice(at, at + AT_ONCE))
			.where('undone_at', 'is', null)
			.where('how', on === 'pivot' ? '=' : '<>', 'accept')
			.orderBy('id')
			.execute();
		for (const row of rows) found.set(row.segment_id, row);
	}
	return found;
}

/** Choices by their ids, of rows of a document. */
export const choicesById = (db: Db, document: string, ids: readonly string[]): Promise<SourceChoiceTable[]> =>
	db
		.selectFrom('source_choice')
		.innerJoin('segment', 'segment.id', 'source_choice.segment_id')
		.selectAll('source_choice')
		.where('segment.document_id', '=', document)
		.where('source_choice.id', 'in', ids)
		.execute();

export async function insertChoices(db: Db, choices: readonly Insertable<SourceChoiceTable>[]): Promise<void> {
	for (let at = 0; at < choices.length; at += AT_ONCE)
		await db
			.insertInto('source_choice')
			.values(choices.slice(at, at + AT_ONCE))
			.execute();
}

export const undoChoices = (db: Db, ids: readonly string[], by: string, at: number): Promise<unknown> =>
	db.updateTable('source_choice').set({ undone_at: at, undone_by: by }).where('id', 'in', ids).execute();

/** The source in force of each of some rows of a document, by row. */
export async function sourcesInForce(
	db: Db,
	document: string,
	segments: readonly string[]
): Promise<Map<string, { id: string; text: string; lang: SourceLang }>> {
	const found = new Map<string, { id: string; text: string; lang: SourceLang }>();
	for (let at = 0; at < segments.length; at += AT_ONCE) {
		const rows = await db
			.selectFrom('source')
			.innerJoin('segment', 'segment.id', 'source.segment_id')
			.select(['source.segment_id', 'source.id', 'source.text', 'source.lang'])
			.where('segment.document_id', '=', document)
			.where('source.canonical', '=', 1)
			.where('source.segment_id', 'in', segments.slice(at, at + AT_ONCE))
			.execute();
		for (const { segment_id, lang, ...row } of rows) found.set(segment_id, { ...row, lang: lang as SourceLang });
	}
	return found;
}
