import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { slugOf } from '$lib/core/name/slug';
import { STARTER } from '$lib/core/glossary/starter/starter';
import type { App } from '../app';
import { record } from '../db/audit';
import { insertConcepts } from '../db/concepts';
import { grantRole } from '../db/people';
import { projectBySlug } from '../db/projects';
import { insertReasons } from '../db/reasons';
import type { ProjectTable } from '../db/schema';
import { newId } from '../id';
import { need } from './actor';

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 60;

export interface NewProject {
	slug: string;
	name: string;
	/** Persons who must stand behind a text. */
	peopleNeeded: 1 | 2;
}

/** Makes a project with the starter termbase in it.
 * @throws Refusal `input.invalid`, `name.taken` */
export async function insertProject(app: App, project: NewProject, by: string | null): Promise<ProjectTable> {
	const { db } = app.database;
	if (!SLUG.test(project.slug) || project.slug.length > LONGEST_SLUG)
		throw new Refusal('input.invalid', 'the address of a project is lower-case letters, digits and hyphens');
	if (project.name.trim() === '') throw new Refusal('input.invalid', 'a project needs a name');
	if (await projectBySlug(db, project.slug)) throw new Refusal('name.taken', project.slug);
	const row: ProjectTable = {
		id: newId(),
		slug: project.slug,
		name: project.name.trim(),
		people_needed: project.peopleNeeded,
		machine_draft: 0,
		reports_open: 1,
		termbase_version: 0,
		rules_version: 0,
		silence_days: null,
		memory_prefill: 1,
		created_by: by,
		created_at: Date.now()
	};
	await db.insertInto('project').values(row).execute();
	await insertReasons(db, row.id);
	await insertConcepts(db, row.id, STARTER, 'starter', by);
	await record(db, { user: by, project: row.id, action: 'project.create', subject: row.slug });
	return row;
}

/** Makes a project in the name of someone who may, who becomes its maintainer. Without an address it gets one made of its
 * name.
 * @throws Refusal `access.*`, `input.invalid`, `name.taken` */
export async function createProject(app: App, actor: Actor | null, project: NewProject): Promise<ProjectTable> {
	need(actor, 'project.create');
	const slug = project.slug || slugOf(project.name, LONGEST_SLUG);
	const row = await insertProject(app, { ...project, slug }, actor.id);
	for (const role of ['maintainer', 'editor'] as const)
		await grantRole(app.database.db, actor.id, { project: row.id, role, langs: '*' }, actor.id);
	return row;
}
