import { Desk } from './desk';
import { expect, importedPost, test } from './people';

test('the list of rows shows what was asked for, by keyboard', async ({ people, server }) => {
	const { editor, slug } = await importedPost(people, server, 'Rowlist');
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	const list = editor.getByRole('navigation', { name: 'Segments' });
	const lines = list.locator('[data-keys="list"] a');
	const all = await lines.count();
	const rows = await editor.locator('article[data-keys="row"]').count();

	await list.getByRole('combobox', { name: 'Rows to list' }).focus();
	await editor.keyboard.press('ArrowDown');
	await editor.keyboard.press('ArrowDown');
	await editor.keyboard.press('ArrowDown');
	await expect(list.getByRole('combobox')).toHaveValue('blocking');
	await expect(list.getByText(new RegExp(`^\\d+ of ${all} rows are listed\\.$`))).toBeVisible();
	expect(await lines.count()).toBeLessThan(all / 2);
	// The rows themselves stay: each is read in its place.
	await expect(editor.locator('article[data-keys="row"]')).toHaveCount(rows);

	// J goes through what is listed. The row that was active leaves the list with that, unless it blocks itself.
	await list.locator('[aria-current="true"]').focus();
	await editor.keyboard.press('j');
	await editor.keyboard.press('j');
	const current = list.locator('[aria-current="true"]');
	await expect(current).toBeFocused();
	await expect(lines.nth(1)).toHaveAttribute('aria-current', 'true');
	await expect(desk.active.locator('.finding').first()).toBeVisible();
	const next = await lines.nth(2).getAttribute('href');
	await editor.keyboard.press('j');
	await expect(current).toHaveAttribute('href', next!);

	await list.getByRole('combobox').selectOption('With comments or a dispute');
	await expect(list.getByText('No row is like that now.')).toBeVisible();
	await list.getByRole('button', { name: 'List all rows' }).click();
	await expect(lines).toHaveCount(all);
});
