import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { exportTerms } from '$server/usecases/open-termbase';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals, url }) =>
	answer(url, async () => {
		const { name, csv } = await exportTerms(theApp(), locals.actor, params.project);
		return new Response(csv, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${name}"`
			}
		});
	});
