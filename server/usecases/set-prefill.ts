import type { Actor } from '$lib/core/access/access';
import type { App } from '../app';
import { record } from '../db/audit';
import { need, projectFor } from './actor';

/** Sets whether rows that repeat an approved source come in with its text from now on. What came in before stays.
 * @throws Refusal `access.*` */
export async function setPrefill(app: App, actor: Actor | null, slug: string, on: boolean): Promise<void> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'project.manage', { project: project.id });
	await app.database.db.transaction().execute(async (trx) => {
		await trx
			.updateTable('project')
			.set({ memory_prefill: on ? 1 : 0 })
			.where('id', '=', project.id)
			.execute();
		const subject = on ? 'on' : 'off';
		await record(trx, { user: actor.id, project: project.id, action: 'project.prefill', subject });
	});
}
