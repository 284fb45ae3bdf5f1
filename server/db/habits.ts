import type { UsualRendering } from '$lib/core/check/project';
import type { Series } from '$lib/core/check/series';
import { isTargetLang } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import { raiseRules } from './project-says';

/** What the posts of a project have in common. */
export interface Habit {
	/** Of which texts and terms it was learnt. */
	mark: string;
	series: Series | null;
	usual: readonly UsualRendering[];
}

/** What was last learnt of a project; null before that. */
export async function habitOf(db: Db, project: string): Promise<Habit | null> {
	const row = await db.selectFrom('project_habit').selectAll().where('project_id', '=', project).executeTakeFirst();
	if (!row) return null;
	const series = JSON.parse(row.series) as Series | null;
	return { mark: row.mark, series, usual: JSON.parse(row.usual) as UsualRendering[] };
}

/** Writes what was learnt; the rules of the project are others then, if it is something else than before.
 * @returns whether it is */
export async function writeHabit(db: Db, project: string, before: Habit | null, now: Habit): Promise<boolean> {
	const said = ({ series, usual }: Habit): string => JSON.stringify([series, usual]);
	const isOther = said(before ?? { mark: '', series: null, usual: [] }) !== said(now);
	const row = {
		project_id: project,
		mark: now.mark,
		series: JSON.stringify(now.series),
		usual: JSON.stringify(now.usual),
		learnt_at: Date.now()
	};
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto('project_habit')
			.values(row)
			.onConflict((c) => c.column('project_id').doUpdateSet(row))
			.execute();
		if (isOther) await raiseRules(trx, project);
	});
	return isOther;
}

/** The titles of the posts of a project as they stand now. */
export async function titleTexts(
	db: Db,
	project: string
): Promise<{ document: string; lang: TargetLang; text: string }[]> {
	const rows = await db
		.selectFrom('row_text as t')
		.innerJoin('segment as g', 'g.id', 't.segment_id')
		.select(['t.document_id as document', 't.lang', 't.text'])
		.where('t.project_id', '=', project)
		.where('g.kind', '=', 'title')
		.orderBy('t.document_id')
		.orderBy('g.position')
		.execute();
	return rows.flatMap(({ lang, ...row }) => (isTargetLang(lang) ? [{ ...row, lang }] : []));
}

/** The titles of the posts of a project as lists show them. */
export async function listedTitles(
	db: Db,
	project: string
): Promise<{ document: string; lang: TargetLang; text: string }[]> {
	const rows = await db
		.selectFrom('document_lang as l')
		.innerJoin('document as d', 'd.id', 'l.document_id')
		.select(['l.document_id as document', 'l.lang', 'l.title as text'])
		.where('d.project_id', '=', project)
		.orderBy('l.document_id')
		.execute();
	return rows.flatMap(({ lang, ...row }) => (isTargetLang(lang) ? [{ ...row, lang }] : []));
}
