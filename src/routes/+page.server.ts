import type { Queue } from '$lib/core/list/list';
import { dayOf } from '$lib/i18n/date';
import { theApp } from '$server/app';
import { openGuide } from '$server/usecases/first-steps';
import { listProjects } from '$server/usecases/list-projects';
import { myQueue } from '$server/usecases/my-queue';
import { listPublished } from '$server/usecases/list-published';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	projects: locals.actor && (await listProjects(theApp(), locals.actor)),
	queue: locals.actor && queueOf(await myQueue(theApp(), locals.actor)),
	guide: await openGuide(theApp(), locals.actor, { wanted: 'offered' }),
	published: (await listPublished(theApp())).map((post) => ({ ...post, day: dayOf(post.at) }))
});

/** With days as the reader writes them. */
const queueOf = (queue: Queue) => ({
	...queue,
	claimed: queue.claimed.map((claim) => ({ ...claim, day: claim.due && dayOf(claim.due.at) }))
});
