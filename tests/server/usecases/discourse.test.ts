import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { publishedRelease } from '$server/release/page';
import { forumPost } from '$server/release/proved';
import { markUpdated, noteDestination, removeDestination, takeAsItIs } from '$server/usecases/note-destination';
import { copiesBehind } from '$server/usecases/open-destinations';
import { publishDocument } from '$server/usecases/publish-document';
import { lookAtCopy, sendRelease } from '$server/usecases/send-release';
import { onBothDatabases, type TestApp } from '../databases';
import { slowDown } from '../targets/forum';
import {
	addTarget,
	correct,
	forumEntry,
	onlyCopy,
	publishCorrection,
	publishFirst,
	sendingStage,
	shown,
	type SendingStage
} from './destination-stage';

const refused = (code: ProblemCode, detail?: unknown) =>
	expect.objectContaining({ code, ...(detail === undefined ? {} : { detail }) });

onBothDatabases('a copy in a forum', (open) => {
	let test: TestApp;
	let s: SendingStage;
	let target: string;
	beforeEach(async () => {
		test = await open();
		s = await sendingStage(test);
		target = await addTarget(s, forumEntry(s.forum));
	});
	afterEach(async () => {
		await s.close();
		await test.drop();
	});

	const send = (over: string | null = null) => sendRelease(s.app, s.editor, s.at, target, over);
	const look = async () => lookAtCopy(s.app, s.editor, s.at, (await onlyCopy(s)).id);
	const body = async () => {
		const { manifest } = await publishedRelease(s.app, s.document.slug, 'ko');
		return (await forumPost(s.app, { document: s.document, lang: 'ko' }, manifest)).body;
	};

	it('is made as a topic, lacks a correction after the next release, and is changed, not doubled', async () => {
		await publishFirst(s);
		await send();
		expect(s.forum.topic).toMatchObject({
			title: '[2026/03/02 ~ 03/08] 이번 주의 논문 (Papers of the Week)',
			raw: (await body()).trimEnd(),
			category: 7,
			tags: ['papers'],
			externalId: expect.stringMatching(/^[\w-]{1,50}$/) as string
		});
		expect(await onlyCopy(s)).toMatchObject({ address: `${s.forum.url}/t/weekly/1`, standing: { state: 'current' } });
		await publishCorrection(s);
		expect((await onlyCopy(s)).standing).toEqual({ state: 'stale', at: 1, newest: 2, corrections: 1 });
		expect(await copiesBehind(s.app, s.editor, s.project.slug)).toEqual([expect.objectContaining({ lang: 'ko' })]);
		await send();
		expect([s.forum.topics.length, s.forum.topic.version]).toEqual([1, 2]);
		expect(s.forum.topic.raw).toBe((await body()).trimEnd());
		expect((await onlyCopy(s)).standing).toMatchObject({ state: 'current', at: 2 });
		expect(await copiesBehind(s.app, s.editor, s.project.slug)).toEqual([]);
	});

	it('says at its head when it is a machine draft', async () => {
		await s.app.database.db.updateTable('project').set({ machine_draft: 1 }).execute();
		await correct(s, '중도 포기', '중간 정보 소실(lost-in-the-middle)');
		await publishDocument(s.app, s.editor, s.at, { draft: true });
		await send();
		expect(s.forum.topic.raw).toMatch(/^기계 번역 초안\(검토 전\)\n\n## /);
		await publishDocument(s.app, s.editor, s.at);
		await send();
		expect(s.forum.topic.raw).toMatch(/^## /);
	});

	it('is not sent with markup that would be shown as its characters, and says of which row', async () => {
		await publishFirst(s);
		await publishCorrection(s, '이 모델', '[여기](./more.md)를 보세요. 이 모델');
		const row = expect.objectContaining({ label: 's0004', text: '[여기](./more.md)' }) as object;
		await expect(send()).rejects.toMatchObject({
			code: 'release.markup',
			detail: 's0004 "[여기](./more.md)"',
			blockers: [row]
		});
		expect(s.forum.topics).toEqual([]);
		expect((await onlyCopy(s)).problem).toEqual({ code: 'release.markup', detail: 's0004 "[여기](./more.md)"' });
	});

	it('is found again by its external id when the answer to its making was lost', async () => {
		await publishFirst(s);
		s.forum.faults.push('lose-answer');
		await send();
		expect(s.forum.topics.length).toBe(1);
		expect((await onlyCopy(s)).standing.state).toBe('current');
	});

	it('is made once by two people who send at the same moment', async () => {
		await publishFirst(s);
		await Promise.all([send(), send()]);
		expect(s.forum.topics.length).toBe(1);
		expect((await onlyCopy(s)).standing.state).toBe('current');
	});

	it('is ours although the answer to a change was lost', async () => {
		await publishFirst(s);
		await send();
		await publishCorrection(s);
		s.forum.faults.push('lose-answer');
		await expect(send()).rejects.toEqual(refused('target.unreachable'));
		expect((await onlyCopy(s)).standing).toMatchObject({ state: 'failed', at: 1, corrections: 1 });
		await publishCorrection(s, '풀며', '해결하며');
		await send();
		expect(s.forum.topic.raw).toContain('해결하며');
	});

	it('is not overwritten where somebody edited it, until exactly that text was seen', async () => {
		await publishFirst(s);
		await send();
		await publishCorrection(s);
		s.forum.edit((raw) => raw.replace('느린', '아주 느린'));
		await expect(send()).rejects.toEqual(refused('destination.edited'));
		expect(s.forum.topic.raw).toContain('아주 느린');
		const { difference, standing } = await onlyCopy(s);
		expect(standing.state).toBe('edited-there');
		expect(difference?.parts.filter(({ op }) => op !== 'equal')).toEqual([{ op: 'insert', text: '아주 ' }]);
		s.forum.edit((raw) => raw.replace('아주', '더'));
		await expect(send(difference!.hash)).rejects.toEqual(refused('destination.edited'));
		expect(s.forum.topic.raw).toContain('더 느린');
		await send((await onlyCopy(s)).difference!.hash);
		expect(s.forum.topic.raw).toBe((await body()).trimEnd());
		expect((await onlyCopy(s)).difference).toBeNull();
	});

	it('is not overwritten either where somebody was faster by a moment', async () => {
		await publishFirst(s);
		await send();
		await publishCorrection(s);
		s.forum.faults.push('edited-meanwhile');
		await expect(send()).rejects.toEqual(refused('destination.edited'));
		expect(s.forum.topic.raw).toContain('방금');
		await expect(send()).rejects.toEqual(refused('destination.edited'));
		expect((await onlyCopy(s)).difference?.parts).toContainEqual({
			op: 'insert',
			text: expect.stringContaining('방금')
		});
	});

	it('may be left as somebody edited it, and is only overwritten after the next edit was seen', async () => {
		await publishFirst(s);
		await send();
		s.forum.edit((raw) => `${raw}\n\n수고하셨습니다.`);
		await look();
		const { id, difference } = await onlyCopy(s);
		await expect(takeAsItIs(s.app, s.editor, s.at, id, 'another hash')).rejects.toEqual(refused('destination.edited'));
		await takeAsItIs(s.app, s.editor, s.at, id, difference!.hash);
		expect((await onlyCopy(s)).standing.state).toBe('current');
		await publishCorrection(s);
		await send();
		expect(s.forum.topic.raw).not.toContain('수고');
	});

	it('was not edited when the forum writes white space in its own way', async () => {
		await publishFirst(s);
		await send();
		s.forum.edit((raw) => `${raw.replaceAll('\n', '\r\n')}  \r\n`);
		await look();
		expect((await onlyCopy(s)).standing.state).toBe('current');
	});

	it('keeps the title that was given to it there', async () => {
		await publishFirst(s);
		await send();
		s.forum.topic.title = '이번 주의 논문, 3월 둘째 주에 읽은 글';
		await publishCorrection(s);
		await send();
		expect(s.forum.topic.title).toBe('이번 주의 논문, 3월 둘째 주에 읽은 글');
	});

	it('gets the new title when a release has another one', async () => {
		await publishFirst(s);
		await send();
		await publishCorrection(s, '이번 주의 논문 (', '이번 주에 읽은 논문 (');
		await send();
		expect(s.forum.topic.title).toContain('이번 주에 읽은 논문');
	});

	it('that was deleted there is made anew only when asked to, under another id', async () => {
		await publishFirst(s);
		await send();
		s.forum.topic.deleted = true;
		await publishCorrection(s);
		await expect(send()).rejects.toEqual(refused('destination.gone'));
		expect((await onlyCopy(s)).standing.state).toBe('gone');
		await send('gone');
		expect(s.forum.topics.filter(({ deleted }) => !deleted).length).toBe(1);
		expect(await onlyCopy(s)).toMatchObject({ address: `${s.forum.url}/t/weekly/2`, standing: { state: 'current' } });
	});

	it('waits as long as the forum asks, if that is short', async () => {
		await publishFirst(s);
		s.forum.faults.push(slowDown(1));
		const before = Date.now();
		await send();
		expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
		expect(s.forum.topics.length).toBe(1);
		expect(s.forum.asked.filter((line) => line.startsWith('POST')).length).toBe(2);
	});

	it.each([
		['patience for long', slowDown(300), 'target.slow-down', '300'],
		[
			'no title that is too short',
			{ status: 422, body: { action: 'create_post', errors: ['Title is too short (minimum is 15 characters)'] } },
			'target.rejected',
			'Title is too short (minimum is 15 characters)'
		],
		[
			'nobody with that key',
			{ status: 403, body: { errors: ['You are not permitted to view the requested resource.'] } },
			'target.denied',
			'You are not permitted to view the requested resource.'
		],
		['nothing at that address', { status: 404, body: {} }, 'target.nothing-there', undefined],
		['nothing: it is broken', { status: 502, body: '<html>' }, 'target.failing', 'status 502'],
		['nothing, since it is no forum', { status: 200, body: 'hello' }, 'target.failing', undefined]
	] as const)('is not there when the forum takes %s, and says so', async (_, fault, code, detail) => {
		await publishFirst(s);
		s.forum.faults.push(fault);
		await expect(send()).rejects.toEqual(refused(code, detail ?? expect.any(String)));
		const { copies, deliveries } = await shown(s);
		expect(copies[0]).toMatchObject({ standing: { state: 'failed' }, problem: { code } });
		expect(deliveries).toEqual([expect.objectContaining({ sent: false, by: 'Ed', release: 1 })]);
	});

	it('that waits for a moderator is said to wait', async () => {
		await publishFirst(s);
		s.forum.faults.push('hold');
		await expect(send()).rejects.toEqual(refused('target.rejected', expect.stringContaining('moderator')));
	});

	it('is sent by those alone who may, and only after there is a release', async () => {
		await expect(send()).rejects.toEqual(refused('destination.unpublished'));
		await publishFirst(s);
		for (const actor of [s.reviewer, s.stranger])
			await expect(sendRelease(s.app, actor, s.at, target, null)).rejects.toEqual(refused('access.refused'));
		await expect(sendRelease(s.app, s.editor, s.at, s.project.id, null)).rejects.toEqual(refused('access.not-found'));
		expect(s.forum.asked).toEqual([]);
	});
});

onBothDatabases('a copy that was noted by hand', (open) => {
	let test: TestApp;
	let s: SendingStage;
	beforeEach(async () => {
		test = await open();
		s = await sendingStage(test);
	});
	afterEach(async () => {
		await s.close();
		await test.drop();
	});

	it('lacks a correction until somebody says that it was brought up to date, and may be taken from the list', async () => {
		await publishFirst(s);
		await noteDestination(s.app, s.editor, s.at, { address: 'https://blog.example/week', name: '', release: 1 });
		await publishCorrection(s);
		const { id, name, standing } = await onlyCopy(s);
		expect([name, standing.state, standing.corrections]).toEqual(['blog.example', 'stale', 1]);
		await markUpdated(s.app, s.editor, s.at, id);
		expect((await onlyCopy(s)).standing.state).toBe('current');
		await removeDestination(s.app, s.editor, s.at, id);
		expect((await shown(s)).copies).toEqual([]);
	});

	it.each([
		['javascript:alert(1)', 1],
		['https://blog.example/week', 2]
	])('is no %s with release %i', async (address, release) => {
		await publishFirst(s);
		await expect(noteDestination(s.app, s.editor, s.at, { address, name: '', release })).rejects.toEqual(
			refused('input.invalid')
		);
	});

	it('of another document is nothing here', async () => {
		await publishFirst(s);
		await noteDestination(s.app, s.editor, s.at, { address: 'https://blog.example/', name: '', release: 1 });
		const other = s.project.id;
		await expect(markUpdated(s.app, s.editor, s.at, other)).rejects.toEqual(refused('access.not-found'));
		await expect(markUpdated(s.app, s.reviewer, s.at, (await onlyCopy(s)).id)).rejects.toEqual(
			refused('access.refused')
		);
	});
});
