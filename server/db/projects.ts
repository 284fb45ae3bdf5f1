import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import type { DocumentLangTable, DocumentTable, ProjectTable } from './schema';

export const projectBySlug = (db: Db, slug: string): Promise<ProjectTable | undefined> =>
	db.selectFrom('project').selectAll().where('slug', '=', slug).executeTakeFirst();

export const projectById = (db: Db, id: string): Promise<ProjectTable | undefined> =>
	db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirst();

export const allProjects = (db: Db): Promise<ProjectTable[]> =>
	db.selectFrom('project').selectAll().orderBy('name').execute();

export const documentBySlug = (db: Db, slug: string): Promise<DocumentTable | undefined> =>
	db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirst();

export const documentById = (db: Db, id: string): Promise<DocumentTable | undefined> =>
	db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();

/** The newest document of the first of some projects that has any. */
export async function newestDocument(db: Db, projects: readonly string[]): Promise<DocumentTable | undefined> {
	for (const project of projects) {
		const newest = await db
			.selectFrom('document')
			.selectAll()
			.where('project_id', '=', project)
			.orderBy('created_at', 'desc')
			.limit(1)
			.executeTakeFirst();
		if (newest) return newest;
	}
	return undefined;
}

/** Documents of a project, newest first, each with its languages. */
export async function projectDocuments(
	db: Db,
	project: string
): Promise<(DocumentTable & { langs: { lang: TargetLang; title: string }[] })[]> {
	const documents = await db
		.selectFrom('document')
		.selectAll()
		.where('project_id', '=', project)
		.orderBy('created_at', 'desc')
		.execute();
	const langs = await db
		.selectFrom('document_lang')
		.innerJoin('document', 'document.id', 'document_lang.document_id')
		.select(['document_lang.document_id', 'document_lang.lang', 'document_lang.title'])
		.where('document.project_id', '=', project)
		.orderBy('document_lang.lang')
		.execute();
	return documents.map((d) => ({
		...d,
		langs: langs.filter((l) => l.document_id === d.id).map((l) => ({ lang: l.lang as TargetLang, title: l.title }))
	}));
}

export const documentLangs = (db: Db, document: string): Promise<DocumentLangTable[]> =>
	db.selectFrom('document_lang').selectAll().where('document_id', '=', document).orderBy('lang').execute();
