import { fileURLToPath } from 'node:url';
import { Desk } from './desk';
import { expect, importPost, newProject, test } from './people';

const post = fileURLToPath(new URL('../../server/sample/post.ko.txt', import.meta.url));

test('an editor reads the facts, goes to what differs, repairs what is certain and takes it back', async ({
	people,
	server
}) => {
	const { administrator } = people;
	const slug = await importPost(administrator, server.url, await newProject(administrator, server.url, 'Sheet'), post);
	const desk = new Desk(await people.as('Fay', 'editor:sheet:ko'), server.url);
	const { page } = desk;
	await desk.open(slug, 'ko');
	await page.getByRole('link', { name: 'Facts', exact: true }).click();

	const open = page.getByRole('table', { name: 'To look at' });
	const changed = open.getByRole('row').filter({ hasText: '3,200억' });
	await expect(changed).toContainText('3.2 trillion');
	await expect(changed).toContainText('Differs');
	await expect(open.getByRole('row').filter({ hasText: '2026년 5월 4일' })).toContainText('March 4, 2026');
	await changed.getByRole('checkbox').check();
	await expect(page.getByText(/^1 of \d+ seen$/)).toBeVisible();
	await page.reload();
	await expect(changed.getByRole('checkbox')).toBeChecked();

	await page.getByRole('radio', { name: /^Dates/ }).check();
	await expect(changed).toHaveCount(0);
	await page.getByRole('radio', { name: /^All/ }).check();
	await page.getByText(/^Numbers: \d+$/).click();
	await expect(page.getByRole('table', { name: /^Numbers: \d+$/ })).toContainText('140');

	await changed.getByRole('link').click();
	await expect(desk.active).toContainText('3,200억');
	await desk.saved();

	await page.keyboard.press('Alt+Shift+Enter');
	const dialog = page.getByRole('dialog', { name: 'What these repairs change' });
	await expect(dialog).toContainText('3조 2천억');
	const boxes = dialog.getByRole('checkbox');
	const rows = await boxes.count();
	await boxes.last().uncheck();
	await dialog.getByRole('button', { name: /^Apply \d+ repairs?$/ }).click();
	await expect(desk.editor).toContainText('3조 2천억');
	await expect(page.getByText(/^Repaired in \d+ places$/).last()).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(desk.editor).not.toContainText('3조 2천억');
	await desk.saved();
	await expect(page.getByRole('button', { name: /certain repairs/ })).toBeVisible();
	await page.keyboard.press('Alt+Shift+Enter');
	await expect(boxes).toHaveCount(rows);
});
