import { body, endpoint, parse } from '$server/api/endpoint';
import { CommentReport, ReportQuery } from '$server/api/report-schemas';
import { theApp } from '$server/app';
import { documentReports } from '$server/usecases/list-reports';
import { makeReportOfComment } from '$server/usecases/report-of-comment';
import type { RequestEvent } from './$types';

/** A page of the reports on a document: `?state=…&before=…`. */
export const GET = endpoint(({ params, locals, url }: RequestEvent) => {
	const query = parse(ReportQuery, Object.fromEntries(url.searchParams));
	return documentReports(theApp(), locals.actor, { document: params.slug, lang: params.lang }, query);
});

/** Makes a report of a comment at the end of an imported post. */
export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const comment = await body(request, CommentReport);
	const at = { document: params.slug, lang: params.lang };
	return { id: await makeReportOfComment(theApp(), locals.actor, at, comment) };
}, 201);
