import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingKey } from '$lib/core/check/key';
import type { DeskView } from '$lib/core/workflow/desk-view';
import type { ProblemCode } from '$lib/core/problem';
import { currentRelease } from '$server/db/releases';
import { leaveOut } from '$server/usecases/arrange';
import { closeFinding, secondClosure, withdrawClosure } from '$server/usecases/close-finding';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, store, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('from machine text to a release', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	const desk = (): Promise<DeskView> => openDocument(s.app, s.reviewer, s.document.slug, 'ko');
	const rowOf = (view: DeskView, part: string) => view.rows.find((r) => r.machine?.includes(part))!;
	const seen = async (...parts: string[]) => {
		const view = await desk();
		return parts.map((part) => {
			const row = rowOf(view, part);
			return { segment: row.id, text: view.status.rows.find((r) => r.id === row.id)!.text };
		});
	};
	const mend = async (part: string, from: string, to: string) => {
		const view = await desk();
		const row = rowOf(view, part);
		const text = view.status.rows.find((r) => r.id === row.id)!.text.replace(from, to);
		await s.app.rooms.write(view.room, s.reviewer.id, [{ segment: row.id, text }]);
	};
	const workRows = ['[2026', '느린', '이 모델'];

	it('finds the forbidden rendering and refuses to publish while it is open', async () => {
		const { status } = await desk();
		expect(status.findings.find((f) => f.check === 'terminology.forbidden')?.target?.text).toBe('중도 포기');
		await expect(publishDocument(s.app, s.editor, s.at)).rejects.toEqual(refused('publish.blocked'));
		expect(status.blockers.map((b) => b.code)).toEqual([
			'approval-missing',
			'approval-missing',
			'finding-open',
			'approval-missing'
		]);
	});

	it('publishes what two people stand behind, to the letter, and names who consented', async () => {
		await s.app.database.db.updateTable('user').set({ credit: 'name' }).where('name', '=', 'Ed').execute();
		await mend('이 모델', '중도 포기', '중간 정보 소실(lost-in-the-middle)');
		await decide(s.app, s.reviewer, s.at, 'confirm', await seen(...workRows));
		const verdicts = await decide(s.app, s.editor, s.at, 'approve', await seen(...workRows));
		expect(verdicts.map((v) => v.state)).toEqual(['approved', 'approved', 'approved']);
		expect(await publishDocument(s.app, s.editor, s.at)).toBe(1);
		const release = await currentRelease(s.app.database.db, s.document.slug, 'ko');
		const [text] = (await seen('이 모델')).map((row) => row.text);
		expect(release?.manifest.rows.map((row) => row.target)).toContain(text);
		expect([release?.manifest.reviewers, release?.manifest.reviewerCount]).toEqual([['Ed'], 2]);
	});

	it('takes an approval as stale once the text changes, and leaves the release alone', async () => {
		await mend('이 모델', '중도 포기', '중간 정보 소실');
		await decide(s.app, s.editor, s.at, 'approve', await seen(...workRows));
		await decide(s.app, s.reviewer, s.at, 'confirm', await seen('[2026', '느린'));
		await publishDocument(s.app, s.editor, s.at);
		await mend('이 모델', '다루며', '풀며');
		const { status } = await desk();
		expect(status.blockers.map((b) => b.code)).toEqual(['approval-stale']);
		expect(status.releases[0]?.current).toBe(false);
		const release = await currentRelease(s.app.database.db, s.document.slug, 'ko');
		expect(release?.manifest.rows.some((row) => row.target.includes('다루며'))).toBe(true);
	});

	it('decides only on the exact text that is there', async () => {
		const rows = await seen('느린');
		await mend('느린', '지도', '그림');
		const [verdict] = await decide(s.app, s.editor, s.at, 'approve', rows);
		expect(verdict?.refused).toBe('segment.text-changed');
	});

	it('lets nobody approve over an open finding', async () => {
		const [verdict] = await decide(s.app, s.editor, s.at, 'approve', await seen('이 모델'));
		expect(verdict?.refused).toBe('segment.finding-open');
	});

	it('closes a blocking finding only with a second person, and opens it again', async () => {
		const found = (await desk()).status.findings.find((f) => f.blocks)!;
		const request = {
			segment: found.segment,
			key: findingKey(found),
			action: 'false-alarm' as const,
			scope: 'row' as const,
			reason: 'quoted on purpose'
		};
		await expect(closeFinding(s.app, s.reviewer, s.at, { ...request, reason: ' ' })).rejects.toEqual(
			refused('input.invalid')
		);
		const id = await closeFinding(s.app, s.reviewer, s.at, request);
		expect((await desk()).status.blockers.map((b) => b.code)).toContain('finding-awaiting');
		await expect(secondClosure(s.app, s.reviewer, s.at, id)).rejects.toEqual(refused('finding.same-person'));
		await secondClosure(s.app, s.editor, s.at, id);
		expect((await desk()).status.blockers.map((b) => b.code)).not.toContain('finding-awaiting');
		await withdrawClosure(s.app, s.editor, s.at, id);
		expect((await desk()).status.blockers.map((b) => b.code)).toContain('finding-open');
	});

	it('keeps a Japanese editor from Korean, and everybody without a role out', async () => {
		await expect(decide(s.app, s.stranger, s.at, 'approve', await seen('느린'))).rejects.toEqual(
			refused('access.refused')
		);
		await expect(publishDocument(s.app, s.reviewer, s.at)).rejects.toEqual(refused('access.refused'));
		await expect(openDocument(s.app, null, s.document.slug, 'ko')).rejects.toEqual(refused('access.sign-in'));
		const nobody = { ...s.reviewer, grants: [] };
		await expect(openDocument(s.app, nobody, s.document.slug, 'ko')).rejects.toEqual(refused('access.not-found'));
	});

	it('leaves a row out and takes it back', async () => {
		const [row] = await seen('이 모델');
		await leaveOut(s.app, s.editor, s.at, row!.segment, true);
		expect((await desk()).status.blockers.some((b) => b.segment === row!.segment)).toBe(false);
		await leaveOut(s.app, s.editor, s.at, row!.segment, false);
		expect((await desk()).status.blockers.some((b) => b.segment === row!.segment)).toBe(true);
	});

	it('joins the Japanese post on the same English, row by row', async () => {
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		const view = await openDocument(s.app, s.stranger, s.document.slug, 'ja');
		expect(view.rows.map((row) => row.other?.text)).toEqual((await desk()).rows.map((row) => row.machine));
		expect(view.rows.length).toBe((await desk()).rows.length);
	});

	it('joins a language once', async () => {
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		await expect(store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id)).rejects.toEqual(
			refused('import.language-present')
		);
	});
});
