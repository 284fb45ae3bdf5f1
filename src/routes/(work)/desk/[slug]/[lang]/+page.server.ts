import { lean } from '$lib/core/workflow/desk-view';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openKeys } from '$server/usecases/own-keys';
import { openDocument } from '$server/usecases/open-document';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => ({
		desk: lean(await openDocument(theApp(), locals.actor, params.slug, params.lang)),
		keys: await openKeys(theApp(), locals.actor)
	}));
