import { redirect, type RequestEvent } from '@sveltejs/kit';
import { parse } from '$server/api/endpoint';
import { answer } from '$server/api/page';
import { submitReader } from '$server/api/reader-form';
import { ReleaseNumber, ReportForm, VoiceForm } from '$server/api/report-schemas';
import { theApp } from '$server/app';
import { openReportForm } from '$server/usecases/read-reports';
import { reportError, sayMeToo } from '$server/usecases/report-error';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** What is neither found by search engines nor kept by caches. */
const PRIVATE = { 'x-robots-tag': 'noindex', 'cache-control': 'no-store' };

export const load: PageServerLoad = ({ params, url, setHeaders }) =>
	answer(url, async () => {
		setHeaders(PRIVATE);
		const release = parse(ReleaseNumber, url.searchParams.get('release'));
		return { view: await openReportForm(theApp(), params, release, Date.now()) };
	});

type Take = (from: RequestEvent, values: Record<string, string>) => Promise<string>;

const take = (run: Take) => (event: RequestEvent<{ lang: string; slug: string; paragraph: string }>) =>
	submitReader(
		event.request,
		(seconds) => event.setHeaders({ 'retry-after': seconds }),
		async (values) => {
			const id = await run(event, values);
			const { lang, slug, paragraph } = event.params;
			redirect(303, `/report/${lang}/${encodeURIComponent(slug)}/${encodeURIComponent(paragraph)}/${id}`);
		}
	);

const place = ({ params }: RequestEvent) => ({
	...{ slug: params.slug ?? '', lang: params.lang ?? '', paragraph: params.paragraph ?? '' }
});
const sender = (event: RequestEvent) => ({ address: event.getClientAddress(), now: Date.now() });

/** Open to everybody: readers have no account. */
export const actions: Actions = {
	report: take((event, values) => reportError(theApp(), place(event), parse(ReportForm, values), sender(event))),
	'me-too': take((event, values) => sayMeToo(theApp(), place(event), parse(VoiceForm, values), sender(event)))
};
