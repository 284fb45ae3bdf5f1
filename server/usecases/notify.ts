import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from '../db/client';
import { newId } from '../id';

/** Something that happened, for those whom it concerns. */
export interface News {
	/** Key of its sentence, e.g. `mention`. */
	kind: string;
	/** Who did it: not told themselves. Null for a reader or the server. */
	by: string | null;
	project: string;
	document?: string;
	lang?: TargetLang;
	segment?: string;
	/** Values of its sentence, and what its link needs. */
	detail?: Record<string, string | number>;
}

/** Tells people, each once.
 * @param to ids of the people */
export async function notify(db: Db, to: Iterable<string>, news: News): Promise<void> {
	const people = [...new Set(to)].filter((id) => id !== news.by);
	if (people.length === 0) return;
	const now = Date.now();
	await db
		.insertInto('notification')
		.values(
			people.map((user) => ({
				id: newId(),
				user_id: user,
				kind: news.kind,
				actor_id: news.by,
				project_id: news.project,
				document_id: news.document ?? null,
				lang: news.lang ?? null,
				segment_id: news.segment ?? null,
				detail: JSON.stringify(news.detail ?? {}),
				created_at: now,
				read_at: null,
				mailed_at: null
			}))
		)
		.execute();
}
