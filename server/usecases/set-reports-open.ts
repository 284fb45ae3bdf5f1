import type { Actor } from '$lib/core/access/access';
import type { App } from '../app';
import { record } from '../db/audit';
import { need, projectFor } from './actor';

/** Opens or closes the door to readers: whether they may report errors in what the project published. What they
 * reported before stays.
 * @throws Refusal `access.*` */
export async function setReportsOpen(app: App, actor: Actor | null, slug: string, open: boolean): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	const { db } = app.database;
	await db
		.updateTable('project')
		.set({ reports_open: open ? 1 : 0 })
		.where('id', '=', project.id)
		.execute();
	const subject = open ? 'open' : 'closed';
	await record(db, { user: actor.id, project: project.id, action: 'project.reports', subject });
}
