import { sql } from 'kysely';
import { OPEN_STATES, type Report, type ReportKind, type ReportState } from '$lib/core/report/report';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db, DialectName } from './client';
import type { ReportTable } from './schema';

export const readReport = (r: ReportTable): Report => ({
	id: r.id,
	document: r.document_id,
	lang: r.lang as TargetLang,
	segment: r.segment_id,
	release: r.release,
	quote: r.quote,
	stretch: r.stretch,
	kind: r.kind as ReportKind,
	words: r.words,
	suggestion: r.suggestion,
	name: r.name,
	origin: r.origin as Report['origin'],
	state: r.state as ReportState,
	answer: r.answer,
	joined: r.joined_id,
	voices: r.voices,
	fixedIn: r.fixed_in,
	at: r.created_at
});

/** What a report is stored with besides what it says. */
export interface NewReport extends Report {
	project: string;
	form: string | null;
	reporter: string | null;
	comment: string | null;
	by: string | null;
}

/** @returns false when the form was taken already */
export async function insertReport(db: Db, report: NewReport): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('report')
		.values({
			...{ id: report.id, project_id: report.project, document_id: report.document, segment_id: report.segment },
			...{ lang: report.lang, release: report.release, quote: report.quote, stretch: report.stretch },
			...{ kind: report.kind, words: report.words, suggestion: report.suggestion, name: report.name },
			...{ origin: report.origin, state: report.state, answer: report.answer, answered_by: report.by },
			...{ joined_id: report.joined, comment_id: report.comment, form: report.form, reporter: report.reporter },
			...{ voices: report.voices, fixed_in: report.fixedIn, created_at: report.at, updated_at: report.at }
		})
		.onConflict((c) => c.column('form').doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

export async function reportById(db: Db, document: string, lang: string, id: string): Promise<Report | undefined> {
	const row = await db
		.selectFrom('report')
		.selectAll()
		.where('id', '=', id)
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.executeTakeFirst();
	return row && readReport(row);
}

export async function reportByForm(db: Db, form: string): Promise<Report | undefined> {
	const row = await db.selectFrom('report').selectAll().where('form', '=', form).executeTakeFirst();
	return row && readReport(row);
}

/** Open reports of a document in one language that are answered by themselves, oldest first: so many that a
 * person can look at them, and a screen and a comparison bear them. */
export async function openReports(db: Db, document: string, lang: string, segment?: string): Promise<Report[]> {
	const rows = await db
		.selectFrom('report')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.where('state', 'in', OPEN_STATES)
		.where('joined_id', 'is', null)
		.$if(segment !== undefined, (q) => q.where('segment_id', '=', segment!))
		.orderBy('id')
		.limit(500)
		.execute();
	return rows.map(readReport);
}

/** Reports of a document in one language that everybody may read, newest first; those that were joined are told by the
 * one they were joined to. */
export async function publicReports(db: Db, document: string, lang: string, segment?: string): Promise<Report[]> {
	const rows = await db
		.selectFrom('report')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.where('joined_id', 'is', null)
		.where((eb) =>
			eb.or([eb('state', 'in', ['accepted', 'fixed']), eb.and([eb('state', '!=', 'new'), eb('answer', '!=', '')])])
		)
		.$if(segment !== undefined, (q) => q.where('segment_id', '=', segment!))
		.orderBy('id', 'desc')
		.limit(500)
		.execute();
	return rows.map(readReport);
}

/** What of a report changes in its life. */
type Change = Partial<Pick<ReportTable, 'state' | 'answer' | 'answered_by' | 'joined_id' | 'fixed_in'>>;

/** Changes a report that is still in the state it was seen in.
 * @returns false when somebody else was faster */
export async function changeReport(db: Db, { id, state }: Pick<Report, 'id' | 'state'>, to: Change): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('report')
		.set({ ...to, updated_at: Date.now() })
		.where('id', '=', id)
		.where('state', '=', state)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Lets those that were joined to one follow it to another. */
export async function moveJoined(db: Db, from: string, to: string): Promise<void> {
	await db.updateTable('report').set({ joined_id: to }).where('joined_id', '=', from).execute();
}

/** Counts how many stand behind a report besides its reporter: "me too" and reports joined to it. */
export async function countVoices(db: Db, id: string): Promise<void> {
	const number = async (table: 'report_voice' | 'report', column: 'report_id' | 'joined_id'): Promise<number> => {
		const query = db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n'));
		const { n } = await query.where(column as never, '=', id as never).executeTakeFirstOrThrow();
		return Number(n);
	};
	const voices = (await number('report_voice', 'report_id')) + (await number('report', 'joined_id'));
	await db.updateTable('report').set({ voices }).where('id', '=', id).execute();
}

/** Adds a "me too". @returns false when the reader said so today already */
export async function addVoice(db: Db, report: string, reporter: string): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('report_voice')
		.values({ report_id: report, reporter, created_at: Date.now() })
		.onConflict((c) => c.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** Lets the reports on a document come one after the other, until the transaction ends. Waits on its own connection, so that
 * many that come at once do not use them up; on SQLite transactions queue by themselves. */
export async function queueFor(trx: Db, dialect: DialectName, document: string): Promise<void> {
	if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(hashtextextended(${document}, 12))`.execute(trx);
}

/** Times of the newest reports of readers, newest first: on a document, or by one reporter. */
export async function reportTimes(
	db: Db,
	of: { document: string } | { reporter: string },
	since: number,
	limit: number
): Promise<number[]> {
	const rows = await db
		.selectFrom('report')
		.select('created_at')
		.$if('document' in of, (q) => q.where('document_id', '=', (of as { document: string }).document))
		.$if('reporter' in of, (q) => q.where('reporter', '=', (of as { reporter: string }).reporter))
		.where('origin', '=', 'reader')
		.where('created_at', '>', since)
		.orderBy('created_at', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => row.created_at);
}
