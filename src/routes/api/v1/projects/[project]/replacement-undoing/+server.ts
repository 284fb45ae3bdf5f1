import { body, endpoint } from '$server/api/endpoint';
import { UndoReplaced } from '$server/api/search-schemas';
import { theApp } from '$server/app';
import { openReplaced, undoReplaced } from '$server/usecases/replace-in-project';
import type { RequestEvent } from './$types';

export const POST = endpoint(async ({ params, locals, request }: RequestEvent) => {
	const { change } = await body(request, UndoReplaced);
	const undo = await undoReplaced(theApp(), locals.actor, params.project, change);
	return openReplaced(theApp(), locals.actor, params.project, undo);
});
