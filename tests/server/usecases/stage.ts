import { readFileSync } from 'node:fs';
import type { Actor, Role } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '$server/app';
import { actorById, grantRole, insertUser } from '$server/db/people';
import type { DocumentTable, ProjectTable } from '$server/db/schema';
import { insertProject } from '$server/usecases/create-project';
import { storeDocument } from '$server/usecases/import-document';
import { readUpload } from '$server/usecases/preview-import';

/** A project with people and a tiny post: what most use cases need to begin. */
export interface Stage {
	app: App;
	project: ProjectTable;
	document: DocumentTable;
	reviewer: Actor;
	editor: Actor;
	/** An editor of Japanese alone. */
	stranger: Actor;
	at: { document: string; lang: TargetLang };
}

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

export async function person(app: App, name: string, project: string, role: Role, langs: TargetLang[]): Promise<Actor> {
	const user = await insertUser(app.database.db, name, null, false);
	await grantRole(app.database.db, user.id, { project, role, langs });
	return (await actorById(app.database.db, user.id))!;
}

/** Stores one of the fixtures. */
export const store = (
	app: App,
	project: ProjectTable,
	name: string,
	lang: TargetLang,
	into: string | null = null
): Promise<DocumentTable> => storeText(app, project, { name, bytes: fixture(name) }, lang, into);

/** Stores a post. */
export function storeText(
	app: App,
	project: ProjectTable,
	{ name, bytes }: { name: string; bytes: Uint8Array },
	lang: TargetLang,
	into: string | null = null
): Promise<DocumentTable> {
	const post = readUpload({ name, bytes, format: null, lang });
	return storeDocument(app, project, null, {
		project: project.slug,
		lang,
		file: { name, format: 'post', bytes },
		rows: post.segments,
		title: post.title ?? name,
		notices: post.notices,
		into,
		engine: 'machine'
	});
}

export async function stage(app: App, peopleNeeded: 1 | 2 = 2): Promise<Stage> {
	const project = await insertProject(app, { slug: 'weekly', name: 'Weekly', peopleNeeded }, null);
	const document = await store(app, project, 'tiny.ko.txt', 'ko');
	return {
		app,
		project,
		document,
		reviewer: await person(app, 'Rea', project.id, 'reviewer', ['ko']),
		editor: await person(app, 'Ed', project.id, 'editor', ['ko']),
		stranger: await person(app, 'Aiko', project.id, 'editor', ['ja']),
		at: { document: document.slug, lang: 'ko' }
	};
}
