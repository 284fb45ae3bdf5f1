import { body, endpoint, parse } from '$server/api/endpoint';
import { NewThread, ThreadList } from '$server/api/comment-schemas';
import { theApp } from '$server/app';
import { commentOnRow } from '$server/usecases/comment-on-row';
import { listThreads } from '$server/usecases/list-threads';
import type { RequestEvent } from './$types';

/** Open threads of the document, or with `?row=…&state=open|resolved|all` others. */
export const GET = endpoint(async ({ params, locals, url }: RequestEvent) => {
	const { row, state } = parse(ThreadList, Object.fromEntries(url.searchParams));
	const asked = { row, open: state === 'all' ? undefined : state === 'open' };
	return { threads: await listThreads(theApp(), locals.actor, { document: params.slug, lang: params.lang }, asked) };
});

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const thread = await body(request, NewThread);
	const at = { document: params.slug, lang: params.lang };
	return { id: await commentOnRow(theApp(), locals.actor, at, thread) };
}, 201);
