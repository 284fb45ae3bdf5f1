import { can, type Actor } from '$lib/core/access/access';
import type { MemberView } from '$lib/core/workflow/desk-view';
import type { App } from '../app';
import { projectMembers } from '../db/people';
import { projectFor } from './actor';

export interface PeopleView {
	project: { id: string; slug: string; name: string };
	members: MemberView[];
	can: { manage: boolean };
}

/** Who works on a project. Everybody in it may see that.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openPeople(app: App, actor: Actor | null, slug: string): Promise<PeopleView> {
	const project = await projectFor(app, actor, slug);
	const members = await projectMembers(app.database.db, project.id);
	return {
		project: { id: project.id, slug: project.slug, name: project.name },
		members: members.map(({ user, name, role, langs, disabled }) => ({ user, name, role, langs, disabled })),
		can: { manage: can(actor, 'people.manage', { project: project.id }) }
	};
}
