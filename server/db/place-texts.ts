import type { Kind, SourceLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import type { TextPlace, TextRow } from './row-text';

/** Rows of a document in one language as they were last read, in reading order from a place on; those that are left out are
 * not among them. All that the log holds where the place is fresh.
 * @param from place of the first
 * @param count how many at most */
export async function placeTexts(
	db: Db,
	{ document, lang }: Pick<TextPlace, 'document' | 'lang'>,
	from: number,
	count: number
): Promise<TextRow[]> {
	const rows = await db
		.selectFrom('row_text as t')
		.innerJoin('segment as g', 'g.id', 't.segment_id')
		.leftJoin('source as o', (join) => join.onRef('o.segment_id', '=', 'g.id').on('o.canonical', '=', 1))
		.select([
			...(['t.segment_id', 't.text', 't.published', 'g.label', 'g.kind', 'g.position'] as const),
			...(['o.text as source', 'o.lang as source_lang'] as const)
		])
		.where('t.document_id', '=', document)
		.where('t.lang', '=', lang)
		.where('g.position', '>=', from)
		.where('g.left_out', '=', 0)
		.orderBy('g.position')
		.limit(count)
		.execute();
	return rows.map(({ segment_id, source_lang, ...row }) => ({
		...{ ...row, segment: segment_id, document, lang },
		...{ kind: row.kind as Kind, sourceLang: source_lang as SourceLang | null }
	}));
}
