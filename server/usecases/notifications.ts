import { can, type Actor } from '$lib/core/access/access';
import type { NotificationView } from '$lib/core/notification/notification';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { countUnread, markRead, notificationsBefore, type ToldRow } from '../db/notifications';

const PAGE = 50;

/** Projects that a person may read; `*` for all. */
export const readableProjects = (actor: Actor): string[] | '*' =>
	actor.admin ? '*' : actor.grants.map((g) => g.project).filter((project) => can(actor, 'project.read', { project }));

/** How many notifications somebody has not read. */
export const unreadOf = (app: App, actor: Actor): Promise<number> =>
	countUnread(app.database.db, actor.id, readableProjects(actor));

/** A page of somebody's notifications, newest first, of projects that they may still read.
 * @param before id of the one before which it begins; null for the newest
 * @throws Refusal `access.sign-in` */
export async function openNotifications(
	app: App,
	actor: Actor | null,
	before: string | null,
	limit = PAGE
): Promise<{ list: NotificationView[]; next: string | null }> {
	if (!actor) throw new Refusal('access.sign-in');
	const asked = { before, limit: limit + 1 };
	const rows = await notificationsBefore(app.database.db, actor.id, readableProjects(actor), asked);
	const list = rows.slice(0, limit).map(notificationView);
	return { list, next: rows.length > limit ? list.at(-1)!.id : null };
}

function aboutTerms(project: string, kind: string, { proposal }: NotificationView['detail']): string | null {
	if (proposal) return `/projects/${project}/terms/proposals?id=${proposal}`;
	return kind === 'lesson' ? `/projects/${project}/terms/learned` : null;
}

export function notificationView(row: ToldRow): NotificationView {
	const { id, kind, who, slug, lang, segment_id: segment } = row;
	const values = JSON.parse(row.detail) as NotificationView['detail'];
	const desk = slug && lang ? `/desk/${slug}/${lang}${segment ? `#s-${segment}` : ''}` : null;
	return {
		...{ id, kind, who, title: row.title ?? row.projectName },
		detail: values,
		href: aboutTerms(row.project, kind, values) ?? desk ?? `/projects/${row.project}`,
		...{ at: Number(row.created_at), read: row.read_at !== null }
	};
}

/** Marks one of the person's notifications as read.
 * @throws Refusal `access.sign-in`, `access.not-found` for one that is not theirs */
export async function readNotification(app: App, actor: Actor | null, id: string): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	if (!(await markRead(app.database.db, actor.id, id))) throw new Refusal('access.not-found');
}

/** Marks all of the person's notifications as read.
 * @throws Refusal `access.sign-in` */
export async function readAllNotifications(app: App, actor: Actor | null): Promise<void> {
	if (!actor) throw new Refusal('access.sign-in');
	await markRead(app.database.db, actor.id, null);
}
