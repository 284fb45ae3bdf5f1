import type { Actor } from '$lib/core/access/access';
import { MAX_THREADS, mayResolve, type ThreadStep } from '$lib/core/comment/thread';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { countOpen, insertComment, setBlocking, setResolved } from '../db/comments';
import { need } from './actor';
import { newComment } from './comment-on-row';
import { tellOf } from './tell-comment';
import { noteThread, threadAt } from './thread-at';

type At = Awaited<ReturnType<typeof threadAt>>;
type Step<Name extends ThreadStep['step']> = Extract<ThreadStep, { step: Name }>;

/** Answers in a thread, resolves it, opens it again, lets it block or not, or notes that a suggestion was taken over.
 * @throws Refusal `access.*`, `comment.gone` where it is not open (or not resolved) any more, `comment.too-many`,
 * `input.invalid` without words, `segment.text-changed` where what was suggested does not stand in the row */
export async function stepThread(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	id: string,
	step: ThreadStep
): Promise<{ id: string }> {
	const found = await threadAt(app, actor, at, id);
	if ((found.thread.resolved === null) === (step.step === 'reopen')) throw new Refusal('comment.gone');
	if (step.step === 'reply') return { id: await reply(app, found, step) };
	if (step.step === 'resolve') await resolve(app, found);
	else if (step.step === 'reopen') await reopen(app, found);
	else if (step.step === 'blocking') await block(app, found, step);
	else await take(app, found, step);
	return { id };
}

async function reply(app: App, found: At, step: Step<'reply'>): Promise<string> {
	const { actor, place, thread } = found;
	if (thread.comments.length >= MAX_THREADS) throw new Refusal('comment.too-many');
	const comment = newComment(actor, step);
	await insertComment(app.database.db, thread.id, comment);
	await noteThread(app, actor, found, 'comment.reply', { comment: comment.id, suggests: comment.suggestion !== null });
	await tellOf(app, place, thread, comment, { reply: thread.comments.map(({ by }) => by), comment: [] });
	return comment.id;
}

async function resolve(app: App, found: At, taken: string | null = null): Promise<void> {
	const { actor, thread } = found;
	needToResolve(found);
	if (!(await setResolved(app.database.db, thread.id, { by: actor.id, at: Date.now(), taken })))
		throw new Refusal('comment.gone');
	const detail = taken === null ? {} : { comment: taken };
	await noteThread(app, actor, found, taken === null ? 'comment.resolve' : 'comment.take', detail);
}

async function reopen(app: App, found: At): Promise<void> {
	const { actor, place, thread } = found;
	const { db } = app.database;
	if ((await countOpen(db, thread.segment, place.lang)) >= MAX_THREADS) throw new Refusal('comment.too-many');
	if (!(await setResolved(db, thread.id, null))) throw new Refusal('comment.gone');
	await noteThread(app, actor, found, 'comment.reopen');
}

async function block(app: App, found: At, { blocking }: Step<'blocking'>): Promise<void> {
	if (!blocking) needToResolve(found);
	await setBlocking(app.database.db, found.thread.id, blocking);
	await noteThread(app, found.actor, found, 'comment.blocking', { blocking });
}

/** The screen has written the words; here the thread is resolved by them. */
async function take(app: App, found: At, { comment: id }: Step<'take'>): Promise<void> {
	const { actor, place, thread, room } = found;
	need(actor, 'segment.edit', { project: place.project.id, lang: place.lang });
	const comment = thread.comments.find((c) => c.id === id && !c.removed && c.suggestion !== null);
	if (!comment) throw new Refusal('comment.gone');
	const text = (await app.rooms.texts(room)).get(thread.segment) ?? '';
	if (!text.includes(comment.suggestion!)) throw new Refusal('segment.text-changed');
	await resolve(app, found, id);
}

function needToResolve({ actor, place, thread }: At): void {
	if (!mayResolve(actor, thread, { project: place.project.id, lang: place.lang })) throw new Refusal('access.refused');
}
