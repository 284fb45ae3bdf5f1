import { queryOf, SegmentQuery } from '$server/api/list-schemas';
import { answer } from '$server/api/page';
import { theApp } from '$server/app';
import { openSegments } from '$server/usecases/list-segments';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) =>
	answer(url, async () => {
		const filters = queryOf(url.searchParams, SegmentQuery);
		return { filters, ...(await openSegments(theApp(), locals.actor, params.project, filters)) };
	});
