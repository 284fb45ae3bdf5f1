import { body, endpoint } from '$server/api/endpoint';
import { CommentChange } from '$server/api/comment-schemas';
import { theApp } from '$server/app';
import { stepComment } from '$server/usecases/step-comment';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const step = await body(request, CommentChange);
	const at = { document: params.slug, lang: params.lang };
	await stepComment(theApp(), locals.actor, at, { thread: params.id, comment: params.comment }, step);
});
