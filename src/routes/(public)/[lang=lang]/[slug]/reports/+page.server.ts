import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openPublicReports } from '$server/usecases/read-reports';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ params, url, setHeaders }) =>
	answer(url, async () => {
		setHeaders({ 'x-robots-tag': 'noindex' });
		return openPublicReports(theApp(), params);
	});
