import { can, type Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { OPEN_STATES, REPORT_STATES, type ReportState } from '$lib/core/report/report';
import type { ReportLine, RowReport } from '$lib/core/report/view';
import type { App } from '../app';
import { documentBySlug } from '../db/projects';
import { countReports, listReports, type ListedReport } from '../db/report-lists';
import { openReports } from '../db/reports';
import { documentFor, need, projectFor } from './actor';

/** Reports that one page of a list holds. */
const PAGE = 50;

/** What a person asks the list for. */
export interface ReportQuery {
	/** `open` is everything that somebody still has to do something about. */
	state: ReportState | 'open' | 'all';
	/** Slug of a document. */
	document: string | null;
	before: string | null;
}

export interface ReportPage {
	project: { slug: string; name: string };
	reports: ReportLine[];
	counts: Partial<Record<ReportState, number>>;
	document: { slug: string; title: string } | null;
	/** Where the next page begins after. */
	next: string | null;
}

/** The reports of a project, newest first.
 * @throws Refusal `access.*` */
export async function projectReports(
	app: App,
	actor: Actor | null,
	slug: string,
	query: ReportQuery
): Promise<ReportPage> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'report.read', { project: project.id });
	const { db } = app.database;
	const document = query.document === null ? undefined : await documentBySlug(db, query.document);
	if (query.document !== null && document?.project_id !== project.id) throw new Refusal('access.not-found');
	const found = await listReports(db, {
		...{ project: project.id, states: statesOf(query.state), document: document?.id },
		...{ before: query.before, limit: PAGE + 1 }
	});
	const reports = found.slice(0, PAGE);
	return {
		project: { slug: project.slug, name: project.name },
		reports: reports.map((report) => line(report, actor, project.id)),
		counts: await countReports(db, project.id, document?.id),
		document: document ? { slug: document.slug, title: document.title } : null,
		next: found.length > PAGE ? reports.at(-1)!.id : null
	};
}

/** The reports on a document in one language, newest first.
 * @throws Refusal `access.*` */
export async function documentReports(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	query: ReportQuery
): Promise<Pick<ReportPage, 'reports' | 'next'>> {
	const { project, document, lang } = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'report.read', { project: project.id });
	const found = await listReports(app.database.db, {
		...{ project: project.id, states: statesOf(query.state), document: document.id, lang },
		...{ before: query.before, limit: PAGE + 1 }
	});
	const reports = found.slice(0, PAGE);
	return {
		reports: reports.map((report) => line(report, actor, project.id)),
		next: found.length > PAGE ? reports.at(-1)!.id : null
	};
}

function statesOf(state: ReportQuery['state']): readonly ReportState[] {
	if (state === 'all') return REPORT_STATES;
	return state === 'open' ? OPEN_STATES : [state];
}

function line(report: ListedReport, actor: Actor, project: string): ReportLine {
	const { id, slug, title, lang, segment, kind, words, name, state, answer, release, voices, origin, at } = report;
	const about = { project, lang };
	return {
		...{ id, slug, title, lang, segment, kind, name, state, answer, release, voices, origin, at },
		words: words === '' ? report.suggestion : words,
		can: { answer: can(actor, 'report.answer', about), decline: can(actor, 'report.decline', about) }
	};
}

/** Open reports on the rows of a document. */
export async function rowReports(app: App, document: string, lang: string): Promise<RowReport[]> {
	const reports = await openReports(app.database.db, document, lang);
	return reports.map(({ document: _document, lang: _lang, joined: _joined, ...view }) => view);
}
