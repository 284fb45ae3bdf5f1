import { can, type Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { MemberView } from '$lib/core/workflow/desk-view';
import type { App } from '../app';
import { record } from '../db/audit';
import { projectMembers } from '../db/people';
import { need, projectFor } from './actor';

export interface PeopleView {
	project: { id: string; slug: string; name: string; peopleNeeded: number };
	members: MemberView[];
	can: { manage: boolean; settings: boolean };
}

/** Who works on a project. Everybody in it may see that.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openPeople(app: App, actor: Actor | null, slug: string): Promise<PeopleView> {
	const project = await projectFor(app, actor, slug);
	const members = await projectMembers(app.database.db, project.id);
	return {
		project: { id: project.id, slug: project.slug, name: project.name, peopleNeeded: project.people_needed },
		members: members.map(({ user, name, role, langs, disabled }) => ({ user, name, role, langs, disabled })),
		can: {
			manage: can(actor, 'people.manage', { project: project.id }),
			settings: can(actor, 'project.manage', { project: project.id })
		}
	};
}

/** Sets how many persons must stand behind a text. Approvals of before count anew by the new figure.
 * @throws Refusal `access.*`, `input.invalid` */
export async function setPeopleNeeded(app: App, actor: Actor | null, slug: string, people: number): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	if (people !== 1 && people !== 2) throw new Refusal('input.invalid', 'one or two persons stand behind a text');
	await app.database.db.updateTable('project').set({ people_needed: people }).where('id', '=', project.id).execute();
	await record(app.database.db, {
		user: actor.id,
		project: project.id,
		action: 'project.people-needed',
		subject: String(people)
	});
}
