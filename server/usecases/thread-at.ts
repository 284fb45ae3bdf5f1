import type { Actor } from '$lib/core/access/access';
import type { Thread } from '$lib/core/comment/thread';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { threadsOf } from '../db/comments';
import { documentLangs } from '../db/projects';
import { roomOf } from '../desk/desk';
import { documentFor, need, recordAt, type DocumentPlace } from './actor';

interface ThreadAt {
	place: DocumentPlace;
	thread: Thread;
	/** Room of its text. */
	room: string;
}

/** A thread of a document, for someone who may comment there.
 * @throws Refusal `access.*`: of another document or language it answers as for none */
export async function threadAt(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	id: string
): Promise<ThreadAt & { actor: Actor }> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'comment.write', { project: place.project.id, lang: place.lang });
	const { db } = app.database;
	const [thread] = await threadsOf(db, { document: place.document.id, lang: place.lang, id });
	if (!thread) throw new Refusal('access.not-found');
	const epoch = (await documentLangs(db, place.document.id)).find((l) => l.lang === place.lang)?.epoch ?? 1;
	return { place, thread, room: roomOf(place.document.id, place.lang, epoch), actor };
}

/** Writes a line of the audit on a thread, and tells the open screens. */
export async function noteThread(
	app: App,
	actor: Actor,
	{ place, thread, room }: ThreadAt,
	action: string,
	detail: Record<string, unknown> = {}
): Promise<void> {
	const about = { lang: place.lang, segment: thread.segment, blocking: thread.blocking };
	await recordAt(app, actor, place, action, thread.id, { ...about, ...detail });
	app.announce(room, [thread.segment]);
}
