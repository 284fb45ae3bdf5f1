import type { Db } from '../db/client';
import { editorsOf } from '../db/desk';
import { notify } from './notify';
import type { PublishedPost } from './report-place';

/** Tells the editors of the language of a new report; those who have not read of one on this post yet are not told
 * again, so that nobody can fill their list. */
export async function tellOfReport(
	db: Db,
	{ project, document, lang }: Pick<PublishedPost, 'project' | 'document' | 'lang'>,
	segment: string
): Promise<void> {
	const told = await db
		.selectFrom('notification')
		.select('user_id')
		.where('kind', '=', 'report')
		.where('document_id', '=', document.id)
		.where('lang', '=', lang)
		.where('read_at', 'is', null)
		.execute();
	const waiting = new Set(told.map((row) => row.user_id));
	const editors = [...(await editorsOf(db, project.id, lang))].filter((id) => !waiting.has(id));
	await notify(db, editors, { kind: 'report', by: null, project: project.id, document: document.id, lang, segment });
}
