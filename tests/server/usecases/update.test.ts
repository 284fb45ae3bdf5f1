import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { claim } from '$server/jobs/queue';
import { decide } from '$server/usecases/decide';
import { listBlockers } from '$server/usecases/read-state';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { previewUpdate } from '$server/usecases/preview-update';
import { runJob } from '$server/usecases/run-job';
import { settleOffer, type OfferStep } from '$server/usecases/settle-offer';
import { undoUpdate } from '$server/usecases/undo-update';
import { updateDocument } from '$server/usecases/update-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import { fileOf, LINES, rowsOf, storeLines, withLines, type Line } from './update-stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ALL = { person: null, group: null, document: null, day: null, before: null };
const HOUR = 3_600_000;

onBothDatabases('an update of a post', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	let at: Stage['at'];
	let room: string;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ko']);
		at = { document: (await storeLines(s.app, s.project)).slug, lang: 'ko' };
		({ room } = await view());
	});
	afterEach(() => test.drop());

	const view = (app = s.app) => openDocument(app, s.reviewer, at.document, 'ko');
	const ids = async () => (await view()).rows.map(({ id }) => id);
	const write = async (n: number, text: string) =>
		s.app.rooms.write(room, s.reviewer.id, [{ segment: (await ids())[n]!, text }]);
	const approve = async (n: number) => {
		const { id, text } = (await view()).status.rows[n]!;
		return (await decide(s.app, s.editor, at, 'approve', [{ segment: id, text }]))[0]!.state;
	};
	const rows = async () => {
		const { rows, status } = await view();
		return rows.flatMap(({ id, source, machine }, n) => {
			const { state, text } = status.rows[n]!;
			return machine === null && source === null ? [] : [{ id, source, machine, state, text }];
		});
	};
	const request = (lines: readonly Line[]) => ({ file: fileOf('second.txt'), rows: rowsOf(lines), engine: 'second' });
	const update = (lines: readonly Line[]) => updateDocument(s.app, s.editor, at, request(lines));
	const preview = (lines: readonly Line[]) => previewUpdate(s.app, s.editor, at, rowsOf(lines));

	it('replaces what nobody touched, offers beside edits, notes beside approvals, adds, keeps what is gone', async () => {
		await write(1, '조사는 마을 열두 곳을 다룬다.');
		await write(2, '다리는 거의 다 손으로 지었다.');
		expect(await approve(2)).toBe('approved');
		const [first, second, third, fourth, fifth] = await rows();
		const newer = withLines({
			1: '조사 대상은 마을 12곳이다.',
			2: '다리는 손으로 지었다.',
			3: '봄비에 고개가 닫힌다.'
		});
		const lines: Line[] = [
			...newer.slice(0, 2),
			['A new line stands here.', '새 줄이 여기 있다.'],
			...newer.slice(2, 4)
		];
		const expected = { same: 1, replaced: 1, offered: 1, noted: 1, new: 1, gone: 1, falls: 0 };
		const dry = await preview(lines);
		expect(dry.counts).toMatchObject(expected);
		expect(dry.rows.map(({ text, label, newer }) => [text, label, newer])).toEqual([
			['offered', 's0002', '조사 대상은 마을 12곳이다.'],
			['new', '', '새 줄이 여기 있다.'],
			['noted', 's0003', '다리는 손으로 지었다.'],
			['replaced', 's0004', '봄비에 고개가 닫힌다.'],
			['gone', 's0005', null]
		]);
		expect(await rows()).toEqual([first, second, third, fourth, fifth]);

		const { counts } = await update(lines);
		expect(counts).toEqual(dry.counts);
		const after = await rows();
		expect(after).toEqual([
			first,
			second,
			expect.objectContaining({ machine: '새 줄이 여기 있다.', text: '새 줄이 여기 있다.', state: 'untouched' }),
			third,
			{ ...fourth, machine: '봄비에 고개가 닫힌다.', text: '봄비에 고개가 닫힌다.' },
			fifth
		]);
		const { status } = await view();
		const offers = new Map(status.rows.map(({ id, offer }) => [id, offer]));
		expect(offers.get(second!.id)).toMatchObject({
			text: '조사 대상은 마을 12곳이다.',
			engine: 'second',
			quiet: false
		});
		expect(offers.get(third!.id)).toMatchObject({ text: '다리는 손으로 지었다.', quiet: true });
		expect(status.rows.filter(({ absent }) => absent).map(({ id }) => id)).toEqual([fifth!.id]);
	});

	it('changes nothing the second time, and nothing is stored', async () => {
		await write(1, '조사는 마을 열두 곳을 다룬다.');
		const lines = [
			...withLines({ 1: '조사 대상은 마을 12곳이다.', 3: '봄비에 고개가 닫힌다.' }),
			['One more.', '하나 더.'] as const
		];
		await update(lines);
		const before = await rows();
		expect(await update(lines)).toMatchObject({ id: null, counts: { replaced: 0, offered: 0, new: 0, same: 6 } });
		expect(await rows()).toEqual(before);
	});

	it('makes an approval stale where the English says something else, and lets it be where only its setting is another', async () => {
		for (const n of [1, 2]) {
			await write(n, `사람이 고친 글 ${LINES[n]![0]!.includes('12') ? '12 40' : ''}.`);
			expect(await approve(n)).toBe('approved');
		}
		const lines = withLines({
			1: ['The survey covers 120 villages and 40 km of road.', LINES[1]![1]],
			2: ['Most bridges  were built by hand', LINES[2]![1]]
		});
		expect((await preview(lines)).counts).toMatchObject({ changed: 1, quiet: 1, falls: 1, replaced: 0, offered: 0 });
		await update(lines);
		const after = await rows();
		expect(after.map(({ state }) => state).slice(1, 3)).toEqual(['stale', 'approved']);
		expect(after[2]!.source).toBe('Most bridges  were built by hand');
		const { status } = await view();
		expect(status.rows.map(({ outdated }) => outdated).slice(1, 3)).toEqual([LINES[1]![0], null]);
		const codes = (await listBlockers(s.app, s.editor, at)).filter(({ segment }) => segment === after[1]!.id);
		expect(codes.map(({ code }) => code)).toContain('source-changed');
		// One key says that it is still right, where no check speaks against it.
		await write(1, '사람이 고친 글 120 40.');
		expect(await approve(1)).toBe('approved');
		expect((await view()).status.rows[1]!.outdated).toBe(null);
	});

	it('is taken back in one step, but for what people went on from', async () => {
		await write(1, '조사는 마을 열두 곳을 다룬다.');
		const before = await rows();
		const newer = withLines({
			1: '조사 대상은 마을 12곳이다.',
			2: '다리는 손으로 지었다.',
			3: ['Rain closes the pass in May.', '5월의 비에 닫힌다.']
		});
		const lines: Line[] = [newer[3]!, newer[0]!, newer[1]!, ['A new line.', '새 줄.'], newer[2]!];
		const { id } = await update(lines);
		const third = (await rows()).findIndex(({ text }) => text === '다리는 손으로 지었다.');
		await write(third, '그 뒤에 사람이 고쳤다.');
		const told = await undoUpdate(s.app, s.editor, at, id!);
		expect(told.kept).toEqual(['s0003']);
		expect(told.undone).toBe(4);
		const after = await rows();
		expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id));
		expect(after).toEqual(
			before.map((row, n) =>
				n === 2
					? { ...row, machine: '다리는 손으로 지었다.', text: '그 뒤에 사람이 고쳤다.', state: 'in-progress' }
					: row
			)
		);
		const { status } = await view();
		expect(status.rows.filter(({ offer, absent }) => offer !== null || absent)).toEqual([]);
		await expect(undoUpdate(s.app, s.editor, at, id!)).rejects.toEqual(refused('update.superseded'));
		// What was taken back may come again.
		expect((await update(lines)).counts).toMatchObject({ replaced: 1, offered: 1, new: 1, gone: 1 });
		const told2 = (await openAudit(s.app, curator, 'weekly', { ...ALL, group: 'imports' })).lines.map(
			({ action, params }) => [...[action, params.replaced, params.undone, params.kept]]
		);
		expect(told2.slice(0, 3)).toEqual([
			['document.update', '1', undefined, undefined],
			['document.update-undo', undefined, '4', '1'],
			['document.update', '2', undefined, undefined]
		]);
	});

	it('gives an approval back with the English that it was made on', async () => {
		await write(2, '다리는 거의 다 손으로 지었다.');
		await approve(2);
		const { id } = await update(withLines({ 2: ['No bridges were built by hand.', LINES[2]![1]] }));
		expect((await rows())[2]!.state).toBe('stale');
		await undoUpdate(s.app, s.editor, at, id!);
		expect((await rows())[2]).toMatchObject({ state: 'approved', source: LINES[2]![0] });
	});

	it('goes on in another process where the first one ended in the middle', async () => {
		const lines = [
			...withLines({ 2: '다리는 손으로 지었다.', 3: '봄비에 고개가 닫힌다.' }),
			['One more.', '하나 더.'] as const
		];
		await write(4, '독자들이 지도를 더 보냈다.');
		const [, , third] = await ids();
		const change = s.app.rooms.change.bind(s.app.rooms);
		s.app.rooms.change = async (...args) => {
			await change(...args);
			throw new Error('the process ends');
		};
		await expect(update(lines)).rejects.toThrow('the process ends');
		s.app.rooms.change = change;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: third!, text: '그사이에 고쳤다.' }]);
		const job = (await claim(s.app.database.db, Date.now() + HOUR))!;
		expect(await runJob(s.app, job)).toBe('done');
		const after = await rows();
		expect(after.map(({ text }) => text)).toEqual([
			LINES[0]![1],
			LINES[1]![1],
			'그사이에 고쳤다.',
			'봄비에 고개가 닫힌다.',
			'독자들이 지도를 더 보냈다.',
			'하나 더.'
		]);
		expect(after[2]).toMatchObject({ machine: LINES[2]![1], state: 'in-progress' });
		expect((await view()).status.rows[2]!.offer).toMatchObject({ text: '다리는 손으로 지었다.' });
	});

	it('offers a text that is taken, put back, or set aside, each time in one step', async () => {
		await write(1, '조사는 마을 열두 곳을 다룬다.');
		await update(withLines({ 1: '조사 대상은 마을 12곳이다.' }));
		const [before, own] = [(await rows())[1]!, '조사는 마을 열두 곳을 다룬다.'];
		const offer = async () => (await view()).status.rows[1]!.offer;
		const { candidate, text } = (await offer())!;
		const settle = (step: OfferStep, seen: string, actor: Actor = s.reviewer) =>
			settleOffer(s.app, actor, { ...at, lang: 'ko', segment: before.id }, { ...step, seen });
		await expect(settle({ step: 'take', candidate }, 'other')).rejects.toEqual(refused('segment.text-changed'));
		await expect(settle({ step: 'take', candidate }, own, s.stranger)).rejects.toEqual(refused('access.refused'));
		const back = await settle({ step: 'take', candidate }, own);
		expect(back.text).toBe(own);
		expect((await rows())[1]).toEqual({ ...before, machine: text, text, state: 'untouched' });
		expect(await offer()).toBe(null);
		await settle({ step: 'back', ...back }, text);
		expect((await rows())[1]).toEqual(before);
		expect(await offer()).toMatchObject({ candidate });
		await settle({ step: 'aside', candidate }, own);
		expect([(await rows())[1], await offer()]).toEqual([before, null]);
		await expect(settle({ step: 'aside', candidate }, own)).rejects.toEqual(refused('update.offer-gone'));
		// What was set aside is not offered again by the same copy.
		expect((await preview(withLines({ 1: '조사 대상은 마을 12곳이다.' }))).counts.offered).toBe(0);
	});

	it('is for people who may import in the language', async () => {
		const lines = withLines({ 2: '다리는 손으로 지었다.' });
		await expect(updateDocument(s.app, s.reviewer, at, request(lines))).rejects.toEqual(refused('access.refused'));
		await expect(previewUpdate(s.app, s.stranger, at, rowsOf(lines))).rejects.toEqual(refused('access.refused'));
		await expect(updateDocument(s.app, null, at, request(lines))).rejects.toEqual(refused('access.sign-in'));
		const { id } = await update(lines);
		await expect(undoUpdate(s.app, s.stranger, at, id!)).rejects.toEqual(refused('access.refused'));
		await expect(update([])).rejects.toEqual(refused('input.invalid'));
	});
});
