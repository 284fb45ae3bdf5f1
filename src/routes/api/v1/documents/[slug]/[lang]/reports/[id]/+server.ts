import { body, endpoint } from '$server/api/endpoint';
import { ReportStepping } from '$server/api/report-schemas';
import { theApp } from '$server/app';
import { stepReport } from '$server/usecases/answer-report';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const stepping = await body(request, ReportStepping);
	const at = { document: params.slug, lang: params.lang };
	return { state: await stepReport(theApp(), locals.actor, at, params.id, stepping) };
});
