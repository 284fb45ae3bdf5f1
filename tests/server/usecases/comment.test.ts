import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ThreadRequest, ThreadStep } from '$lib/core/comment/thread';
import type { ProblemCode } from '$lib/core/problem';
import { holdPaper, leaveOut } from '$server/usecases/arrange';
import { commentOnRow } from '$server/usecases/comment-on-row';
import { decide } from '$server/usecases/decide';
import { listThreads } from '$server/usecases/list-threads';
import { documentStatus, openDocument, rowsStatus } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { stepComment } from '$server/usecases/step-comment';
import { stepThread } from '$server/usecases/step-thread';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, store, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('comments on a row', (open) => {
	let test: TestApp;
	let s: Stage;
	let room: string;
	let segment: string;
	let paper: string | null;
	let text: string;
	let other: Actor;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		other = await person(s.app, '김 민아', s.project.id, 'reviewer', ['ko']);
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		({ room } = view);
		const row = view.rows.find((r) => r.machine?.includes('느린'))!;
		({ id: segment, paper } = row);
		text = row.machine!;
	});
	afterEach(() => test.drop());

	/** A thread on the words `느린`. */
	const start = (more: Partial<ThreadRequest> = {}, actor: Actor | null = s.reviewer): Promise<string> => {
		const at = text.indexOf('느린');
		const words = { seen: text, start: at, end: at + 2, body: 'too slow a word', suggestion: null, blocking: false };
		return commentOnRow(s.app, actor, s.at, { ...words, segment, ...more });
	};
	const step = (id: string, given: ThreadStep, actor: Actor = s.reviewer) => stepThread(s.app, actor, s.at, id, given);
	const status = () => documentStatus(s.app, s.editor, s.document.slug, 'ko');
	const blocked = async () => (await status()).blockers.filter((b) => b.code === 'comment-open').map((b) => b.segment);
	const write = (now: string, actor = s.reviewer) => s.app.rooms.write(room, actor.id, [{ segment, text: now }]);
	const list = (state?: boolean) => listThreads(s.app, s.stranger, s.at, { row: segment, open: state });
	const told = async (user: Actor) =>
		(
			await s.app.database.db
				.selectFrom('notification')
				.select(['kind', 'actor_id', 'segment_id'])
				.where('user_id', '=', user.id)
				.orderBy('id')
				.execute()
		).map((n) => n.kind);

	it('follow their words through edits of the row, and say when those are gone', async () => {
		await start();
		await write(`아주 ${text} 끝`);
		const [thread] = await list();
		expect(`아주 ${text} 끝`.slice(thread!.span!.start, thread!.span!.end)).toBe('느린');
		await write(text.replace('느린 ', ''));
		expect((await list())[0]).toMatchObject({ span: null, anchor: { text } });
		// Words seen before an edit are found in the text of now; those that are gone cannot be commented on.
		await expect(start()).rejects.toEqual(refused('segment.text-changed'));
		await write(`그 ${text}`);
		await start();
		expect((await list())[1]!.anchor.text).toBe(`그 ${text}`);
	});

	it('that block keep the row from being approved and the document from being published, until they are resolved', async () => {
		const id = await start({ blocking: true });
		expect(await blocked()).toEqual([segment]);
		await expect(publishDocument(s.app, s.editor, s.at)).rejects.toMatchObject({
			code: 'publish.blocked',
			blockers: expect.arrayContaining([expect.objectContaining({ code: 'comment-open', segment })])
		});
		const seen = [{ segment, text }];
		const verdict = async (kind: 'confirm' | 'approve', actor: Actor) =>
			(await decide(s.app, actor, s.at, kind, seen))[0];
		expect(await verdict('confirm', s.reviewer)).toMatchObject({ state: 'confirmed', refused: null });
		expect(await verdict('approve', s.editor)).toMatchObject({ refused: 'segment.comment-open' });
		// The word of an editor that would make two is an approval, whatever it is called.
		expect(await verdict('confirm', s.editor)).toMatchObject({ refused: 'segment.comment-open' });
		await step(id, { step: 'resolve' });
		expect(await blocked()).toEqual([]);
		expect(await verdict('approve', s.editor)).toMatchObject({ state: 'approved', refused: null });
		await step(id, { step: 'reopen' });
		expect(await blocked()).toEqual([segment]);
		await step(id, { step: 'blocking', blocking: false });
		expect(await blocked()).toEqual([]);
	});

	it('do not count on rows that are left out or held, and neither do those that do not block', async () => {
		await start();
		expect(await blocked()).toEqual([]);
		await start({ blocking: true });
		expect(await blocked()).toEqual([segment]);
		await leaveOut(s.app, s.editor, s.at, segment, true);
		expect(await blocked()).toEqual([]);
		await leaveOut(s.app, s.editor, s.at, segment, false);
		await holdPaper(s.app, s.editor, s.at, paper!, true);
		expect(await blocked()).toEqual([]);
	});

	it('are told with the status of their rows, with names, and belong to one language', async () => {
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		const id = await start({ suggestion: '더딘' });
		await step(id, { step: 'reply', body: 'no', suggestion: null }, other);
		const { threads } = await status();
		expect(threads).toEqual([
			expect.objectContaining({
				...{ id, segment, blocking: false, byName: 'Rea', resolved: null, resolvedByName: null },
				comments: [
					expect.objectContaining({ byName: 'Rea', body: 'too slow a word', suggestion: '더딘' }),
					expect.objectContaining({ byName: '김 민아', body: 'no', suggestion: null })
				]
			})
		]);
		const rows = (await status()).rows.map((row) => row.id);
		const some = (only: string[]) => rowsStatus(s.app, s.editor, s.document.slug, 'ko', only);
		expect((await some([segment])).threads).toEqual(threads);
		expect((await some(rows.filter((row) => row !== segment))).threads).toEqual([]);
		expect((await documentStatus(s.app, s.stranger, s.document.slug, 'ja')).threads).toEqual([]);
		await expect(
			stepThread(s.app, s.stranger, { document: s.document.slug, lang: 'ja' }, id, { step: 'resolve' })
		).rejects.toEqual(refused('access.not-found'));
		await step(id, { step: 'resolve' });
		expect([(await status()).threads.length, (await list(false)).length, (await list(true)).length]).toEqual([0, 1, 0]);
	});

	it('are written by who works on the language; one that blocks is resolved by its author or an editor', async () => {
		await expect(start({}, s.stranger)).rejects.toEqual(refused('access.refused'));
		await expect(start({}, null)).rejects.toEqual(refused('access.sign-in'));
		const mild = await start();
		await step(mild, { step: 'resolve' }, other);
		await expect(step(mild, { step: 'resolve' }, other)).rejects.toEqual(refused('comment.gone'));
		const id = await start({ blocking: true });
		for (const given of [{ step: 'resolve' }, { step: 'blocking', blocking: false }] as const)
			await expect(step(id, given, other)).rejects.toEqual(refused('access.refused'));
		await expect(step(id, { step: 'reopen' }, other)).rejects.toEqual(refused('comment.gone'));
		await step(id, { step: 'resolve' }, s.editor);
		await step(id, { step: 'reopen' }, other);
		expect(await blocked()).toEqual([segment]);
	});

	it('whose suggestion stands in the row now are resolved as taken over', async () => {
		const id = await start({ suggestion: '더딘', blocking: true });
		const [thread] = await list();
		const taking = { step: 'take', comment: thread!.comments[0]!.id } as const;
		await expect(step(id, taking, s.editor)).rejects.toEqual(refused('segment.text-changed'));
		await write(text.replace('느린', '더딘'), s.editor);
		await expect(step(id, taking, other)).rejects.toEqual(refused('access.refused'));
		await expect(step(id, { step: 'take', comment: id }, s.editor)).rejects.toEqual(refused('comment.gone'));
		await step(id, taking, s.editor);
		expect((await list(false))[0]).toMatchObject({ resolvedByName: 'Ed', resolved: { taken: taking.comment } });
	});

	it('are edited and removed by their author alone; of what is removed nothing is kept', async () => {
		const id = await start({ blocking: true });
		const [{ comments } = { comments: [] }] = await list();
		const ids = { thread: id, comment: comments[0]!.id };
		const edit = { step: 'edit', body: 'a better word', suggestion: '더딘' } as const;
		await expect(stepComment(s.app, s.editor, s.at, ids, edit)).rejects.toEqual(refused('access.refused'));
		await stepComment(s.app, s.reviewer, s.at, ids, edit);
		expect((await list())[0]!.comments[0]).toMatchObject({ body: 'a better word', suggestion: '더딘', removed: false });
		const answer = await step(id, { step: 'reply', body: 'well', suggestion: null }, other);
		await stepComment(s.app, s.reviewer, s.at, ids, { step: 'remove' });
		expect((await list())[0]!.comments[0]).toMatchObject({ body: '', suggestion: null, removed: true });
		await expect(stepComment(s.app, s.reviewer, s.at, ids, edit)).rejects.toEqual(refused('comment.gone'));
		// Nothing is left of it, but it blocks, and it was not theirs: it stays open.
		await stepComment(s.app, other, s.at, { thread: id, comment: answer.id }, { step: 'remove' });
		expect(await blocked()).toEqual([segment]);
		const alone = await start({ blocking: true });
		const last = (await list()).find((t) => t.id === alone)!.comments[0]!.id;
		await stepComment(s.app, s.reviewer, s.at, { thread: alone, comment: last }, { step: 'remove' });
		expect((await list(true)).map((t) => t.id)).toEqual([id]);
		const kept = await s.app.database.db.selectFrom('comment').select(['body', 'suggestion']).execute();
		expect(JSON.stringify(kept)).not.toContain('better');
	});

	it('tell those called by name, those of the thread and the writer of the words, each once and never oneself', async () => {
		await write(`${text} 더`, other);
		await start();
		const id = await start({ body: '@Ed, @김 민아 and @nobody, look' });
		expect(await Promise.all([s.editor, other, s.reviewer].map(told))).toEqual([
			['mention'],
			['comment', 'mention'],
			[]
		]);
		await step(id, { step: 'reply', body: '@김 민아님, @Ed', suggestion: null }, s.editor);
		expect(await Promise.all([s.editor, other, s.reviewer].map(told))).toEqual([
			['mention'],
			['comment', 'mention', 'mention'],
			['reply']
		]);
		const { comments } = (await list()).find((thread) => thread.id === id)!;
		const ids = { thread: id, comment: comments[0]!.id };
		const edit = { step: 'edit', body: '@Ed and @Aiko, look', suggestion: null } as const;
		await stepComment(s.app, s.reviewer, s.at, ids, edit);
		expect(await Promise.all([s.editor, s.stranger].map(told))).toEqual([['mention'], ['mention']]);
	});

	it('need words or a suggestion, and stand in the audit without their words', async () => {
		await expect(start({ body: ' \n' })).rejects.toEqual(refused('input.invalid'));
		await expect(start({ body: 'x'.repeat(5001) })).rejects.toEqual(refused('input.invalid'));
		const missing = '00000000-0000-7000-8000-000000000000';
		await expect(start({ segment: missing })).rejects.toEqual(refused('segment.not-in-review'));
		const id = await start({ body: '', suggestion: '' });
		await step(id, { step: 'reply', body: 'secret words', suggestion: null }, other);
		await step(id, { step: 'resolve' }, other);
		const lines = await s.app.database.db
			.selectFrom('audit')
			.select(['action', 'user_id', 'detail'])
			.where('subject', '=', id)
			.orderBy('id')
			.execute();
		expect(lines.map(({ action, user_id }) => [action, user_id])).toEqual([
			['comment.start', s.reviewer.id],
			['comment.reply', other.id],
			['comment.resolve', other.id]
		]);
		expect(JSON.stringify(lines)).not.toContain('secret');
	});
});
