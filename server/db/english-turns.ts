import type { EnglishTurn } from '$lib/core/update/made-for';
import type { Db } from './client';

/** What copies of the English alone changed in the English of a document's rows, by row, oldest first; also what was taken back:
 * then the English of before is in force again.
 * @param only ids of the rows that are asked for; all without */
export async function englishTurns(
	db: Db,
	document: string,
	only?: readonly string[]
): Promise<Map<string, EnglishTurn[]>> {
	const rows = await db
		.selectFrom('document_update as u')
		.innerJoin('document_update_row as r', 'r.update_id', 'u.id')
		.innerJoin('source as s', 's.id', 'r.source_before')
		// Such a copy gives a row no text.
		.innerJoin('candidate as c', (join) =>
			join.onRef('c.segment_id', '=', 'r.segment_id').onRef('c.file_id', '=', 'u.file_id').on('c.text', '=', '')
		)
		.select(['r.segment_id', 'u.id as update', 'u.created_at as at', 's.text as before'])
		.where('u.document_id', '=', document)
		.where('r.source_after', 'is not', null)
		.$if(only !== undefined, (q) => q.where('r.segment_id', 'in', only!))
		.orderBy('u.id')
		.execute();
	const turns = new Map<string, EnglishTurn[]>();
	for (const { segment_id, ...turn } of rows) turns.set(segment_id, [...(turns.get(segment_id) ?? []), turn]);
	return turns;
}
