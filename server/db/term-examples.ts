import { sql, type SqlBool } from 'kysely';
import type { TargetLang } from '$lib/core/segment/segment';
import { approvalsInForce } from './approvals';
import type { Db } from './client';
import { part } from './document-list';

/** A text as it was approved, with its English. */
export interface ApprovedText {
	segment: string;
	slug: string;
	title: string;
	at: number;
	source: string;
	target: string;
}

/** Rows of a project by id, with the title of their document in a language, of those whose English holds one of some parts. */
async function rowsWith(
	db: Db,
	{ project, lang }: { project: string; lang: TargetLang },
	ids: readonly string[],
	parts: readonly string[]
) {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('source')
		.innerJoin('segment', 'segment.id', 'source.segment_id')
		.innerJoin('document', 'document.id', 'segment.document_id')
		.innerJoin('document_lang as l', 'l.document_id', 'document.id')
		.select(['source.segment_id as segment', 'source.text as source', 'document.slug', 'l.title'])
		.select('document.project_id as project')
		.where('source.segment_id', 'in', ids)
		.where('l.lang', '=', lang)
		.where('source.canonical', '=', 1)
		.where('segment.left_out', '=', 0)
		.where((eb) => eb.or(parts.map((each) => sql<SqlBool>`lower(source.text) like ${part(each)} escape '\\'`)))
		.execute();
	// By the project's index a database might read all of its rows first: so others' are sorted out here.
	return rows.filter((row) => row.project === project);
}

/** Approved texts of a project whose English holds one of some parts, newest approval first. Of each row only the last
 * approval counts, and none whose text was refused later.
 * @param before id of a decision: only approvals before it are looked through; null for the newest
 * @param count how many approvals are looked through, of all projects: at most 900
 * @returns `last`: the oldest approval looked through, null where there are no more */
export async function approvedTexts(
	db: Db,
	{ project, lang }: { project: string; lang: TargetLang },
	parts: readonly string[],
	before: string | null,
	count: number
): Promise<{ texts: ApprovedText[]; last: string | null }> {
	const approvals = await db
		.selectFrom('decision')
		.select(['id', 'segment_id'])
		.where('lang', '=', lang)
		.where('settled', '=', 1)
		.$if(before !== null, (query) => query.where('id', '<', before!))
		.orderBy('id', 'desc')
		.limit(count)
		.execute();
	const ids = [...new Set(approvals.map(({ segment_id }) => segment_id))];
	const rows = new Map((await rowsWith(db, { project, lang }, ids, parts)).map((row) => [row.segment, row]));
	const last = await approvalsInForce(db, lang, [...rows.keys()]);
	const texts = approvals.flatMap(({ id, segment_id }): ApprovedText[] => {
		const [row, approved] = [rows.get(segment_id), last.get(segment_id)];
		if (!row || approved?.id !== id) return [];
		const { slug, title, source } = row;
		return [{ segment: segment_id, slug, title, at: approved.at, source, target: approved.text }];
	});
	return { texts, last: approvals.length < count ? null : (approvals.at(-1)?.id ?? null) };
}
