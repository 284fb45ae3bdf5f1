import { dayOf } from '$lib/i18n/date';
import { parse } from '$server/api/endpoint';
import { text, texts } from '$server/api/form';
import { answer, submit } from '$server/api/page';
import { ReportIds, ReportQuery } from '$server/api/report-schemas';
import { theApp } from '$server/app';
import { stepReport } from '$server/usecases/answer-report';
import { declineSpam } from '$server/usecases/decline-spam';
import { projectReports } from '$server/usecases/list-reports';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const query = parse(ReportQuery, Object.fromEntries(url.searchParams));
		const page = await projectReports(theApp(), locals.actor, params.project, query);
		return { ...page, query, reports: page.reports.map((report) => ({ ...report, day: dayOf(report.at) })) };
	});

export const actions: Actions = {
	spam: ({ params, locals, request }) =>
		submit(async () => {
			const ids = parse(ReportIds, texts(await request.formData(), 'id'));
			return { spam: await declineSpam(theApp(), locals.actor, params.project, ids) };
		}),
	reopen: ({ locals, request }) =>
		submit(async () => {
			const data = await request.formData();
			const at = { document: text(data, 'document'), lang: text(data, 'lang') };
			await stepReport(theApp(), locals.actor, at, text(data, 'reopen'), { step: 'reopen', answer: null, into: null });
			return { reopened: true };
		})
};
