import type { LayoutServerLoad } from './$types';

/** Who is looking, for the bar on top of every page. */
export const load: LayoutServerLoad = ({ locals }) => ({
	me: locals.actor && { name: locals.actor.name, admin: locals.actor.admin }
});
