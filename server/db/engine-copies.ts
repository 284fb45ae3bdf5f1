import type { Insertable } from 'kysely';
import type { Db } from './client';
import type { EngineCopyTable } from './schema';

/** Copies among which the one of an answer is looked for: nobody pastes back what was copied before so many others. */
const LOOKED_AT = 50;

export const insertEngineCopy = async (db: Db, copy: Insertable<EngineCopyTable>): Promise<void> =>
	void (await db.insertInto('engine_copy').values(copy).execute());

/** What was copied of a document for engines in a language, newest first. */
export const engineCopies = (db: Db, document: string, lang: string): Promise<EngineCopyTable[]> =>
	db
		.selectFrom('engine_copy')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.orderBy('id', 'desc')
		.limit(LOOKED_AT)
		.execute();

/** Names of the engines that machine texts of a project are by in a language, the newest first. */
export async function projectEngines(db: Db, project: string, lang: string): Promise<string[]> {
	const rows = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.innerJoin('document as d', 'd.id', 'g.document_id')
		.select((eb) => ['c.engine', eb.fn.max('c.id').as('newest')])
		.where('d.project_id', '=', project)
		.where('c.lang', '=', lang)
		.where('c.engine', '<>', '')
		.groupBy('c.engine')
		.orderBy('newest', 'desc')
		.limit(20)
		.execute();
	return rows.map(({ engine }) => engine);
}
