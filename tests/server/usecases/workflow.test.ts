import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { DeskView, RowStatus } from '$lib/core/workflow/desk-view';
import { isRefusal, type ProblemCode, type Refusal } from '$lib/core/problem';
import { currentRelease } from '$server/db/releases';
import { holdPaper, leaveOut } from '$server/usecases/arrange';
import { closeFinding, secondClosure } from '$server/usecases/close-finding';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { changeReasons, openSettings, setMachineDraft } from '$server/usecases/project-settings';
import { publishDocument } from '$server/usecases/publish-document';
import { findingKey } from '$lib/core/check/key';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const refusal = (run: Promise<unknown>): Promise<Refusal> =>
	run.then(
		() => Promise.reject(new Error('nothing was refused')),
		(error: unknown) => (isRefusal(error) ? error : Promise.reject(error as Error))
	);

onBothDatabases('the workflow', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
	});
	afterEach(() => test.drop());

	const desk = (): Promise<DeskView> => openDocument(s.app, s.reviewer, s.document.slug, 'ko');
	const rowOf = async (part: string): Promise<RowStatus> => {
		const view = await desk();
		const id = view.rows.find((r) => r.machine?.includes(part))!.id;
		return view.status.rows.find((r) => r.id === id)!;
	};
	const seen = async (part: string) => {
		const { id, text } = await rowOf(part);
		return { segment: id, text };
	};
	const mend = async (): Promise<void> => {
		const { id, text } = await rowOf('이 모델');
		const better = text.replace('중도 포기', '중간 정보 소실(lost-in-the-middle)');
		await s.app.rooms.write((await desk()).room, s.reviewer.id, [{ segment: id, text: better }]);
	};
	const approveAll = async (): Promise<void> => {
		for (const part of ['[2026', '느린', '이 모델'])
			for (const [who, kind] of [
				[s.reviewer, 'confirm'],
				[s.editor, 'approve']
			] as const)
				await decide(s.app, who, s.at, kind, [await seen(part)]);
	};
	const reasonOf = async (code: string): Promise<string> =>
		(await desk()).reasons.find((reason) => reason.code === code)!.id;

	it('wants a reason of the list from whoever asks for a change, and no words', async () => {
		const row = await seen('느린');
		for (const why of [null, s.document.id])
			await expect(decide(s.app, s.reviewer, s.at, 'refuse', [row], { why, reason: 'words' })).rejects.toEqual(
				refused('decision.reason')
			);
		const why = await reasonOf('term');
		const [verdict] = await decide(s.app, s.reviewer, s.at, 'refuse', [row], { why, reason: ' ' });
		expect(verdict?.state).toBe('changes-requested');
		expect((await rowOf('느린')).decisions.at(-1)).toMatchObject({ kind: 'refuse', why, reason: null });
	});

	it('lets maintainers keep the list, and what was given stays', async () => {
		const change = (who: Actor, what: Parameters<typeof changeReasons>[3]): Promise<void> =>
			changeReasons(s.app, who, 'weekly', what);
		const names = async (): Promise<string[]> =>
			(await openSettings(s.app, maintainer, 'weekly')).reasons
				.filter(({ retired }) => !retired)
				.map(({ code, label }) => code ?? label);
		await expect(change(s.editor, { step: 'add', label: 'House style' })).rejects.toEqual(refused('access.refused'));
		await change(maintainer, { step: 'add', label: ' House style ' });
		await expect(change(maintainer, { step: 'add', label: 'house STYLE' })).rejects.toEqual(refused('name.taken'));
		await expect(change(maintainer, { step: 'add', label: ' ' })).rejects.toEqual(refused('input.invalid'));
		const own = (await desk()).reasons.find(({ label }) => label === 'House style')!;
		await change(maintainer, { step: 'rename', id: own.id, label: 'Our style' });
		await change(maintainer, { step: 'up', id: own.id });
		expect((await names()).slice(-3)).toEqual(['markup', 'Our style', 'source']);
		const term = await reasonOf('term');
		await expect(change(maintainer, { step: 'rename', id: term, label: 'x' })).rejects.toEqual(
			refused('input.invalid')
		);
		const row = await seen('느린');
		await decide(s.app, s.reviewer, s.at, 'refuse', [row], { why: term, reason: null });
		await change(maintainer, { step: 'retire', id: term });
		expect(await names()).not.toContain('term');
		expect((await rowOf('느린')).decisions.at(-1)?.why).toBe(term);
		await expect(decide(s.app, s.reviewer, s.at, 'refuse', [row], { why: term, reason: null })).rejects.toEqual(
			refused('decision.reason')
		);
		for (const { id, retired } of (await desk()).reasons.slice(1))
			if (!retired && id !== own.id) await change(maintainer, { step: 'retire', id });
		await change(maintainer, { step: 'retire', id: await reasonOf('meaning') });
		await expect(change(maintainer, { step: 'retire', id: own.id })).rejects.toEqual(refused('input.invalid'));
		await expect(changeReasons(s.app, maintainer, 'weekly', { step: 'restore', id: s.document.id })).rejects.toEqual(
			refused('access.not-found')
		);
	});

	it('calls a row published while its text is that of the release, and held while its paper is', async () => {
		await mend();
		await approveAll();
		await publishDocument(s.app, s.editor, s.at);
		expect((await rowOf('느린')).state).toBe('published');
		const { rooms } = s.app;
		const { id, text } = await rowOf('느린');
		await rooms.write((await desk()).room, s.reviewer.id, [{ segment: id, text: `${text}.` }]);
		expect((await rowOf('느린')).state).toBe('stale');
		const paper = (await desk()).rows.find((r) => r.id === id)!.paper!;
		await holdPaper(s.app, s.editor, s.at, paper, true);
		expect((await rowOf('느린')).state).toBe('held');
		const [verdict] = await decide(s.app, s.editor, s.at, 'approve', [await seen('느린')]);
		expect(verdict).toMatchObject({ state: 'held', refused: null });
		await holdPaper(s.app, s.editor, s.at, paper, false);
		expect((await rowOf('느린')).state).toBe('approved');
		await rooms.write((await desk()).room, s.reviewer.id, [{ segment: id, text }]);
		expect((await rowOf('느린')).state).toBe('published');
	});

	it('decides nothing on a row that is left out', async () => {
		const row = await seen('느린');
		await leaveOut(s.app, s.editor, s.at, row.segment, true);
		const [verdict] = await decide(s.app, s.editor, s.at, 'approve', [row]);
		expect(verdict?.refused).toBe('segment.not-in-review');
	});

	it('tells every blocker with the address where it is mended', async () => {
		const { blockers, status } = await refusal(publishDocument(s.app, s.editor, s.at));
		const at = `/desk/${s.document.slug}/ko`;
		expect(status).toBe(409);
		expect((blockers as { href: string; segment: string }[]).map(({ href, segment }) => [href, segment])).toEqual(
			(await desk()).status.blockers.map(({ segment }) => [`${at}#s-${segment}`, segment])
		);
	});

	it('publishes a machine draft under its label where the project allows it, never over a known error', async () => {
		const draft = () => publishDocument(s.app, s.editor, s.at, { draft: true });
		await expect(draft()).rejects.toEqual(refused('publish.draft-off'));
		await expect(setMachineDraft(s.app, s.editor, 'weekly', true)).rejects.toEqual(refused('access.refused'));
		await setMachineDraft(s.app, maintainer, 'weekly', true);
		expect((await refusal(draft())).blockers).toEqual([expect.objectContaining({ code: 'finding-open' })]);
		await mend();
		const why = await reasonOf('fluency');
		await decide(s.app, s.reviewer, s.at, 'refuse', [await seen('느린')], { why, reason: null });
		expect((await refusal(draft())).blockers).toEqual([expect.objectContaining({ code: 'changes-requested' })]);
		await decide(s.app, s.reviewer, s.at, 'confirm', [await seen('느린')]);
		expect(await draft()).toBe(1);
		const { manifest } = (await currentRelease(s.app.database.db, s.document.slug, 'ko'))!;
		expect([manifest.draft, manifest.reviewers, manifest.reviewerCount]).toEqual([true, [], 0]);
		expect((await desk()).status.rows.some(({ state }) => state === 'published')).toBe(false);
		await approveAll();
		expect(await publishDocument(s.app, s.editor, s.at)).toBe(2);
		await expect(draft()).rejects.toEqual(refused('publish.draft-behind'));
	});

	it('keeps in the audit what a release went out with that was set aside', async () => {
		const { status } = await desk();
		const finding = status.findings.find((f) => f.blocks)!;
		const waiver = { action: 'waiver', scope: 'row', reason: 'a quotation' } as const;
		const id = await closeFinding(s.app, s.reviewer, s.at, {
			...{ segment: finding.segment, key: findingKey(finding) },
			...waiver
		});
		await secondClosure(s.app, s.editor, s.at, id);
		await approveAll();
		await publishDocument(s.app, s.editor, s.at);
		const line = await s.app.database.db
			.selectFrom('audit')
			.selectAll()
			.where('action', '=', 'document.publish')
			.executeTakeFirstOrThrow();
		expect((JSON.parse(line.detail) as { setAside: unknown }).setAside).toEqual([
			{
				...{ segment: finding.segment, check: finding.check, closure: id },
				...{ action: 'waiver', reason: 'a quotation', by: s.reviewer.id, second: s.editor.id }
			}
		]);
	});
});
