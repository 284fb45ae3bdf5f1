import type { Actor } from '$lib/core/access/access';
import { can } from '$lib/core/access/access';
import type { DocumentFilters } from '$lib/core/list/list';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { projectMembers, type Member } from '../db/people';
import { need, projectFor } from './actor';
import { ALL_DOCUMENTS } from './list-documents';
import { importLangs, listedProject, type ListedProject } from './list-projects';

/** Somebody of a project, with the languages that they may work on. */
export interface Colleague {
	id: string;
	name: string;
	langs: Member['langs'];
}

/** A project with one page of its documents, and whom they can be given to.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openProject(
	app: App,
	actor: Actor | null,
	slug: string,
	filters: DocumentFilters = ALL_DOCUMENTS
): Promise<ListedProject & { people: Colleague[] }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.read', { project: project.id });
	const reads = can(actor, 'document.read', { project: project.id });
	const people = reads ? await colleagues(app, project.id) : [];
	return { ...(await listedProject(app, actor, project, filters)), people };
}

/** Everybody who works on a project, each once, by name. */
export async function colleagues(app: App, project: string): Promise<Colleague[]> {
	const people = new Map<string, Colleague>();
	for (const { user, name, langs, disabled } of await projectMembers(app.database.db, project)) {
		if (disabled) continue;
		const known = people.get(user)?.langs ?? [];
		const all = langs === '*' || known === '*' ? '*' : [...new Set([...known, ...langs])];
		people.set(user, { id: user, name, langs: all });
	}
	return [...people.values()];
}

/** The project as the import page needs it.
 * @throws Refusal `access.*` */
export async function openImport(
	app: App,
	actor: Actor | null,
	slug: string
): Promise<{ slug: string; name: string; langs: TargetLang[] }> {
	const project = await projectFor(app, actor, slug);
	return { slug: project.slug, name: project.name, langs: importLangs(actor, project.id) };
}
