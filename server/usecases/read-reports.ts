import { Refusal } from '$lib/core/problem';
import { isShownToReporter } from '$lib/core/report/report';
import { paragraphOf, segmentOf, type PublicReport } from '$lib/core/report/view';
import type { ShownText } from '$lib/core/release/shown';
import { shown } from '$lib/core/release/show';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { formToken } from '../auth/report-form';
import { publicReports, reportById } from '../db/reports';
import { publicView, publishedPost, publishedRow, type PostAddress } from './report-place';

/** What every page of reports has of its post. */
interface PostView {
	slug: string;
	lang: TargetLang;
	title: string;
}

export interface ReportFormView {
	post: PostView;
	paragraph: string;
	/** Release that the reader has before them, and the newest. */
	release: number;
	newest: number;
	target: ShownText;
	source: (ShownText & { lang: string }) | null;
	/** Open ones that everybody may read. */
	known: PublicReport[];
	/** Mark that the form carries. */
	token: string;
	/** False where the project takes no reports. */
	open: boolean;
}

/** A paragraph with the form to report an error in it.
 * @throws Refusal `access.not-found` */
export async function openReportForm(
	app: App,
	at: PostAddress & { paragraph: string },
	read: number | null,
	now: number
): Promise<ReportFormView> {
	const { db } = app.database;
	const post = await publishedPost(app, at);
	const { row, release } = await publishedRow(app, post, at.paragraph, read);
	const known = await publicReports(db, post.document.id, post.lang, row.id);
	return {
		post: { slug: post.document.slug, lang: post.lang, title: post.newest.title },
		paragraph: paragraphOf(row.id),
		...{ release, newest: post.newest.number },
		target: shown(row.target),
		source: row.source === null || row.source === row.target ? null : { lang: row.sourceLang, ...shown(row.source) },
		known: known.filter(({ state }) => state === 'accepted' || state === 'seen').map(publicView),
		token: await formToken(db, { document: post.document.id, lang: post.lang, segment: row.id, release }, now),
		open: post.project.reports_open === 1
	};
}

export interface ReportView {
	post: PostView;
	/** Its state, answer and release are those of the report it was joined to. */
	report: PublicReport;
	/** False where its words are no longer shown. */
	shown: boolean;
	joined: boolean;
}

/** A report behind its reader's link.
 * @throws Refusal `access.not-found` */
export async function openReport(app: App, at: PostAddress & { paragraph: string; id: string }): Promise<ReportView> {
	const { db } = app.database;
	const post = await publishedPost(app, at);
	const own = await reportById(db, post.document.id, post.lang, at.id);
	if (!own || own.segment !== segmentOf(at.paragraph)) throw new Refusal('access.not-found');
	const head = own.joined === null ? own : await reportById(db, post.document.id, post.lang, own.joined);
	if (!head) throw new Refusal('access.not-found');
	const { state, answer, fixedIn } = head;
	const isShown = isShownToReporter(own) && isShownToReporter(head);
	const hidden = { words: '', suggestion: '', stretch: '', name: '' };
	return {
		post: { slug: post.document.slug, lang: post.lang, title: post.newest.title },
		report: { ...publicView(own), ...(isShown ? {} : hidden), state, answer, fixedIn },
		shown: isShown,
		joined: own.joined !== null
	};
}

/** Every report on a post that everybody may read, newest first.
 * @throws Refusal `access.not-found` */
export async function openPublicReports(
	app: App,
	at: PostAddress
): Promise<{ post: PostView; reports: PublicReport[] }> {
	const post = await publishedPost(app, at);
	const reports = await publicReports(app.database.db, post.document.id, post.lang);
	return {
		post: { slug: post.document.slug, lang: post.lang, title: post.newest.title },
		reports: reports.map(publicView)
	};
}
