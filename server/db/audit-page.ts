import { AUDIT_GROUPS, type AuditFilter } from '$lib/core/audit/audit-view';
import { lineOf, type StoredLine } from './audit';
import type { Db } from './client';

const DAY = 24 * 60 * 60 * 1000;

/** Lines of a project, newest first.
 * @param limit how many at most */
export async function auditPage(db: Db, project: string, filter: AuditFilter, limit: number): Promise<StoredLine[]> {
	const { person, group, document, day, before } = filter;
	let query = db.selectFrom('audit').selectAll().where('project_id', '=', project);
	if (person !== null) query = query.where('user_id', '=', person);
	if (document !== null) query = query.where('document_id', '=', document);
	if (before !== null) query = query.where('seq', '<', before);
	if (day !== null) {
		const from = Date.parse(day);
		query = query.where('created_at', '>=', from).where('created_at', '<', from + DAY);
	}
	if (group !== null)
		query = query.where((eb) => eb.or(AUDIT_GROUPS[group].map((start) => eb('action', 'like', `${start}%`))));
	return (await query.orderBy('seq', 'desc').limit(limit).execute()).map(lineOf);
}

/** Everybody who did something in a project, or holds a role there. */
export const auditPeople = (db: Db, project: string): Promise<{ id: string; name: string }[]> =>
	db
		.selectFrom('user')
		.select(['id', 'name'])
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom('audit')
						.select('seq')
						.where('project_id', '=', project)
						.whereRef('audit.user_id', '=', 'user.id')
				),
				eb.exists(
					eb
						.selectFrom('membership')
						.select('id')
						.where('project_id', '=', project)
						.whereRef('membership.user_id', '=', 'user.id')
				)
			])
		)
		.orderBy('name_key')
		.execute();
