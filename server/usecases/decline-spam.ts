import { can, type Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { afterStep } from '$lib/core/report/life';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { record } from '../db/audit';
import { readReport, changeReport } from '../db/reports';
import { need, projectFor } from './actor';
import { announceDocument } from './arrange';

/** Declines reports as spam: without an answer, so that nothing of them is ever shown again.
 * @returns how many were declined; those that somebody answered meanwhile are left alone
 * @throws Refusal `access.*`, also where one of them is of a language that the person does not hold */
export async function declineSpam(
	app: App,
	actor: Actor | null,
	slug: string,
	ids: readonly string[]
): Promise<number> {
	const project = await projectFor(app, actor, slug);
	const { db } = app.database;
	const rows = await db
		.selectFrom('report')
		.selectAll()
		.where('project_id', '=', project.id)
		.where('id', 'in', [...ids, ''])
		.execute();
	const reports = rows.map(readReport);
	need(actor, 'report.read', { project: project.id });
	for (const { lang } of reports)
		if (!can(actor, 'report.decline', { project: project.id, lang: lang as TargetLang }))
			throw new Refusal('access.refused');
	let declined = 0;
	for (const report of reports) {
		if (report.answer !== '' || afterStep(report.state, 'decline') === null) continue;
		if (await changeReport(db, report, { state: 'declined', answered_by: actor.id })) declined++;
	}
	const subject = reports.map(({ id }) => id).join(' ');
	await record(db, { user: actor.id, project: project.id, action: 'report.spam', subject, detail: { declined } });
	for (const document of new Set(reports.map((report) => report.document))) await announceDocument(app, document);
	return declined;
}
