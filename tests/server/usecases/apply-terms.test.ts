import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { openApp } from '$server/app';
import { newId } from '$server/id';
import { applyReplacements, planReplacements, runApplied, undoApplied } from '$server/usecases/apply-terms';
import { leaveOut } from '$server/usecases/arrange';
import { decide } from '$server/usecases/decide';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { rowHistory } from '$server/usecases/row-history';
import { runJob } from '$server/usecases/run-job';
import { claim } from '$server/jobs/queue';
import { onBothDatabases, onPostgres, type TestApp } from '../databases';
import { person, stage, store, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ALL = { person: null, group: null, document: null, day: null, before: null };
const HOUR = 3_600_000;

onBothDatabases('a change of texts by terms', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	let room: string;
	let ids: string[];
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ko']);
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		({ room } = view);
		ids = view.rows.filter(({ machine }) => machine !== null).map(({ id }) => id);
		await s.app.rooms.write(
			room,
			s.reviewer.id,
			ids.map((segment, n) => ({ segment, text: `${n}번 줄은 조정을 한다.` }))
		);
	});
	afterEach(() => test.drop());

	const texts = () => s.app.rooms.texts(room);
	const text = async (n: number) => (await texts()).get(ids[n]!);
	const item = (n: number, lang = 'ko') => {
		const before = `${n}번 줄은 조정을 한다.`;
		return { segment: ids[n]!, lang, before, after: before.replace('조정을', '미세 조정을') };
	};
	const apply = (items: ReturnType<typeof item>[], actor: Actor | null = curator) =>
		applyReplacements(s.app, actor, 'weekly', { label: '조정 → 미세 조정', items });
	const lines = async () =>
		(await openAudit(s.app, curator, 'weekly', { ...ALL, group: 'terms' })).lines.map(({ action, who, params }) => [
			...[action, who, params.applied, params.skipped, params.change]
		]);

	it('is made where the text is what was seen, in the name of the person, and one action takes it back', async () => {
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: ids[1]!, text: '그사이에 고친 글.' }]);
		const { id, applied, skipped } = await apply([item(0), item(1), item(2)]);
		expect([applied, skipped]).toEqual([2, [{ segment: ids[1], lang: 'ko', reason: 'changed' }]]);
		expect([await text(0), await text(1), await text(2)]).toEqual([
			'0번 줄은 미세 조정을 한다.',
			'그사이에 고친 글.',
			'2번 줄은 미세 조정을 한다.'
		]);
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: ids[2]!, text: '그 뒤에 고친 글.' }]);
		const undone = await undoApplied(s.app, curator, 'weekly', id);
		expect([undone.applied, undone.skipped]).toEqual([1, [{ segment: ids[2], lang: 'ko', reason: 'changed' }]]);
		expect([await text(0), await text(2)]).toEqual(['0번 줄은 조정을 한다.', '그 뒤에 고친 글.']);
		expect(await lines()).toEqual([
			['term.unapply', 'Cato', '1', '1', '조정 → 미세 조정'],
			['term.apply', 'Cato', '2', '1', '조정 → 미세 조정']
		]);
		await s.app.revisions.flush(room);
		const { revisions } = await rowHistory(s.app, s.reviewer, { ...s.at, segment: ids[0]! }, null);
		expect(revisions.map((r) => [r.text, r.authors.map(({ name }) => name).join()])).toEqual([
			['0번 줄은 조정을 한다.', 'Cato'],
			['0번 줄은 미세 조정을 한다.', 'Cato'],
			['0번 줄은 조정을 한다.', 'Rea']
		]);
	});

	it('takes the approval of a text that it changes, as every edit does, and gives it back with the text', async () => {
		const seen = { segment: ids[0]!, text: (await text(0))! };
		await decide(s.app, s.editor, s.at, 'approve', [seen]);
		const state = async () => {
			const { status } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
			return status.rows.find((row) => row.id === ids[0])?.state;
		};
		const approved = await state();
		const { id } = await apply([item(0)]);
		expect(await state()).not.toBe(approved);
		await undoApplied(s.app, curator, 'weekly', id);
		expect(await state()).toBe(approved);
	});

	it('leaves rows that are left out, of other projects, or in a language the person does not hold', async () => {
		await leaveOut(s.app, s.editor, s.at, ids[0]!, true);
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		const ja = (await openDocument(s.app, s.stranger, s.document.slug, 'ja')).rows.find((row) => row.machine !== null)!;
		const items = [
			...[item(0), item(1), { ...item(2), segment: newId() }],
			{ segment: ja.id, lang: 'ja', before: ja.machine!, after: '別の文' }
		];
		const { applied, skipped } = await apply(items);
		expect([applied, skipped.map(({ reason }) => reason).sort()]).toEqual([1, ['gone', 'left-out', 'not-allowed']]);
		await expect(apply([item(2)], s.editor)).rejects.toEqual(refused('access.refused'));
		await expect(apply([item(2)], null)).rejects.toEqual(refused('access.sign-in'));
		const foreign = { ...curator, grants: [{ ...curator.grants[0]!, project: 'other' }] };
		const { id } = await apply([item(2)]);
		await expect(undoApplied(s.app, foreign, 'weekly', id)).rejects.toEqual(refused('access.not-found'));
	});

	it('goes on where a process ended in the middle, and counts what that had done', async () => {
		const id = newId();
		const plan = { id, label: 'x', items: [item(0), item(1), item(2)] };
		await s.app.database.db.transaction().execute((trx) => planReplacements(trx, curator, s.project, plan));
		// Written, and killed before that was noted.
		await s.app.rooms.change(room, curator.id, [item(0)]);
		const job = await claim(s.app.database.db, Date.now() + HOUR);
		expect(await runJob(s.app, job!)).toBe('done');
		expect([await text(0), await text(2)]).toEqual(['0번 줄은 미세 조정을 한다.', '2번 줄은 미세 조정을 한다.']);
		expect(await runApplied(s.app, id)).toEqual({ id, applied: 3, skipped: [] });
		expect(await lines()).toHaveLength(1);
	});

	it('can be taken back in the middle, and nothing of it comes after', async () => {
		const id = newId();
		const plan = { id, label: 'x', items: [item(0), item(1)] };
		await s.app.database.db.transaction().execute((trx) => planReplacements(trx, curator, s.project, plan));
		await s.app.rooms.change(room, curator.id, [item(0)]);
		await undoApplied(s.app, curator, 'weekly', id);
		await runApplied(s.app, id);
		expect([await text(0), await text(1)]).toEqual(['0번 줄은 조정을 한다.', '1번 줄은 조정을 한다.']);
	});

	it('asked for twice at once changes each text once', async () => {
		const both = await Promise.all([apply([item(0), item(1)]), apply([item(0), item(1)])]);
		expect(both.map(({ applied }) => applied).sort()).toEqual([0, 2]);
		expect(await text(0)).toBe('0번 줄은 미세 조정을 한다.');
	});
});

onPostgres('a change of texts by terms in two processes', (open) => {
	it('reaches the room that the other one has open, and each text once', async () => {
		const test = await open();
		const s = await stage(test.app);
		const curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ko']);
		const other = await openApp(s.app.config, (error) => {
			throw error;
		});
		try {
			const { room, rows } = await openDocument(other, s.reviewer, s.document.slug, 'ko');
			const { id: segment, machine } = rows.find((row) => row.machine?.includes('토큰'))!;
			const items = [{ segment, lang: 'ko', before: machine!, after: machine!.replace('토큰', '말조각') }];
			const ends = await Promise.all(
				[s.app, other].map((app) => applyReplacements(app, curator, 'weekly', { label: 'x', items }))
			);
			expect(ends.map(({ applied }) => applied).sort()).toEqual([0, 1]);
			expect((await other.rooms.texts(room)).get(segment)).toBe(items[0]!.after);
			expect((await s.app.rooms.texts(room)).get(segment)).toBe(items[0]!.after);
		} finally {
			await other.close();
			await test.drop();
		}
	}, 20_000);
});
