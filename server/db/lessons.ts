import type { KeptCorrection } from '$lib/core/glossary/learn/lesson';
import type { Decision } from '$lib/core/workflow/state';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import type { CorrectionTable, LessonAnswerTable } from './schema';

/** Rows that one statement takes. */
const AT_ONCE = 50;
/** Ids that one question asks for. */
const MANY = 500;

export type Answer = 'offered' | 'accepted' | 'dismissed';

/** The corrections of a document in one language, in the order of the rows' ids. */
export const documentCorrections = (db: Db, document: string, lang: string): Promise<CorrectionTable[]> =>
	db
		.selectFrom('correction')
		.selectAll()
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.orderBy('segment_id')
		.orderBy('n')
		.execute();

/** Takes the corrections of some rows away and writes others in their place. */
export async function replaceCorrections(
	db: Db,
	lang: string,
	segments: readonly string[],
	corrections: readonly CorrectionTable[]
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		for (let at = 0; at < segments.length; at += AT_ONCE)
			await trx
				.deleteFrom('correction')
				.where('lang', '=', lang)
				.where('segment_id', 'in', segments.slice(at, at + AT_ONCE))
				.execute();
		for (let at = 0; at < corrections.length; at += AT_ONCE)
			await trx
				.insertInto('correction')
				.values(corrections.slice(at, at + AT_ONCE))
				.execute();
	});
}

const kept = (row: CorrectionTable): KeptCorrection => ({
	...{ document: row.document_id, segment: row.segment_id },
	...{ from: row.from_text, to: row.to_text, compound: row.compound === 1 }
});

/** The corrections of a project in one language that were made in at least two rows, newest documents last.
 * @param lessons only these; all without */
export async function repeatedCorrections(
	db: Db,
	project: string,
	lang: string,
	lessons?: readonly string[]
): Promise<KeptCorrection[]> {
	const repeated = db
		.selectFrom('correction')
		.select('lesson')
		.where('project_id', '=', project)
		.where('lang', '=', lang)
		.$if(lessons !== undefined, (q) => q.where('lesson', 'in', [...lessons!]))
		.groupBy('lesson')
		.having((eb) => eb(eb.fn.count('segment_id').distinct(), '>', 1));
	const rows = await db
		.selectFrom('correction')
		.selectAll()
		.where('project_id', '=', project)
		.where('lang', '=', lang)
		.where('lesson', 'in', repeated)
		.orderBy('segment_id')
		.orderBy('n')
		.execute();
	return rows.map(kept);
}

/** What was answered to lessons of a project, newest first. */
export const lessonAnswers = (db: Db, project: string, lang?: string): Promise<LessonAnswerTable[]> =>
	db
		.selectFrom('lesson_answer')
		.selectAll()
		.where('project_id', '=', project)
		.$if(lang !== undefined, (q) => q.where('lang', '=', lang!))
		.orderBy('answered_at', 'desc')
		.execute();

/** Notes that a lesson is offered.
 * @returns false where it was offered or answered before */
export async function noteOffered(db: Db, answer: LessonAnswerTable): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('lesson_answer')
		.values(answer)
		.onConflict((c) => c.columns(['project_id', 'lang', 'lesson']).doNothing())
		.executeTakeFirstOrThrow();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes what somebody answered to a lesson, in the place of what was answered before. */
export async function answerLesson(db: Db, answer: LessonAnswerTable): Promise<void> {
	await db
		.insertInto('lesson_answer')
		.values(answer)
		.onConflict((c) =>
			c.columns(['project_id', 'lang', 'lesson']).doUpdateSet({
				...{ answer: answer.answer, user_id: answer.user_id, answered_at: answer.answered_at }
			})
		)
		.execute();
}

/** The text of each row of a document as it was last approved. */
export const approvedTexts = (decisions: ReadonlyMap<string, readonly Decision[]>): Map<string, string> =>
	new Map(
		[...decisions].flatMap(([segment, list]): [string, string][] => {
			const last = list.findLast(({ settled }) => settled);
			return last ? [[segment, last.text]] : [];
		})
	);

/** Documents of a project that have a language, newest first. */
export async function documentsIn(db: Db, project: string, lang: TargetLang) {
	return db
		.selectFrom('document')
		.innerJoin('document_lang as l', 'l.document_id', 'document.id')
		.select(['document.id', 'document.slug', 'document.title', 'l.epoch'])
		.where('document.project_id', '=', project)
		.where('l.lang', '=', lang)
		.orderBy('document.id', 'desc')
		.execute();
}

/** A value that is another one whenever a text, an approval or a correction of a project in a language is. */
export async function textsMark(db: Db, project: string, lang: string): Promise<string> {
	const row = await db
		.selectFrom('document_progress')
		.select((eb) => [
			eb.fn.countAll<number>().as('documents'),
			eb.fn.max<number>('indexed_at').as('last'),
			eb.fn.sum<number>('indexed_at').as('sum')
		])
		.where('project_id', '=', project)
		.where('lang', '=', lang)
		.executeTakeFirstOrThrow();
	return [row.documents, row.last ?? 0, row.sum ?? 0].map(String).join('.');
}

/** Everybody who maintains a project. */
export async function maintainersOf(db: Db, project: string): Promise<string[]> {
	const rows = await db
		.selectFrom('membership')
		.select('user_id')
		.distinct()
		.where('project_id', '=', project)
		.where('role', '=', 'maintainer')
		.execute();
	return rows.map(({ user_id }) => user_id);
}

/** Rows as links need them, by id.
 * @param lang whose title the documents are shown with */
export async function rowLabels(
	db: Db,
	segments: readonly string[],
	lang: string
): Promise<Map<string, { segment: string; slug: string; title: string; label: string }>> {
	const found = new Map<string, { segment: string; slug: string; title: string; label: string }>();
	const ids = [...new Set(segments)];
	for (let at = 0; at < ids.length; at += MANY) {
		const rows = await db
			.selectFrom('segment')
			.innerJoin('document', 'document.id', 'segment.document_id')
			.innerJoin('document_lang as l', 'l.document_id', 'document.id')
			.select(['segment.id as segment', 'document.slug', 'l.title', 'segment.label'])
			.where('l.lang', '=', lang)
			.where('segment.id', 'in', ids.slice(at, at + MANY))
			.execute();
		for (const row of rows) found.set(row.segment, row);
	}
	return found;
}

/** In which document each of some rows is. */
export async function documentsOf(
	db: Db,
	segments: readonly string[]
): Promise<{ segment: string; document: string }[]> {
	const found: { segment: string; document: string }[] = [];
	for (let at = 0; at < segments.length; at += MANY)
		found.push(
			...(await db
				.selectFrom('segment')
				.select(['id as segment', 'document_id as document'])
				.where('id', 'in', segments.slice(at, at + MANY))
				.execute())
		);
	return found;
}
