import { theApp } from '$server/app';
import { unreadOf } from '$server/usecases/notifications';
import type { LayoutServerLoad } from './$types';

/** Who is looking, for the bar on top of every page, and what waits for them: asked anew on every page. */
export const load: LayoutServerLoad = async ({ locals: { actor }, url }) => {
	void url.pathname;
	return { me: actor && { name: actor.name, admin: actor.admin, unread: await unreadOf(theApp(), actor) } };
};
