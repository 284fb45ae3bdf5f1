import type { Actor } from '$lib/core/access/access';
import type { App } from '../app';
import type { Db } from '../db/client';
import { touch } from '../db/concepts';
import type { ProjectTable } from '../db/schema';
import { need, projectFor } from './actor';

/** Changes a termbase in one commit, while nobody else changes it: what the work reads is still so when it writes.
 * @throws Refusal `access.*` */
export async function curateTermbase<T>(
	app: App,
	actor: Actor | null,
	slug: string,
	work: (db: Db, project: ProjectTable, actor: Actor) => Promise<T>
): Promise<T> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	return app.database.db.transaction().execute(async (db) => {
		await touch(db, project.id);
		return work(db, project, actor);
	});
}
