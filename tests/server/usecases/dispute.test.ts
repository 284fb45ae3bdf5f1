import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import type { Actor } from '$lib/core/access/access';
import type { DisputeRequest } from '$lib/core/workflow/dispute';
import { decide } from '$server/usecases/decide';
import { raiseDispute, settle } from '$server/usecases/dispute';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { rowHistory } from '$server/usecases/row-history';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, store, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const DUE = Date.UTC(2030, 0, 1);

onBothDatabases('a dispute', (open) => {
	let test: TestApp;
	let s: Stage;
	let room: string;
	let segment: string;
	let machine: string;
	let other: Actor;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		other = await person(s.app, 'Rob', s.project.id, 'reviewer', ['ko']);
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		({ room } = view);
		({ id: segment, machine } = view.rows.find((r) => r.machine?.includes('느린')) as { id: string; machine: string });
	});
	afterEach(() => test.drop());

	const PROPOSED = '느린 지도의 다른 제목';
	const asking = (more: Partial<DisputeRequest> = {}): DisputeRequest => ({
		...{ segment, seen: machine, proposed: PROPOSED, reason: 'another word', decider: other.id, dueAt: DUE },
		...more
	});
	const raise = (more: Partial<DisputeRequest> = {}, actor: Actor = s.reviewer) =>
		raiseDispute(s.app, actor, s.at, asking(more));
	const write = (text: string) => s.app.rooms.write(room, s.reviewer.id, [{ segment, text }]);
	const text = async () => (await s.app.rooms.texts(room)).get(segment);
	const blocking = async (lang = 'ko', actor = s.reviewer) =>
		(await openDocument(s.app, actor, s.document.slug, lang)).status.blockers
			.filter((b) => b.code === 'disputed')
			.map((b) => b.segment);
	const history = () => rowHistory(s.app, s.reviewer, { ...s.at, segment }, null);

	it('is shown with both renderings, who decides and by when, and blocks publishing until it is settled', async () => {
		await decide(s.app, s.reviewer, s.at, 'confirm', [{ segment, text: machine }]);
		await decide(s.app, s.editor, s.at, 'approve', [{ segment, text: machine }]);
		const id = await raise();
		const { status } = await openDocument(s.app, s.stranger, s.document.slug, 'ko');
		expect(status.disputes).toEqual([
			expect.objectContaining({
				...{ id, segment, a: machine, b: PROPOSED, reason: 'another word', dueAt: DUE, settled: null },
				...{ raisedByName: 'Rea', deciderName: 'Rob', settledByName: null }
			})
		]);
		expect(await blocking()).toEqual([segment]);
		await expect(publishDocument(s.app, s.editor, s.at)).rejects.toMatchObject({
			code: 'publish.blocked',
			blockers: expect.arrayContaining([expect.objectContaining({ code: 'disputed', segment })])
		});
		expect(await text()).toBe(machine);
		await settle(s.app, other, s.at, id, { choice: 'a', text: null, seen: machine, reason: 'it is the usual word' });
		expect(await blocking()).toEqual([]);
		expect(await text()).toBe(machine);
	});

	it.each([
		['the first', 'a', null],
		['the other', 'b', null],
		['a third', 'other', '셋째 제목']
	] as const)('settled by %s text keeps both, who, when and why; nothing is lost', async (_, choice, third) => {
		await write(`${machine}!`);
		const id = await raise({ seen: `${machine}!` });
		await write('그사이에 쓴 글');
		const before = Date.now();
		await settle(s.app, s.editor, s.at, id, { choice, text: third, seen: '그사이에 쓴 글', reason: 'read aloud' });
		const chosen = third ?? (choice === 'a' ? `${machine}!` : PROPOSED);
		expect(await text()).toBe(chosen);
		await s.app.revisions.flush(room);
		const { revisions, disputes } = await history();
		expect(revisions.map((r) => [r.text, r.authors.map(({ name }) => name).join()])).toEqual([
			[chosen, 'Ed'],
			['그사이에 쓴 글', 'Rea'],
			[`${machine}!`, 'Rea']
		]);
		const [dispute] = disputes;
		expect(dispute).toMatchObject({ id, a: `${machine}!`, b: PROPOSED, raisedByName: 'Rea', settledByName: 'Ed' });
		expect(dispute?.settled).toMatchObject({ choice, text: chosen, by: s.editor.id, reason: 'read aloud' });
		expect(dispute!.settled!.at).toBeGreaterThanOrEqual(before);
	});

	it('writes over nothing that the person did not read', async () => {
		await expect(raise({ seen: 'another text' })).rejects.toEqual(refused('segment.text-changed'));
		const id = await raise();
		await write('그사이에 쓴 글');
		const settling = { choice: 'b', text: null, seen: machine, reason: 'better' } as const;
		await expect(settle(s.app, s.editor, s.at, id, settling)).rejects.toEqual(refused('segment.text-changed'));
		expect([await text(), await blocking()]).toEqual(['그사이에 쓴 글', [segment]]);
	});

	it('is open at most once on a row, also when two are raised at once, and can be raised anew', async () => {
		const both = await Promise.allSettled([raise(), raise({}, other)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(raise()).rejects.toEqual(refused('dispute.open'));
		const [open] = (await history()).disputes;
		const settling = { choice: 'a', text: null, seen: machine, reason: 'as it is' } as const;
		const twice = await Promise.allSettled([
			settle(s.app, s.editor, s.at, open!.id, settling),
			settle(s.app, other, s.at, open!.id, { ...settling, choice: 'b' })
		]);
		expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(settle(s.app, s.editor, s.at, open!.id, settling)).rejects.toEqual(refused('dispute.gone'));
		await raise({ seen: (await text())!, proposed: '또 다른 글' });
		expect((await history()).disputes).toHaveLength(2);
	});

	it('is raised by who works on the language, and settled by who was named, an editor or a maintainer', async () => {
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		await expect(raise({}, s.stranger)).rejects.toEqual(refused('access.refused'));
		await expect(raise({ decider: s.stranger.id })).rejects.toEqual(refused('dispute.decider'));
		await expect(raise({ decider: segment })).rejects.toEqual(refused('dispute.decider'));
		const id = await raise();
		const settling = { choice: 'a', text: null, seen: machine, reason: 'as it is' } as const;
		for (const actor of [s.reviewer, s.stranger])
			await expect(settle(s.app, actor, s.at, id, settling)).rejects.toEqual(refused('access.refused'));
		await expect(settle(s.app, null, s.at, id, settling)).rejects.toEqual(refused('access.sign-in'));
		expect(await blocking('ja', s.stranger)).toEqual([]);
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await settle(s.app, maintainer, s.at, id, settling);
		expect(await blocking()).toEqual([]);
	});

	it('needs a reason and a second text, and a third where none of the two is chosen', async () => {
		for (const more of [{ reason: ' ' }, { proposed: machine }, { proposed: ' ' }])
			await expect(raise(more)).rejects.toEqual(refused('input.invalid'));
		const id = await raise();
		for (const [choice, text, reason] of [
			['a', null, ' '],
			['other', null, 'r'],
			['other', '  ', 'r']
		] as const)
			await expect(settle(s.app, s.editor, s.at, id, { choice, text, seen: machine, reason })).rejects.toEqual(
				refused('input.invalid')
			);
	});
});
