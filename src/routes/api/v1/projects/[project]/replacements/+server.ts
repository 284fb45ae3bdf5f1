import { Refusal } from '$lib/core/problem';
import { body, endpoint } from '$server/api/endpoint';
import { once } from '$server/api/idempotent';
import { ReplaceRequest, searchAsked } from '$server/api/search-schemas';
import { theApp } from '$server/app';
import { projectFor } from '$server/usecases/actor';
import { mayReplace, openReplaced, replaceInProject } from '$server/usecases/replace-in-project';
import { searchProject } from '$server/usecases/search-project';
import type { RequestEvent } from './$types';

export const POST = endpoint(async (event: RequestEvent) => {
	const { params, locals, request } = event;
	const sent = await body(request, ReplaceRequest);
	const [app, actor, slug] = [theApp(), locals.actor, params.project] as const;
	const search = searchAsked(sent);
	return once(app, event, sent, {
		may: () => projectFor(app, actor, slug),
		run: async () => {
			await mayReplace(app, actor, slug, search);
			if (sent.dryRun) {
				const { fault, rows, next } = await searchProject(app, actor, slug, search);
				if (fault) throw new Refusal('input.invalid', `find: ${fault.code}`);
				return { dryRun: true, rows, next, change: null };
			}
			const id = await replaceInProject(app, actor, slug, search, sent);
			const change = id === null ? null : await openReplaced(app, actor, slug, id);
			return { dryRun: false, rows: [], next: null, change };
		}
	});
});
