import { Desk } from './desk';
import { expect, importPost, projectWithEditor, test } from './people';

const post = (first: string, english: string, third: string) => ({
	name: 'harbours.ko.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from(
		[
			'[2026/05/04 ~ 05/10] 이번 주의 논문 (Papers of the Week)',
			'조용한 항구의 지도 / A Map of Quiet Harbours',
			'논문 소개',
			first,
			'This method reads the log of the harbour with care.',
			'배들은 언제나 밤에 항구를 떠난다.',
			english,
			third,
			'Readers may draw their own map of the coast.',
			'논문 링크',
			'https://arxiv.org/abs/2605.01113'
		].join('\n\n')
	)
});

const OLD = post(
	'이 방법은 항구의 기록을 꼼꼼히 읽는다.',
	'The boats always leave the harbour at night.',
	'독자는 해안의 지도를 직접 그릴 수 있다.'
);
const NEWER = post(
	'이 방법은 항구의 일지를 주의 깊게 읽는다.',
	'The boats always leave the harbour at dawn.',
	'독자는 자기만의 해안 지도를 그려도 된다.'
);

test('a newer copy takes the place of what nobody touched, is offered beside what people wrote, and is taken back', async ({
	people,
	server
}, info) => {
	test.setTimeout(100_000);
	const { editor, at } = await projectWithEditor(people, server, 'Updates');
	const slug = await importPost(editor, server.url, at, OLD);
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	await desk.go('꼼꼼히 읽는다');
	await desk.writeAtEnd(' 두 번.');
	await desk.saved();
	const rows = async () => {
		const answer = await editor.request.get(`${server.url}/api/v1/documents/${slug}/ko/rows`);
		return ((await answer.json()) as { rows: { id: string; text: string; state: string }[] }).rows;
	};
	const row = async (part: string) => (await rows()).find(({ text }) => text.includes(part))!;
	const leaving = await row('밤에 항구를');
	const seen = [{ segment: leaving.id, text: leaving.text }];
	const reviewer = await people.as('Rea Updates', `reviewer:${at}:ko`);
	const review = new Desk(reviewer, server.url);
	await review.open(slug, 'ko');
	await review.api('POST', 'decisions', { kind: 'confirm', rows: seen });
	await desk.api('POST', 'decisions', { kind: 'approve', rows: seen });
	expect((await row('밤에 항구를')).state).toBe('approved');

	// The import page knows the post again, and says what would change before anything does.
	await editor.goto(`${server.url}/projects/${at}/import`);
	await editor.waitForLoadState('networkidle');
	await editor.locator('input[type=file]').setInputFiles(NEWER);
	await editor.getByLabel(/^Update “/).check();
	await editor.getByLabel('Translated by').fill('second engine');
	await editor.getByRole('button', { name: 'See what would change' }).click();
	const run = editor.getByRole('region', { name: 'What the newer copy would change' });
	for (const count of [
		'1 row replaced',
		'1 row offered beside your edit',
		'English changed in 1 row',
		'1 approval to be looked at again',
		'0 lost'
	])
		await expect(run.getByText(count, { exact: true })).toBeVisible();
	for (const [name, width] of [['wide', 1280] as const, ['narrow', 400] as const]) {
		await editor.setViewportSize({ width, height: 900 });
		await editor.screenshot({ path: info.outputPath(`dry-run-${name}.png`), fullPage: true });
	}
	await editor.setViewportSize({ width: 1280, height: 900 });
	await editor.getByRole('button', { name: 'Update the post' }).click();
	await editor.waitForURL(/\/desk\//);
	await desk.saved();
	await expect(editor.getByText('1 row offered beside your edit')).toBeVisible();
	await expect(desk.row('자기만의 해안 지도')).toBeVisible();

	// The approved row says that its English changed.
	await desk.go('밤에 항구를');
	const changed = desk.active.getByRole('region', { name: 'The English changed since the approval' });
	await expect(changed.locator('ins')).toContainText('dawn');
	expect((await row('밤에 항구를')).state).toBe('stale');

	// The newer text is taken by one button, and put back by another.
	await desk.go('꼼꼼히 읽는다');
	const newer = desk.active.getByRole('region', { name: 'Newer machine text' });
	await expect(newer).toContainText('second engine');
	for (const [name, width] of [['wide', 1280] as const, ['narrow', 400] as const]) {
		await editor.setViewportSize({ width, height: 900 });
		await editor.screenshot({ path: info.outputPath(`desk-${name}.png`), fullPage: true });
	}
	await editor.setViewportSize({ width: 1280, height: 900 });
	await newer.getByRole('button', { name: 'Take it' }).click();
	await expect(desk.editor).toContainText('일지를 주의 깊게');
	await expect(newer).toHaveCount(0);
	await editor.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(desk.editor).toContainText('꼼꼼히 읽는다. 두 번.');
	await expect(newer).toBeVisible();

	// All of it is taken back in one step; what the person wrote stays.
	await editor.getByRole('button', { name: 'Undo the update' }).click();
	await expect(desk.row('지도를 직접 그릴 수')).toBeVisible();
	await expect.poll(async () => (await row('밤에 항구를')).state).toBe('approved');
	expect((await row('꼼꼼히')).text).toContain('두 번.');
});
