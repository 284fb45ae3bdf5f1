import type { Actor } from '$lib/core/access/access';
import { mayResolve, type CommentStep } from '$lib/core/comment/thread';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { changeComment, setResolved } from '../db/comments';
import { wordsOf } from './comment-on-row';
import { tellOf } from './tell-comment';
import { noteThread, threadAt } from './thread-at';

/** Edits or removes a comment of one's own. What is removed is kept by nobody; a thread of which nothing is left is resolved.
 * @throws Refusal `access.*`, `comment.gone` where it is removed or its thread is resolved, `input.invalid` without words */
export async function stepComment(
	app: App,
	caller: Actor | null,
	at: { document: string; lang: string },
	ids: { thread: string; comment: string },
	step: CommentStep
): Promise<void> {
	const found = await threadAt(app, caller, at, ids.thread);
	const { actor, place, thread } = found;
	const comment = thread.comments.find(({ id }) => id === ids.comment);
	if (!comment) throw new Refusal('access.not-found');
	if (comment.by !== actor.id) throw new Refusal('access.refused');
	if (thread.resolved || comment.removed) throw new Refusal('comment.gone');
	const { db } = app.database;
	const now = Date.now();
	const change =
		step.step === 'edit' ? { ...wordsOf(step), edited_at: now } : { body: '', suggestion: null, removed_at: now };
	if (!(await changeComment(db, comment.id, change))) throw new Refusal('comment.gone');
	await noteThread(app, actor, found, `comment.${step.step}`, { comment: comment.id });
	if (step.step === 'edit')
		return tellOf(app, place, thread, { by: actor.id, body: change.body }, { reply: [], comment: [] }, comment.body);
	const left = thread.comments.some(({ id, removed }) => id !== comment.id && !removed);
	if (left || !mayResolve(actor, thread, { project: place.project.id, lang: place.lang })) return;
	if (await setResolved(db, thread.id, { by: actor.id, at: now, taken: null }))
		await noteThread(app, actor, found, 'comment.resolve');
}
