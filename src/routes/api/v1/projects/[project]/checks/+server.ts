import { body, endpoint } from '$server/api/endpoint';
import { Checking } from '$server/api/schemas';
import { theApp } from '$server/app';
import { checkRows } from '$server/usecases/check-rows';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { lang, rows } = await body(request, Checking);
	const checked = rows.map((row) => ({ ...row, lang }));
	return { findings: await checkRows(theApp(), locals.actor, params.project, checked) };
});
