import { cleanLine, cleanText } from '$lib/core/report/clean';
import { isDuplicate } from '$lib/core/report/duplicate';
import type { Report, ReportKind } from '$lib/core/report/report';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { readFormToken } from '../auth/report-form';
import { reporterOf } from '../auth/reporter';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { addVoice, countVoices, insertReport, openReports, queueFor, reportByForm, reportTimes } from '../db/reports';
import { newId } from '../id';
import { announceDocument } from './arrange';
import { publishedPost, publishedRow, type PostAddress, type PublishedPost } from './report-place';
import { tellOfReport } from './tell-of-report';

const HOUR = 60 * 60 * 1000;
/** Most new reports on one document in an hour, and of one reader in a day: counted in the database, for all processes. */
const PER_DOCUMENT = 60;
const PER_READER = 30;

/** What a reader sends. */
export interface ReportForm {
	kind: ReportKind;
	words: string;
	suggestion: string;
	stretch: string;
	name: string;
	/** Mark of the form. */
	token: string;
	/** Number of the release that the reader had before them. */
	release: number;
	/** Nobody sees this field; programs fill it in. */
	website: string;
}

/** Who sends something, over which address. */
export interface Sender {
	address: string;
	/** Milliseconds since the epoch. */
	now: number;
}

type Place = PostAddress & { paragraph: string };

/** Takes a reader's report on a paragraph. One that certainly says what an open one says is joined to it.
 * @returns id of the report; of the one that was stored where the same form is sent twice
 * @throws Refusal `access.not-found`, `report.closed`, `report.looks-automatic`, `report.form-old`, `report.slow-down`,
 * `report.sent-already`, `input.invalid` where nothing is said */
export async function reportError(app: App, at: Place, sent: ReportForm, { address, now }: Sender): Promise<string> {
	const { db } = app.database;
	const { post, row, release, number, reporter } = await admit(app, at, sent, { address, now });
	const said = {
		...{ segment: row.id, quote: row.target, kind: sent.kind, words: cleanText(sent.words) },
		...{ suggestion: cleanText(sent.suggestion), stretch: cleanText(sent.stretch), name: cleanLine(sent.name) }
	};
	if (said.words === '' && said.suggestion === '') throw new Refusal('input.invalid', 'say what is wrong');
	const twice = await reportByForm(db, number);
	if (twice) return sameReport(twice, said.words);
	await app.reportLimits.spend('report', reporter);
	const report: Report = {
		...{ id: newId(), document: post.document.id, lang: post.lang, release, ...said, origin: 'reader', state: 'new' },
		...{ answer: '', joined: null, voices: 0, fixedIn: null, at: now }
	};
	const stored = await store(app, post, report, { number, reporter });
	if (stored.id !== report.id) return sameReport(stored, said.words);
	await record(db, {
		...{ user: null, project: post.project.id, document: post.document.id, action: 'report.new', subject: report.id },
		detail: { lang: post.lang, segment: row.id, release, kind: report.kind, joined: stored.joined }
	});
	if (stored.joined === null) await tellOfReport(db, post, row.id);
	await announceDocument(app, post.document.id);
	return report.id;
}

function sameReport(stored: Report, words: string): string {
	if (stored.words !== words) throw new Refusal('report.sent-already');
	return stored.id;
}

/** Lets through what comes from a form of ours for this paragraph. */
async function admit(
	app: App,
	at: Place,
	{ website, token, release: read }: Pick<ReportForm, 'website' | 'token' | 'release'>,
	{ address, now }: Sender
) {
	const { db } = app.database;
	const post = await publishedPost(app, at);
	if (!post.project.reports_open) throw new Refusal('report.closed');
	if (website !== '') throw new Refusal('report.looks-automatic');
	const { row, release } = await publishedRow(app, post, at.paragraph, read);
	const place = { document: post.document.id, lang: post.lang, segment: row.id, release };
	const number = await readFormToken(db, place, token, now);
	return { post, row, release, number, reporter: await reporterOf(db, address, now) };
}

/** Counts and stores at once, so that reports that come together do not pass the limit together. */
function store(
	app: App,
	{ project, document }: PublishedPost,
	report: Report,
	{ number, reporter }: { number: string; reporter: string }
): Promise<Report> {
	return app.database.db.transaction().execute(async (trx) => {
		await queueFor(trx, app.database.dialect, document.id);
		await hold(trx, { document: document.id }, report.at, HOUR, PER_DOCUMENT);
		await hold(trx, { reporter }, report.at, 24 * HOUR, PER_READER);
		const others = await openReports(trx, document.id, report.lang, report.segment);
		const joined = others.find((other) => isDuplicate(other, report) === 'certain')?.id ?? null;
		const kept = { form: number, reporter, comment: null, by: null, project: project.id };
		if (!(await insertReport(trx, { ...report, ...kept, joined }))) return (await reportByForm(trx, number))!;
		if (joined !== null) await countVoices(trx, joined);
		return { ...report, joined };
	});
}

/** @throws Refusal `report.slow-down` with the seconds until the oldest of the last `most` is out of the window */
async function hold(
	db: Db,
	of: { document: string } | { reporter: string },
	now: number,
	span: number,
	most: number
): Promise<void> {
	const times = await reportTimes(db, of, now - span, most);
	const oldest = times[most - 1];
	if (oldest !== undefined)
		throw new Refusal('report.slow-down', String(Math.max(1, Math.ceil((oldest + span - now) / 1000))));
}

/** Says "me too" to a report that everybody may read.
 * @throws Refusal as `reportError`, `report.not-open` for one that is not there to join */
export async function sayMeToo(
	app: App,
	at: Place,
	sent: Pick<ReportForm, 'token' | 'release' | 'website'> & { report: string },
	sender: Sender
): Promise<string> {
	const { db } = app.database;
	const { post, row, reporter } = await admit(app, at, sent, sender);
	const open = await openReports(db, post.document.id, post.lang, row.id);
	const report = open.find(({ id, state, answer }) => id === sent.report && (state === 'accepted' || answer !== ''));
	if (!report) throw new Refusal('report.not-open');
	await app.reportLimits.spend('voice', reporter);
	if (await addVoice(db, report.id, reporter)) await countVoices(db, report.id);
	return report.id;
}
