import type { Manifest } from '$lib/core/release/manifest';
import type { Db } from './client';
import { readReport } from './reports';
import type { Report, ReportState } from '$lib/core/report/report';

/** Which reports a list holds. */
export interface ReportFilter {
	project: string;
	states: readonly ReportState[];
	document?: string;
	lang?: string;
	/** Id that the page begins after. */
	before: string | null;
	limit: number;
}

export type ListedReport = Report & { slug: string; title: string };

/** Reports of a project, newest first. Those that were joined are told by the one they were joined to. */
export async function listReports(
	db: Db,
	{ project, states, document, lang, before, limit }: ReportFilter
): Promise<ListedReport[]> {
	const rows = await db
		.selectFrom('report')
		.innerJoin('document', 'document.id', 'report.document_id')
		.selectAll('report')
		.select(['document.slug', 'document.title'])
		.where('report.project_id', '=', project)
		.where('report.state', 'in', states)
		.where('report.joined_id', 'is', null)
		.$if(document !== undefined, (q) => q.where('report.document_id', '=', document!))
		.$if(lang !== undefined, (q) => q.where('report.lang', '=', lang!))
		.$if(before !== null, (q) => q.where('report.id', '<', before))
		.orderBy('report.id', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...readReport(row), slug: row.slug, title: row.title }));
}

/** How many reports of a project, or of one document in it, are in each state. */
export async function countReports(
	db: Db,
	project: string,
	document?: string
): Promise<Partial<Record<ReportState, number>>> {
	const rows = await db
		.selectFrom('report')
		.select((eb) => ['state', eb.fn.countAll<number>().as('n')])
		.where('project_id', '=', project)
		.where('joined_id', 'is', null)
		.$if(document !== undefined, (q) => q.where('document_id', '=', document!))
		.groupBy('state')
		.execute();
	return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

/** What a release holds, by its number; the newest without one. */
export async function releaseManifest(
	db: Db,
	document: string,
	lang: string,
	number: number | null
): Promise<Manifest | undefined> {
	const row = await db
		.selectFrom('release')
		.select('manifest')
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.$if(number !== null, (q) => q.where('number', '=', number))
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && (JSON.parse(row.manifest) as Manifest);
}

/** May readers report errors in a document? */
export async function takesReports(db: Db, slug: string): Promise<boolean> {
	const row = await db
		.selectFrom('document')
		.innerJoin('project', 'project.id', 'document.project_id')
		.select('project.reports_open')
		.where('document.slug', '=', slug)
		.executeTakeFirst();
	return row?.reports_open === 1;
}
