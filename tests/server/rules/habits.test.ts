import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentTable } from '$server/db/schema';
import { roomOf } from '$server/desk/desk';
import { learnHabits } from '$server/rules/habits';
import { openDocument } from '$server/usecases/open-document';
import { driftingPost } from '../../core/glossary/learn/posts.data';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, storeText, type Stage } from '../usecases/stage';

/** The harbour is 항구 in nine rows and 나루터 in three. */
function rows(): string[] {
	let other = 0;
	return driftingPost().map(({ source, target }) => {
		const korean = target.includes('포구') ? target.replace('포구', ++other > 2 ? '나루터' : '항구') : target;
		return `${korean}\n\n${source}`;
	});
}

onBothDatabases('what the posts of a project have in common', (open) => {
	let test: TestApp;
	let s: Stage;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	async function post(
		days: string,
		paragraphs: string[] = ['길에 대한 글입니다.\n\nThis is about roads.']
	): Promise<DocumentTable> {
		const text = `[${days}] 이번 주의 논문\n\n글 / Text of ${days}\n\n논문 소개\n\n${paragraphs.join('\n\n')}\n`;
		return storeText(
			s.app,
			s.project,
			{ name: `${days.replace(/\D/g, '')}.ko.txt`, bytes: new TextEncoder().encode(text) },
			'ko'
		);
	}
	const found = async (document: DocumentTable, check: string) => {
		const { status } = await openDocument(s.app, s.editor, document.slug, 'ko');
		return status.findings.filter((finding) => finding.check === check);
	};

	it('is learnt from titles and texts, and holds for each of them until the texts say otherwise', async () => {
		for (const days of ['2026/03/09 ~ 03/15', '2026/03/16 ~ 03/22', '2026/03/23 ~ 03/29']) await post(days);
		const late = await post('2026/03/31 ~ 04/06');
		const drifting = await post('2026/04/06 ~ 04/12', rows());
		expect(await found(late, 'accuracy.series-date')).toEqual([]);
		await s.app.rowIndex.settle();
		expect(await learnHabits(s.app)).toBe(1);
		expect((await found(late, 'accuracy.series-date'))[0]).toMatchObject({
			target: { text: '2026/03/31 ~ 04/06' },
			evidence: { from: '2026-03-30', to: '2026-04-05' }
		});
		const others = await found(drifting, 'terminology.inconsistent-in-project');
		expect(others.map(({ target, evidence }) => [target?.text, evidence.usual])).toEqual(
			Array.from({ length: 3 }, () => ['나루터', '항구'])
		);
		// Nothing changed, nothing is learnt.
		expect(await learnHabits(s.app)).toBe(0);
		const { segment } = (await found(late, 'accuracy.series-date'))[0]!;
		const room = roomOf(late.id, 'ko', 1);
		const text = (await s.app.rooms.texts(room)).get(segment)!.replace('03/31 ~ 04/06', '03/30 ~ 04/05');
		await s.app.rooms.write(room, s.editor.id, [{ segment, text }]);
		expect(await found(late, 'accuracy.series-date')).toEqual([]);
		await s.app.rowIndex.settle();
		expect(await learnHabits(s.app)).toBe(0);
	});
});
