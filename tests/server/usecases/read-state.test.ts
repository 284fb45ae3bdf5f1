import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { Checking, Limit } from '$server/api/schemas';
import { checkRows } from '$server/usecases/check-rows';
import { importFile } from '$server/usecases/import-file';
import { openDocument } from '$server/usecases/open-document';
import { previewImport } from '$server/usecases/preview-import';
import { listReleases } from '$server/usecases/open-releases';
import { listBlockers, listRows, readRelease, summarise } from '$server/usecases/read-state';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const upload = (name: string) => ({ name, bytes: fixture(name), format: null, lang: null });

onBothDatabases('what scripts read', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	it.each([1, 2, 3, 6, 100])('pages of %d rows are the document again, in reading order', async (limit) => {
		const view = await openDocument(s.app, s.reviewer, s.at.document, 'ko');
		const ids: string[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof listRows>> = await listRows(s.app, s.reviewer, s.at, { after, limit });
			expect(page.rows.length).toBeLessThanOrEqual(limit);
			ids.push(...page.rows.map(({ id }) => id));
			after = page.next;
		} while (after !== null);
		expect(ids).toEqual(view.rows.map(({ id }) => id));
		const nowhere = listRows(s.app, s.reviewer, s.at, { after: s.project.id, limit });
		await expect(nowhere).rejects.toEqual(refused('access.not-found'));
	});

	it('the summary and the blockers say what the screen says', async () => {
		const { status } = await openDocument(s.app, s.reviewer, s.at.document, 'ko');
		const blockers = await listBlockers(s.app, s.reviewer, s.at);
		expect(blockers.map(({ href: _, ...blocker }) => blocker)).toEqual(status.blockers);
		const summary = await summarise(s.app, s.reviewer, s.at);
		expect(summary).toMatchObject({ project: 'weekly', blockers: blockers.length, release: 0 });
		expect(Object.values(summary.states).reduce((sum, count) => sum + count, 0)).toBe(status.rows.length);
		expect(await listReleases(s.app, s.reviewer, s.at.document, s.at.lang)).toEqual([]);
		await expect(readRelease(s.app, s.reviewer, s.at, 1)).rejects.toEqual(refused('access.not-found'));
	});

	it('a file is imported in one step, joins its post where that is likely, and not when told', async () => {
		const file = { ...upload('tiny.ja.txt'), title: null, engine: 'e', join: true };
		const joined = await importFile(s.app, s.stranger, 'weekly', file);
		expect(joined).toMatchObject({ slug: s.document.slug, lang: 'ja', rows: 6, joined: true });
		const apart = await importFile(s.app, s.stranger, 'weekly', { ...file, title: 'Slow roads', join: false });
		expect(apart).toMatchObject({ slug: 'slow-roads', joined: false });
		await expect(importFile(s.app, s.editor, 'weekly', file)).rejects.toEqual(refused('access.refused'));
	});

	it('nothing is read for those who import in no language: neither a file nor the titles of a project', async () => {
		const admin = { ...s.reviewer, admin: true, grants: [] };
		for (const actor of [admin, s.reviewer])
			await expect(previewImport(s.app, actor, 'weekly', upload('tiny.ja.txt'))).rejects.toEqual(
				refused('access.refused')
			);
	});

	it('rows are checked with the terms of the project, by the ids they came with, and nothing is kept', async () => {
		const row = { kind: 'paragraph', paper: null, lang: 'ko', sourceLang: 'en' } as const;
		const problem = 'the lost-in-the-middle problem.';
		const rows = [
			{
				...row,
				id: 'same',
				source: `This model tackles ${problem}`,
				target: '이 모델은 중간 정보 소실 문제를 다룹니다.'
			},
			{ ...row, id: 'same', source: `That model has ${problem}`, target: '저 모델은 중도 포기 문제가 있습니다.' }
		];
		const findings = await checkRows(s.app, s.reviewer, 'weekly', rows);
		expect(findings).toMatchObject([
			{ segment: 'same', check: 'terminology.forbidden', target: { text: '중도 포기' } }
		]);
		expect(findings[0]!.message).toContain('중도 포기');
		await expect(checkRows(s.app, { ...s.reviewer, grants: [] }, 'weekly', rows)).rejects.toEqual(
			refused('access.not-found')
		);
	});
});

it('what is checked at once is bounded', () => {
	const row = (target: string) => ({ id: '1', source: null, target });
	const fits = (rows: unknown[]): boolean => v.safeParse(Checking, { lang: 'ko', rows }).success;
	expect([fits([row('가'.repeat(100_000))]), fits([row('가'.repeat(100_001))])]).toEqual([true, false]);
	expect(fits([row('가'.repeat(99_999)), row('가'.repeat(99_999)), row('가나다')])).toBe(false);
	expect([fits(Array(500).fill(row('가'))), fits(Array(501).fill(row('가')))]).toEqual([true, false]);
});

it.each([
	[null, 100],
	['1', 1],
	['100', 100],
	['101', null],
	['0', null],
	['-1', null],
	['1e2', null]
])('a page of %s rows has %s', (limit, rows) => {
	const { success, output } = v.safeParse(Limit, limit);
	expect(success ? output : null).toBe(rows);
});
