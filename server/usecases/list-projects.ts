import { can, type Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { DocumentFilters, ListedDocument } from '$lib/core/list/list';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentCount } from '../db/document-list';
import { allProjects } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import { ALL_DOCUMENTS, documentsOf } from './list-documents';

export interface ListedProject {
	slug: string;
	name: string;
	/** Of one page. */
	documents: ListedDocument[];
	/** How many there are in all. */
	count: number;
	/** Where the next page begins, null after the last. */
	next: string | null;
	can: { import: boolean; people: boolean; terms: boolean };
}

/** Languages of which the person may import a post. */
export const importLangs = (actor: Actor | null, project: string): TargetLang[] =>
	(['ja', 'ko'] as const).filter((lang) => can(actor, 'document.import', { project, lang }));

/** A project with some of its documents, as far as the person may read them. */
export async function listedProject(
	app: App,
	actor: Actor,
	project: ProjectTable,
	filters: DocumentFilters,
	limit?: number
): Promise<ListedProject> {
	const here = { project: project.id };
	const reads = can(actor, 'document.read', here);
	const page = reads
		? await documentsOf(app, actor, project.id, filters, limit)
		: { documents: [], count: 0, next: null };
	return {
		slug: project.slug,
		name: project.name,
		...page,
		can: {
			import: importLangs(actor, project.id).length > 0,
			people: can(actor, 'people.manage', here),
			terms: can(actor, 'term.read', here)
		}
	};
}

/** Every project that the person may know of, by name, each with its five newest documents. */
export async function listProjects(app: App, actor: Actor): Promise<ListedProject[]> {
	const list: ListedProject[] = [];
	for (const project of await allProjects(app.database.db))
		if (can(actor, 'project.read', { project: project.id }))
			list.push(await listedProject(app, actor, project, ALL_DOCUMENTS, 5));
	return list;
}

/** Names of the projects that the person may know of, and how many documents they may read there.
 * @throws Refusal `access.sign-in` */
export async function nameProjects(
	app: App,
	actor: Actor | null
): Promise<{ slug: string; name: string; documents: number }[]> {
	if (!actor) throw new Refusal('access.sign-in');
	const { db } = app.database;
	const known = (await allProjects(db)).filter(({ id }) => can(actor, 'project.read', { project: id }));
	const list = [];
	for (const { id, slug, name } of known) {
		const reads = can(actor, 'document.read', { project: id });
		const documents = reads ? await documentCount(db, id, ALL_DOCUMENTS, actor.id, Date.now()) : 0;
		list.push({ slug, name, documents });
	}
	return list;
}
