import { can, type Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { allProjects, projectDocuments } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import { readinessOf, type Readiness } from '../desk/readiness';

/** A document as lists show it. */
export interface ListedDocument {
	slug: string;
	title: string;
	createdAt: number;
	langs: ({ lang: TargetLang; title: string } & Readiness)[];
}

export interface ListedProject {
	slug: string;
	name: string;
	/** Newest first; at most `limit`. */
	documents: ListedDocument[];
	/** How many there are in all. */
	count: number;
	can: { import: boolean; people: boolean; terms: boolean };
}

/** Languages of which the person may import a post. */
export const importLangs = (actor: Actor | null, project: string): TargetLang[] =>
	(['ja', 'ko'] as const).filter((lang) => can(actor, 'document.import', { project, lang }));

/** A project with its newest documents, as far as the person may read them. */
export async function listDocuments(
	app: App,
	actor: Actor | null,
	project: ProjectTable,
	limit: number
): Promise<ListedProject> {
	const here = { project: project.id };
	const all = can(actor, 'document.read', here) ? await projectDocuments(app.database.db, project.id) : [];
	const documents: ListedDocument[] = [];
	for (const document of all.slice(0, limit)) {
		const langs: ListedDocument['langs'] = [];
		for (const { lang, title } of document.langs)
			langs.push({ lang, title, ...(await readinessOf(app, project, document, lang)) });
		documents.push({ slug: document.slug, title: document.title, createdAt: document.created_at, langs });
	}
	return {
		slug: project.slug,
		name: project.name,
		documents,
		count: all.length,
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
		if (can(actor, 'project.read', { project: project.id })) list.push(await listDocuments(app, actor, project, 5));
	return list;
}
