import type { OfferView } from '$lib/core/workflow/machine-text';
import type { Db } from './client';
import { ANSWER } from './files';

/** The machine texts in force, one for each row and language: everybody who asks for machine texts asks here. Others stay beside
 * them. */
export const currentCandidates = (db: Db) => db.selectFrom('candidate').where('candidate.current', '=', 1);

/** Puts other machine texts in force; those that are there stay.
 * @param turns by row */
export async function turnCandidates(
	db: Db,
	turns: readonly { from: string | null; to: string | null }[]
): Promise<void> {
	const set = async (ids: (string | null)[], current: 0 | 1): Promise<void> => {
		const known = ids.filter((id) => id !== null);
		for (let at = 0; at < known.length; at += AT_ONCE)
			await db
				.updateTable('candidate')
				.set({ current })
				.where('id', 'in', known.slice(at, at + AT_ONCE))
				.execute();
	};
	// The database allows one in force at a time.
	await set(
		turns.map(({ from }) => from),
		0
	);
	await set(
		turns.map(({ to }) => to),
		1
	);
}

/** Rows that one statement takes. */
const AT_ONCE = 500;

/** Machine texts that are offered for the rows of a document in one language, by row: the newest of each, where it is newer
 * than the one in force.
 * @param only ids of the rows that are asked for; all without */
export async function openOffers(
	db: Db,
	document: string,
	lang: string,
	only?: readonly string[]
): Promise<Map<string, OfferView>> {
	const rows = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.leftJoin('candidate as n', (join) =>
			join.onRef('n.segment_id', '=', 'c.segment_id').onRef('n.lang', '=', 'c.lang').on('n.current', '=', 1)
		)
		.select(['c.id', 'c.segment_id', 'c.text', 'c.engine', 'c.created_at', 'c.offer', 'n.id as current'])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.where('c.from_decision', 'is', null)
		.where('c.offer', 'in', ['open', 'quiet'])
		.$if(only !== undefined, (q) => q.where('g.id', 'in', only!))
		.orderBy('c.id')
		.execute();
	// Ids sort by time.
	const open = rows.filter(({ id, current }) => current === null || id > current);
	return new Map(
		open.map((row) => [
			row.segment_id,
			{ candidate: row.id, text: row.text, engine: row.engine, at: row.created_at, quiet: row.offer === 'quiet' }
		])
	);
}

/** Every machine text that a row had in a language, oldest first. */
export const rowCandidates = (db: Db, segment: string, lang: string) =>
	db
		.selectFrom('candidate')
		.leftJoin('file', 'file.id', 'candidate.file_id')
		.select(['candidate.id', 'candidate.text', 'candidate.engine', 'candidate.route', 'candidate.created_at'])
		.select(['candidate.current', 'candidate.offer', 'file.name as file'])
		.where('candidate.segment_id', '=', segment)
		.where('candidate.lang', '=', lang)
		.orderBy('candidate.id')
		.execute();

/** Every machine text of some rows of a document in a language that says anything, oldest first in each. */
export const machineTextsOf = (db: Db, document: string, lang: string, rows: readonly string[]) =>
	db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		// An answer that was pasted is no file that anybody knows.
		.leftJoin('file as f', (join) => join.onRef('f.id', '=', 'c.file_id').on('f.format', '<>', ANSWER))
		.select(['c.id as candidate', 'c.segment_id as segment', 'c.text', 'c.engine', 'c.route', 'c.created_at as at'])
		.select(['c.current', 'f.name as file'])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.where('c.segment_id', 'in', rows)
		.where('c.text', '<>', '')
		.orderBy('c.id')
		.execute();

/** Rows of a document that the newest copy in a language lacks. */
export async function absentRows(db: Db, document: string, lang: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('absent_row')
		.innerJoin('segment', 'segment.id', 'absent_row.segment_id')
		.select(['absent_row.segment_id', 'absent_row.update_id'])
		.where('segment.document_id', '=', document)
		.where('absent_row.lang', '=', lang)
		.execute();
	return new Map(rows.map((row) => [row.segment_id, row.update_id]));
}
