import type { App } from '../app';
import { alone } from '../db/client';
import { updateById, updateLock } from '../db/updates';
import type { Job } from '../jobs/queue';
import { runUpdate } from './run-update';
import { runUndo } from './undo-update';

/** Goes on with an update, or with taking it back, that its process did not end. */
export async function resumeUpdate(app: App, { payload }: Job): Promise<'done'> {
	const known = await updateById(app.database.db, String(payload.update));
	if (known)
		await alone(app.database, updateLock(known.document_id), async () => {
			const update = (await updateById(app.database.db, known.id))!;
			if (update.done_at === null) await runUpdate(app, update.id, true);
			else if (update.undo_by !== null && update.undone_at === null) await runUndo(app, update);
		});
	return 'done';
}
