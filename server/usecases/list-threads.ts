import type { Actor } from '$lib/core/access/access';
import { findSpan } from '$lib/core/comment/anchor';
import type { ThreadView } from '$lib/core/comment/thread';
import type { Span } from '$lib/core/segment/segment';
import type { App } from '../app';
import { threadsOf } from '../db/comments';
import { userNames } from '../db/people';
import { documentLangs } from '../db/projects';
import { roomOf } from '../desk/desk';
import { documentFor } from './actor';
import { peopleIn, threadView } from './thread-view';

/** A thread with where its words stand in the text of now; null when they are gone. */
interface PlacedThread extends ThreadView {
	span: Span | null;
}

/** Threads of a document in one language, oldest first.
 * @param asked of one row alone; open or resolved ones alone
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function listThreads(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	asked: { row?: string; open?: boolean } = {}
): Promise<PlacedThread[]> {
	const { document, lang } = await documentFor(app, actor, at.document, at.lang);
	const { db } = app.database;
	const only = asked.row === undefined ? undefined : [asked.row];
	const threads = await threadsOf(db, { document: document.id, lang, only, open: asked.open });
	const epoch = (await documentLangs(db, document.id)).find((l) => l.lang === lang)?.epoch ?? 1;
	const texts = await app.rooms.texts(roomOf(document.id, lang, epoch));
	const names = await userNames(db, threads.flatMap(peopleIn));
	return threads.map((thread) => ({
		...threadView(thread, (id) => names.get(id) ?? ''),
		span: findSpan(thread.anchor, texts.get(thread.segment) ?? '')
	}));
}
