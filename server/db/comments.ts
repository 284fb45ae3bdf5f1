import type { Anchor } from '$lib/core/comment/anchor';
import type { Comment, Thread } from '$lib/core/comment/thread';
import { groupBy } from '$lib/core/group';
import type { Db } from './client';
import type { CommentTable, CommentThreadTable } from './schema';

/** Which threads of a document in one language are asked for. */
interface Asked {
	document: string;
	lang: string;
	/** Ids of the rows; all without. */
	only?: readonly string[];
	/** Open ones, resolved ones, or both without. */
	open?: boolean;
	id?: string;
}

const readThread = (r: CommentThreadTable, comments: Comment[]): Thread => ({
	id: r.id,
	segment: r.segment_id,
	anchor: JSON.parse(r.anchor) as Anchor,
	blocking: r.blocking === 1,
	by: r.created_by,
	at: r.created_at,
	resolved: r.resolved_at === null ? null : { by: r.resolved_by ?? '', at: r.resolved_at, taken: r.taken_id },
	comments
});

const readComment = (r: CommentTable): Comment => ({
	id: r.id,
	by: r.author_id,
	body: r.body,
	suggestion: r.suggestion,
	at: r.created_at,
	editedAt: r.edited_at,
	removed: r.removed_at !== null
});

/** Threads with their comments, both oldest first: two queries, however many they are. */
export async function threadsOf(db: Db, { document, lang, only, open, id }: Asked): Promise<Thread[]> {
	const asked = db
		.selectFrom('comment_thread')
		.where('comment_thread.document_id', '=', document)
		.where('comment_thread.lang', '=', lang)
		.$if(only !== undefined, (q) => q.where('comment_thread.segment_id', 'in', only!))
		.$if(open !== undefined, (q) => q.where('comment_thread.resolved_at', open ? 'is' : 'is not', null))
		.$if(id !== undefined, (q) => q.where('comment_thread.id', '=', id!));
	const threads = await asked.selectAll().orderBy('id').execute();
	if (threads.length === 0) return [];
	const rows = await db
		.selectFrom('comment')
		.selectAll()
		.where('thread_id', 'in', asked.select('comment_thread.id'))
		.orderBy('id')
		.execute();
	const comments = groupBy(rows, (r) => r.thread_id);
	return threads.map((r) => readThread(r, (comments.get(r.id) ?? []).map(readComment)));
}

/** Open threads on the rows of a document in one language.
 * @param only ids of the rows that are asked for; all without */
export const openThreads = (db: Db, document: string, lang: string, only?: readonly string[]): Promise<Thread[]> =>
	threadsOf(db, { document, lang, only, open: true });

export async function countOpen(db: Db, segment: string, lang: string): Promise<number> {
	const { count } = await db
		.selectFrom('comment_thread')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('segment_id', '=', segment)
		.where('lang', '=', lang)
		.where('resolved_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Where a thread belongs. */
interface Place {
	project: string;
	document: string;
	lang: string;
}

export async function insertThread(db: Db, { project, document, lang }: Place, thread: Thread): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto('comment_thread')
			.values({
				...{ id: thread.id, project_id: project, document_id: document, segment_id: thread.segment, lang },
				...{ anchor: JSON.stringify(thread.anchor), blocking: thread.blocking ? 1 : 0 },
				...{ created_by: thread.by, created_at: thread.at },
				...{ resolved_by: null, resolved_at: null, taken_id: null }
			})
			.execute();
		for (const comment of thread.comments) await insertComment(trx, thread.id, comment);
	});
}

export async function insertComment(db: Db, thread: string, { id, by, body, suggestion, at }: Comment): Promise<void> {
	const values = { id, thread_id: thread, author_id: by, body, suggestion, created_at: at };
	await db
		.insertInto('comment')
		.values({ ...values, edited_at: null, removed_at: null })
		.execute();
}

/** @returns false when it is removed by now */
export async function changeComment(
	db: Db,
	id: string,
	change: Pick<CommentTable, 'body' | 'suggestion'> & Partial<Pick<CommentTable, 'edited_at' | 'removed_at'>>
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('comment')
		.set(change)
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Resolves an open thread, or opens a resolved one again.
 * @param resolved null to open it
 * @returns false when somebody else has done so */
export async function setResolved(db: Db, id: string, resolved: Thread['resolved']): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('comment_thread')
		.set({
			resolved_by: resolved?.by ?? null,
			resolved_at: resolved?.at ?? null,
			taken_id: resolved?.taken ?? null
		})
		.where('id', '=', id)
		.where('resolved_at', resolved ? 'is' : 'is not', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export async function setBlocking(db: Db, id: string, blocking: boolean): Promise<void> {
	await db
		.updateTable('comment_thread')
		.set({ blocking: blocking ? 1 : 0 })
		.where('id', '=', id)
		.execute();
}
