import type { Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { projectFor } from './actor';
import { importLangs, listDocuments, type ListedProject } from './list-projects';

/** A project with all its documents.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openProject(app: App, actor: Actor | null, slug: string): Promise<ListedProject> {
	const project = await projectFor(app, actor, slug);
	return listDocuments(app, actor, project, 500);
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
