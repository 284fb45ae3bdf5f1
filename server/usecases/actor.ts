import { can, type Actor, type Permission, type Subject } from '$lib/core/access/access';
import { scopeOf } from '$lib/core/access/scope';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import { isTargetLang } from '$lib/core/language/registry';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { documentById, documentBySlug, documentLangs, projectById, projectBySlug } from '../db/projects';
import type { DocumentTable, ProjectTable } from '../db/schema';

/** Lets through who may.
 * @throws Refusal `access.sign-in` without anyone, `access.refused` without the role */
export function need(actor: Actor | null, permission: Permission, subject: Subject = {}): asserts actor is Actor {
	if (!actor) throw new Refusal('access.sign-in');
	if (can(actor, permission, subject)) return;
	const person = { ...actor, scopes: undefined, only: undefined };
	if (actor.scopes && can(person, permission, subject)) throw new Refusal('token.scope', scopeOf(permission) ?? '-');
	throw new Refusal('access.refused');
}

/** A project by its slug, for someone who may know of it. Others get the same answer as for none.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function projectFor(app: App, actor: Actor | null, slug: string): Promise<ProjectTable> {
	if (!actor) throw new Refusal('access.sign-in');
	const project = await projectBySlug(app.database.db, slug);
	if (!project || !can(actor, 'project.read', { project: project.id })) throw new Refusal('access.not-found');
	return project;
}

export interface DocumentPlace {
	project: ProjectTable;
	document: DocumentTable;
	lang: TargetLang;
}

/** A document in one of its languages, by slug or id, for someone who may read it.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function documentFor(
	app: App,
	actor: Actor | null,
	slugOrId: string,
	lang: string
): Promise<DocumentPlace> {
	if (!actor) throw new Refusal('access.sign-in');
	const { db } = app.database;
	const document = (await documentBySlug(db, slugOrId)) ?? (await documentById(db, slugOrId));
	const project = document && (await projectById(db, document.project_id));
	if (!document || !project || !can(actor, 'document.read', { project: project.id }))
		throw new Refusal('access.not-found');
	const langs = await documentLangs(db, document.id);
	if (!isTargetLang(lang) || !langs.some((l) => l.lang === lang)) throw new Refusal('access.not-found');
	return { project, document, lang };
}

/** Writes a line of the audit on a document.
 * @param db the transaction that it belongs to */
export const recordAt = (
	app: App,
	actor: Actor,
	{ project, document }: Pick<DocumentPlace, 'project' | 'document'>,
	action: string,
	subject: string,
	detail: unknown,
	db: Db = app.database.db
): Promise<void> =>
	record(db, {
		user: actor.id,
		project: project.id,
		document: document.id,
		action,
		subject,
		detail
	});
