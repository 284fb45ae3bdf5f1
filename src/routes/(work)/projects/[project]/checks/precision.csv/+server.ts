import { error } from '@sveltejs/kit';
import { isTargetLang } from '$lib/core/language/registry';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { exportPrecision } from '$server/usecases/check-precision';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals, url }) =>
	answer(url, async () => {
		const lang = url.searchParams.get('lang');
		if (lang !== null && !isTargetLang(lang)) error(404);
		const { name, csv } = await exportPrecision(theApp(), locals.actor, params.project, lang);
		return new Response(csv, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${name}"`
			}
		});
	});
