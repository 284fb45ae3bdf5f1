import type { App } from '../app';
import { createInvite } from './accounts';

/** A link that makes the first administrator, while there is none. Links printed at earlier starts stop working.
 * @returns null once there is an administrator */
export async function firstAdministratorLink(app: App): Promise<string | null> {
	const { db } = app.database;
	const admin = await db.selectFrom('user').select('id').where('admin', '=', 1).executeTakeFirst();
	if (admin) return null;
	await db.deleteFrom('invite').where('kind', '=', 'admin').where('used_at', 'is', null).execute();
	return `${app.config.origin}/join/${await createInvite(app, null, { kind: 'admin' }, 30)}`;
}
