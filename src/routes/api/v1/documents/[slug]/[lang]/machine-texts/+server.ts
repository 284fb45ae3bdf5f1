import { body, endpoint, parse } from '$server/api/endpoint';
import { SomeRows } from '$server/api/schemas';
import { MachineChoices } from '$server/api/update-schemas';
import { theApp } from '$server/app';
import { chooseMachineTexts } from '$server/usecases/choose-machine-texts';
import { listMachineTexts } from '$server/usecases/list-machine-texts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const rows = parse(SomeRows, url.searchParams.getAll('row'));
	return { texts: await listMachineTexts(theApp(), locals.actor, { document: params.slug, lang: params.lang }, rows) };
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { rows } = await body(request, MachineChoices);
	return chooseMachineTexts(theApp(), locals.actor, { document: params.slug, lang: params.lang }, rows);
});
