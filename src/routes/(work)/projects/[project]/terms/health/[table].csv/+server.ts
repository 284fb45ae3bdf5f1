import { error } from '@sveltejs/kit';
import { isTargetLang } from '$lib/core/language/registry';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { exportHealth, HEALTH_TABLES } from '$server/usecases/term-health';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals, url }) =>
	answer(url, async () => {
		const table = HEALTH_TABLES.find((name) => name === params.table);
		const lang = url.searchParams.get('lang');
		if (!table || !isTargetLang(lang)) error(404);
		const { name, csv } = await exportHealth(theApp(), locals.actor, params.project, lang, table);
		return new Response(csv, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${name}"`
			}
		});
	});
