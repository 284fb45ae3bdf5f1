import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight, mend, onePerson, stored } from './small-post';

const ROWS = [
	['The first lighthouse is old and stands by the sea.', '첫 등대는 오래되었고 바닷가에 있습니다.'],
	['We study the second lighthouse with great care.', '우리는 둘째 등대를 아주 세심하게 연구합니다.'],
	['Nothing else stands on this quiet island today.', '오늘 이 조용한 섬에는 다른 것이 없습니다.']
] as const;

test('words of a document are replaced after a look, with their particles, and one undo puts them back', async ({
	people,
	server
}) => {
	test.setTimeout(120_000);
	const at = await newProject(people.administrator, server.url, 'Beacons');
	const page = await people.as('Bea Beacons', `editor:${at}:ko`);
	await page.goto(server.url);
	const slug = await stored(page, at, 'Beacon post', ROWS);
	const desk = new Desk(page, server.url);
	await desk.open(slug, 'ko');
	await desk.go('첫 등대');
	await page.keyboard.press('Alt+r');
	const dialog = page.getByRole('dialog', { name: 'Search and replace in this document' });
	await dialog.getByLabel('Search for').fill('등대');
	await expect(dialog.getByRole('status')).toHaveText('2 rows have it');
	await expect(dialog.locator('mark')).toHaveText(['등대', '등대']);
	await dialog.getByLabel('Preview replacing').check();
	await dialog.getByLabel('Replace with').fill('횃불');
	await expect(dialog.locator('ins').first()).toContainText('횃불');
	await looksRight(page);
	const second = dialog.getByRole('checkbox', { name: /Replace in segment/ }).nth(1);
	await expect(second).toBeChecked();
	await dialog.getByRole('button', { name: 'Replace in 2 rows' }).click();
	await expect(desk.editor).toContainText('첫 횃불은 오래되었고');
	await expect(desk.row('세심하게').locator('ins').first()).toContainText('횃불');
	await desk.saved();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(desk.editor).toContainText('첫 등대는 오래되었고');
	await expect(desk.row('둘째 등대를 아주')).toBeVisible();
	await desk.saved();

	// In English it only finds.
	await page.keyboard.press('Alt+r');
	await dialog.getByLabel('Where').selectOption('source');
	await dialog.getByLabel('Search for').fill('Quiet Island');
	await expect(dialog.locator('mark')).toHaveText('quiet island');
	await dialog.getByRole('button', { name: /Go to segment/ }).click();
	await expect(desk.active).toContainText('조용한 섬');
});

test('words of a project are found, replaced as one change and put back, and their renderings counted', async ({
	people,
	server
}) => {
	test.setTimeout(180_000);
	const at = await newProject(people.administrator, server.url, 'Lanterns');
	await onePerson(people.administrator, server, at);
	const page = await people.as('Lan Lanterns', `editor:${at}:ko`);
	const reader = await people.as('Rin Lanterns', `reviewer:${at}:ja`);
	await page.goto(server.url);
	const slug = await stored(page, at, 'Lantern post', ROWS);
	const search = `${server.url}/projects/${at}/search`;
	await expect(async () => {
		await page.goto(`${search}?q=등대`);
		await expect(page.locator('mark')).toHaveText(['등대', '등대'], { timeout: 500 });
	}).toPass({ timeout: 40_000 });
	await looksRight(page);
	await page.getByLabel('Replace with').fill('횃불');
	await page.getByRole('button', { name: 'Preview replacing' }).click();
	await expect(page.locator('ins').first()).toContainText('횃불');
	await looksRight(page);
	await page.getByRole('button', { name: 'Replace in 2 rows' }).click();
	await expect(page.getByText('2 rows changed: 등대 → 횃불')).toBeVisible();
	const desk = new Desk(page, server.url);
	await desk.open(slug, 'ko');
	await desk.go('세심하게');
	await expect(desk.editor).toContainText('둘째 횃불을 아주');
	await page.goBack();
	await page.getByRole('button', { name: 'Undo: put all of it back' }).click();
	await expect(page.getByText('2 rows put back: 등대 → 횃불')).toBeVisible();

	// Whoever reviews another language sees it, and has nothing to press.
	await reader.goto(`${search}?q=등대&show=replace&to=횃불`);
	await expect(reader.locator('ins').first()).toContainText('횃불');
	await expect(reader.getByRole('button', { name: /^Replace in/ })).toHaveCount(0);

	await desk.open(slug, 'ko');
	await mend(desk, '첫 등대', ROWS[0][1].replace('있습니다', '서 있습니다'), 1);
	await mend(desk, '둘째 등대', ROWS[1][1].replace('아주 ', ''), 2);
	await expect(async () => {
		await page.goto(`${search}?q=lighthouse&show=renderings`);
		await expect(page.locator('summary').first()).toHaveText('등대 (2)', { timeout: 500 });
	}).toPass({ timeout: 40_000 });
	await looksRight(page);
	await desk.open(slug, 'ko');
	await desk.go('첫 등대');
	await page.evaluate(() => {
		const walk = document.createTreeWalker(
			document.querySelector('article[data-active="true"] [data-source]')!,
			NodeFilter.SHOW_TEXT
		);
		for (let node = walk.nextNode(); node; node = walk.nextNode()) {
			const start = node.textContent!.indexOf('lighthouse');
			if (start >= 0) return document.getSelection()!.setBaseAndExtent(node, start, node, start + 'lighthouse'.length);
		}
	});
	await page.keyboard.press('Alt+w');
	const renderings = page.getByRole('dialog', { name: 'How it was rendered' });
	await expect(renderings.locator('summary').first()).toHaveText('등대 (2)');
	await looksRight(page);
});
