import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { cleanText } from '$lib/core/report/clean';
import { afterStep, stepNeeds, type ReportStep } from '$lib/core/report/life';
import { OPEN_STATES, type Report, type ReportState } from '$lib/core/report/report';
import type { App } from '../app';
import { releaseManifest } from '../db/report-lists';
import { changeReport, countVoices, moveJoined, reportById } from '../db/reports';
import { documentFor, need, recordAt, type DocumentPlace } from './actor';
import { announceDocument } from './arrange';

/** What a person of the project does with a report. */
export interface ReportStepRequest {
	step: Exclude<ReportStep, 'settle'>;
	/** Shown to everybody. Needed to answer and to decline; null leaves the answer as it is. */
	answer: string | null;
	/** Report to join it to. */
	into: string | null;
}

/** Takes a report one step on.
 * @returns its new state
 * @throws Refusal `access.*`, `report.not-open` for a step that is impossible now, `report.other-row`, `input.invalid`
 * without the answer that the step needs */
export async function stepReport(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	id: string,
	{ step, answer: given, into }: ReportStepRequest
): Promise<ReportState> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, stepNeeds(step), { project: place.project.id, lang: place.lang });
	const { db } = app.database;
	const report = await reportById(db, place.document.id, place.lang, id);
	if (!report) throw new Refusal('access.not-found');
	const to = report.joined === null ? afterStep(report.state, step) : null;
	if (!to) throw new Refusal('report.not-open');
	const answer = given === null ? '' : cleanText(given);
	if ((step === 'answer' || step === 'decline') && answer === '')
		throw new Refusal('input.invalid', 'an answer is needed');
	const joined = step === 'join' ? await joinable(app, place, report, into) : null;
	const change = {
		...{
			state: to,
			joined_id: joined,
			fixed_in: to === 'fixed' ? (report.fixedIn ?? (await newest(app, place))) : null
		},
		...(answer === '' ? {} : { answer, answered_by: actor.id })
	};
	if (!(await changeReport(db, report, change))) throw new Refusal('report.not-open');
	if (joined !== null) {
		await moveJoined(db, report.id, joined);
		await countVoices(db, joined);
	}
	const detail = { lang: place.lang, segment: report.segment, answer, into: joined };
	if (step !== 'see') await recordAt(app, actor, place, `report.${step}`, report.id, detail);
	await announceDocument(app, place.document.id);
	return to;
}

/** A report fixed by hand was fixed by the newest release. */
async function newest(app: App, { document, lang }: DocumentPlace): Promise<number | null> {
	return (await releaseManifest(app.database.db, document.id, lang, null))?.number ?? null;
}

async function joinable(app: App, place: DocumentPlace, report: Report, into: string | null): Promise<string> {
	const other = into === null ? undefined : await reportById(app.database.db, place.document.id, place.lang, into);
	const open = other && other.joined === null && OPEN_STATES.includes(other.state);
	if (!open || other.id === report.id || other.segment !== report.segment) throw new Refusal('report.other-row');
	return other.id;
}
