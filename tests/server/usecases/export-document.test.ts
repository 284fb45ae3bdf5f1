import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { decide } from '$server/usecases/decide';
import { EXPORT_FORMATS, checkExport, exportDocument, type ExportWish } from '$server/usecases/export-document';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { damage } from './damage';
import { stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const NEWEST: ExportWish = { format: 'discourse', release: null, draft: false, english: true };

onBothDatabases('the ways out', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	/** Writes a text into the summary; in a project of two it is confirmed by one and approved by the other. */
	async function publish(summary: string): Promise<string> {
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const row = view.rows.find(({ kind }) => kind === 'summary')!;
		await s.app.rooms.write(view.room, s.reviewer.id, [{ segment: row.id, text: summary }]);
		const { status } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const seen = status.rows.filter(({ state }) => state !== 'left-out').map(({ id, text }) => ({ segment: id, text }));
		await decide(s.app, s.reviewer, s.at, 'confirm', seen);
		await decide(s.app, s.editor, s.at, 'approve', seen);
		await publishDocument(s.app, s.editor, s.at);
		return row.id;
	}
	const out = async (wish: Partial<ExportWish> = {}): Promise<string> =>
		Buffer.from((await exportDocument(s.app, s.reviewer, s.at, { ...NEWEST, ...wish })).bytes).toString('utf8');
	const SOUND = '이 모델은 중간 정보 소실(lost-in-the-middle) 문제를 다루며 32억 개의 토큰으로 학습되었습니다.';

	it('give exactly what was published, each in its own shape, with or without the English', async () => {
		await publish(SOUND);
		expect(await out()).toBe(
			[
				'## 느린 길의 지도 / A Map of Slow Roads',
				'### 논문 소개',
				SOUND,
				'> This model tackles the lost-in-the-middle problem and is trained on 3.2 billion tokens.',
				'### 논문 링크',
				'https://arxiv.org/abs/2603.01234\n'
			].join('\n\n')
		);
		expect(await out({ english: false })).not.toMatch(/A Map|tackles/);
		expect(await out({ format: 'markdown' })).toMatch(
			/^---\ntitle: "\[2026.*"\nlang: "ko"\n[^]*\nrelease: 1\n[^]*\nhash: "[0-9a-f]{64}"\n---\n\n## /
		);
		expect(await out({ format: 'html' })).toContain(
			'<blockquote lang="en"><p>This model tackles the lost-in-the-middle problem'
		);
		expect(await out({ format: 'page' })).toMatch(/^<!doctype html>\n<html lang="ko">/);
		const kept = JSON.parse(await out({ format: 'json' })) as { format: string; rows: { target: string }[] };
		expect([kept.format, kept.rows.some(({ target }) => target === SOUND)]).toEqual(['variorum-release/1', true]);
		const lines = (await out({ format: 'jsonl' }))
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as object);
		expect(lines[0]).toMatchObject({ id: 's0001', order: 1, kind: 'title', lang: 'ko', confidence: 1, line: 1 });
	});

	it('keep to the release that is asked for, and give the texts of now as a draft alone', async () => {
		await publish(SOUND);
		await publish(SOUND.replace('다루며', '풀며'));
		expect(await out({ release: 1 })).toContain('다루며');
		expect(await out()).toContain('풀며');
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const row = view.rows.find(({ kind }) => kind === 'summary')!;
		await s.app.rooms.write(view.room, s.reviewer.id, [{ segment: row.id, text: '아직 아닙니다.' }]);
		expect(await out()).not.toContain('아직 아닙니다.');
		expect(await out({ draft: true })).toMatch(/^초안\(발행 전\)\n\n[^]*아직 아닙니다\./);
	});

	it('refuse markup that would be shown as its characters, and name row, stretch and what would render', async () => {
		const row = await publish(`[여기](./more.md)를 보세요. ${SOUND}`);
		const link = { row, label: 's0004', text: '[여기](./more.md)', repaired: null };
		await expect(out()).rejects.toMatchObject({ code: 'release.markup', blockers: [expect.objectContaining(link)] });
		await expect(out({ format: 'markdown' })).rejects.toEqual(refused('release.markup'));
		expect(await out({ format: 'html' })).toContain('[여기](./more.md)를');
		const { room } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: row, text: '**마크다운(Markdown)**을 씁니다.' }]);
		const { problems, fromSource } = await checkExport(s.app, s.reviewer, s.at, { draft: true, english: true });
		const bold = { row, label: 's0004', text: '**마크다운(Markdown)**', repaired: '**마크다운**(Markdown)' };
		expect(problems).toEqual([expect.objectContaining({ ...bold, href: `/desk/${s.document.slug}/ko#s-${row}` })]);
		expect(fromSource).toBe(false);
	});

	it('refuse a release that is not what was published, and give the others', async () => {
		await publish(SOUND);
		await publish(SOUND.replace('다루며', '풀며'));
		await damage(s.app.database, 2);
		for (const format of EXPORT_FORMATS) await expect(out({ format })).rejects.toEqual(refused('release.damaged'));
		await expect(checkExport(s.app, s.reviewer, s.at, { draft: false, english: true })).rejects.toEqual(
			refused('release.damaged')
		);
		expect(await out({ release: 1 })).toContain('다루며');
	});

	it.each<[string, Partial<ExportWish>, ProblemCode]>([
		['what was never published', {}, 'export.no-release'],
		['a release that is not there', { release: 7 }, 'export.no-release'],
		['a format that is not there', { format: 'docx' }, 'input.invalid'],
		['a file that was a copy of a page', { format: 'source', draft: true }, 'export.rendered']
	])('refuse %s', async (_, wish, code) => {
		await expect(out(wish)).rejects.toEqual(refused(code));
	});

	it('are closed to people of other projects, who hear of nothing', async () => {
		for (const format of EXPORT_FORMATS) {
			const wish = { ...NEWEST, format, draft: true };
			await expect(exportDocument(s.app, null, s.at, wish)).rejects.toEqual(refused('access.sign-in'));
			const outsider = { ...s.reviewer, grants: [] };
			await expect(exportDocument(s.app, outsider, s.at, wish)).rejects.toEqual(refused('access.not-found'));
		}
	});
});
