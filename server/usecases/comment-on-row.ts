import type { Actor } from '$lib/core/access/access';
import { anchorOn, findSpan, type Anchor } from '$lib/core/comment/anchor';
import { MAX_BODY, MAX_THREADS, type Comment, type CommentRequest, type Thread } from '$lib/core/comment/thread';
import type { ThreadRequest } from '$lib/core/comment/thread';
import { Refusal } from '$lib/core/problem';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import { countOpen, insertThread } from '../db/comments';
import { readDesk, type Desk, type DeskRow } from '../desk/desk';
import { newId } from '../id';
import { documentFor, need, recordAt } from './actor';
import { tellOf } from './tell-comment';

/** Starts a thread of comments on words of a row. It stands on the text of now: what was written since the person saw it
 * moves the words.
 * @returns id of the thread
 * @throws Refusal `access.*`, `segment.not-in-review`, `segment.text-changed` where the words are gone, `comment.too-many`,
 * `input.invalid` without words */
export async function commentOnRow(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	request: ThreadRequest
): Promise<string> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'comment.write', { project: place.project.id, lang: place.lang });
	const comment = newComment(actor, request);
	const { segment, blocking } = request;
	const desk = await readDesk(app, place.project, place.document, place.lang, { only: [segment] });
	const row = rowOf(desk, segment);
	const anchor = anchorOf(request, row.facts.text);
	const { db } = app.database;
	if ((await countOpen(db, segment, place.lang)) >= MAX_THREADS) throw new Refusal('comment.too-many');
	// The text that is commented on stands in the history, whatever is written next.
	await app.revisions.flush(desk.room);
	const thread: Thread = {
		...{ id: newId(), segment, anchor, blocking, by: actor.id, at: comment.at, resolved: null, comments: [comment] }
	};
	await insertThread(db, { project: place.project.id, document: place.document.id, lang: place.lang }, thread);
	const detail = { lang: place.lang, segment, blocking, suggests: comment.suggestion !== null };
	await recordAt(app, actor, place, 'comment.start', thread.id, detail);
	await tellOf(app, place, thread, comment, { reply: [], comment: row.facts.author ? [row.facts.author] : [] });
	app.announce(desk.room, [segment]);
	return thread.id;
}

/** What a person wrote, as it is kept.
 * @throws Refusal `input.invalid` where it is empty or too long */
export function wordsOf({ body, suggestion }: CommentRequest): CommentRequest {
	const words = normaliseLines(body).trim();
	if (words === '' && suggestion === null) throw new Refusal('input.invalid', 'a comment or a suggestion is needed');
	if (words.length > MAX_BODY) throw new Refusal('input.invalid', `a comment has at most ${MAX_BODY} characters`);
	return { body: words, suggestion: suggestion === null ? null : normaliseLines(suggestion) };
}

export const newComment = (actor: Actor, request: CommentRequest): Comment => ({
	...{ id: newId(), by: actor.id, ...wordsOf(request), at: Date.now(), editedAt: null, removed: false }
});

/** The words that the person means, in the text of now. */
function anchorOf({ seen, start, end }: ThreadRequest, now: string): Anchor {
	const span = findSpan(anchorOn(normaliseLines(seen), { start, end }), now);
	if (!span) throw new Refusal('segment.text-changed');
	return anchorOn(now, span);
}

function rowOf(desk: Desk, segment: string): DeskRow {
	const row = desk.rows.find((r) => r.id === segment);
	if (!row || row.machine === null) throw new Refusal('segment.not-in-review');
	return row;
}
