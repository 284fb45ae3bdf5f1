import type { ByteRange, TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import type { FileTable } from './schema';

/** Format of a file that is the answer of an engine: it holds texts of rows, and is no copy of the post. */
export const ANSWER = 'answer';

/** The newest file that a language of a document was imported from, as it was sent; one whose update was taken back is none. */
export const importedFile = (db: Db, document: string, lang: TargetLang): Promise<FileTable | undefined> =>
	db
		.selectFrom('file')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.where('withdrawn_at', 'is', null)
		.where('format', '<>', ANSWER)
		.orderBy('imported_at', 'desc')
		.executeTakeFirst();

/** A translation as it was imported, and where in its file it stands. */
export interface PlacedText {
	segment: string;
	label: string;
	text: string;
	bytes: ByteRange | null;
}

/** The translations that came from a file. */
export async function placedTexts(db: Db, file: string): Promise<PlacedText[]> {
	const rows = await db
		.selectFrom('candidate')
		.innerJoin('segment', 'segment.id', 'candidate.segment_id')
		.select(['segment.id', 'segment.label', 'candidate.text', 'candidate.byte_start', 'candidate.byte_end'])
		.where('candidate.file_id', '=', file)
		.execute();
	return rows.map((r) => ({
		...{ segment: r.id, label: r.label, text: r.text },
		bytes: r.byte_start === null || r.byte_end === null ? null : [r.byte_start, r.byte_end]
	}));
}
