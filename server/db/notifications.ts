import type { Db } from './client';
import type { NotificationTable } from './schema';

/** How many a person has not read, of the projects that they may still read. */
export async function countUnread(db: Db, user: string, projects: readonly string[] | '*'): Promise<number> {
	let query = db.selectFrom('notification').where('user_id', '=', user).where('read_at', 'is', null);
	if (projects !== '*') query = query.where('project_id', 'in', [...projects, '']);
	const row = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
	return Number(row.count);
}

/** A person's notifications with what they are about, newest first.
 * @param before id of the one before which to begin, null for the newest */
export function notificationsBefore(
	db: Db,
	user: string,
	projects: readonly string[] | '*',
	{ before, limit }: { before: string | null; limit: number }
) {
	let query = about(db).where('notification.user_id', '=', user);
	if (projects !== '*') query = query.where('notification.project_id', 'in', [...projects, '']);
	if (before !== null) query = query.where('notification.id', '<', before);
	return query.orderBy('notification.id', 'desc').limit(limit).execute();
}

/** Those of some ids, oldest first. */
export const notificationsOf = (db: Db, ids: readonly string[]) =>
	about(db)
		.where('notification.id', 'in', [...ids])
		.orderBy('notification.id')
		.execute();

const about = (db: Db) =>
	db
		.selectFrom('notification')
		.innerJoin('project', 'project.id', 'notification.project_id')
		.leftJoin('document', 'document.id', 'notification.document_id')
		.leftJoin('user as actor', 'actor.id', 'notification.actor_id')
		.selectAll('notification')
		.select(['project.slug as project', 'project.name as projectName', 'document.slug', 'document.title'])
		.select('actor.name as who');

export type ToldRow = Awaited<ReturnType<typeof notificationsOf>>[number];

/** Marks one as read, or all.
 * @returns was there any? */
export async function markRead(db: Db, user: string, id: string | null): Promise<boolean> {
	let query = db.updateTable('notification').set({ read_at: Date.now() }).where('user_id', '=', user);
	query = id === null ? query.where('read_at', 'is', null) : query.where('id', '=', id);
	return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Takes what a person has not read and was not mailed, so that no other process mails it.
 * @returns ids of it */
export async function claimForMail(
	db: Db,
	user: string,
	projects: readonly string[] | '*',
	at: number
): Promise<string[]> {
	let query = db
		.updateTable('notification')
		.set({ mailed_at: at })
		.where('user_id', '=', user)
		.where('read_at', 'is', null)
		.where('mailed_at', 'is', null);
	if (projects !== '*') query = query.where('project_id', 'in', [...projects, '']);
	return (await query.returning('id').execute()).map(({ id }: Pick<NotificationTable, 'id'>) => id);
}

/** Gives back what could not be mailed. */
export async function unclaimForMail(db: Db, ids: readonly string[]): Promise<void> {
	await db
		.updateTable('notification')
		.set({ mailed_at: null })
		.where('id', 'in', [...ids])
		.execute();
}

/** Everybody who decided on rows of a document in one language. */
export async function decidersOn(db: Db, document: string, lang: string): Promise<string[]> {
	const rows = await db
		.selectFrom('decision')
		.innerJoin('segment', 'segment.id', 'decision.segment_id')
		.select('decision.user_id')
		.distinct()
		.where('segment.document_id', '=', document)
		.where('decision.lang', '=', lang)
		.execute();
	return rows.map(({ user_id }) => user_id);
}
