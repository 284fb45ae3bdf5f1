import { record } from './audit';
import type { Db } from './client';
import { inOneCommit } from './revocations';

/** How long a person writes in a document before the audit says so in one line, in milliseconds. */
export const WRITING_MS = 10 * 60_000;

interface Written {
	document: string;
	lang: string;
	user: string;
	/** Id of the revision. */
	revision: string;
	/** When its stretch began. */
	at: number;
}

/** Notes a revision of a person for the audit, in the commit that stores it: what a killed process had noted is there. */
export const noteWriting = (trx: Db, { document, lang, user, revision, at }: Written): Promise<unknown> =>
	trx
		.insertInto('writing')
		.values({
			...{ document_id: document, lang, user_id: user },
			...{ first_revision: revision, last_revision: revision, started_at: at }
		})
		.onConflict((c) => c.columns(['document_id', 'lang', 'user_id']).doUpdateSet({ last_revision: revision }))
		.execute();

/** Writes a line of the audit for everybody who began to write long enough ago: `text.edit`, with how many rows and which
 * revisions. Several processes may do it at once; who takes a note away writes its line.
 * @param before what began later waits
 * @returns how many lines */
export async function auditWriting(db: Db, before: number): Promise<number> {
	const due = await db.selectFrom('writing').selectAll().where('started_at', '<=', before).execute();
	let lines = 0;
	for (const { document_id, lang, user_id, started_at } of due)
		await inOneCommit(db, async (trx) => {
			const note = await trx
				.deleteFrom('writing')
				.where('document_id', '=', document_id)
				.where('lang', '=', lang)
				.where('user_id', '=', user_id)
				.where('started_at', '=', started_at)
				.returning(['first_revision', 'last_revision'])
				.executeTakeFirst();
			if (!note) return;
			const { first_revision: first, last_revision: last } = note;
			const document = await trx
				.selectFrom('document')
				.select('project_id')
				.where('id', '=', document_id)
				.executeTakeFirstOrThrow();
			const rows = await rowsWritten(trx, { document: document_id, lang, user: user_id, first, last });
			await record(trx, {
				...{ user: user_id, project: document.project_id, document: document_id },
				...{ action: 'text.edit', subject: document_id, detail: { lang, rows, first, last } }
			});
			lines++;
		});
	return lines;
}

/** How many rows a person wrote in, between two revisions. */
async function rowsWritten(
	db: Db,
	{ document, lang, user, first, last }: Record<'document' | 'lang' | 'user' | 'first' | 'last', string>
): Promise<number> {
	const found = await db
		.selectFrom('revision')
		.innerJoin('segment', 'segment.id', 'revision.segment_id')
		.select((eb) => eb.fn.count<number>('revision.segment_id').distinct().as('rows'))
		.where('revision.id', '>=', first)
		.where('revision.id', '<=', last)
		.where('segment.document_id', '=', document)
		.where('revision.lang', '=', lang)
		.where('revision.authors', 'like', `%"${user}"%`)
		.executeTakeFirstOrThrow();
	return Number(found.rows);
}
