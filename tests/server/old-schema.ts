import type { DatabaseHandle } from '$server/db/client';
import type { ProjectTable } from '$server/db/schema';
import { migrate } from '../../server/db/migrate';

/** When everything in the old schema was made, in milliseconds since the epoch. */
export const AT = 1_700_000_000_000;

/** Makes the first schema, with a project `p` and its document `d`. The columns that it lacks are what migrations add. */
export async function oldSchema(database: DatabaseHandle): Promise<void> {
	await migrate(database, '0001-initial');
	const project = { id: 'p', slug: 'p', name: 'P', people_needed: 2, created_by: null, created_at: AT };
	await database.db
		.insertInto('project')
		.values(project as ProjectTable)
		.execute();
	const document = { id: 'd', project_id: 'p', slug: 'd', title: 'D', created_by: null, created_at: AT };
	await database.db.insertInto('document').values(document).execute();
}
