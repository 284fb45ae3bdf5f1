import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importedPost, signIn, test } from './people';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const line = (page: Page, command: string) => sheet(page).getByRole('listitem').filter({ hasText: command }).first();

/** Opens the sheet and asks for other keys of a command. */
async function ask(page: Page, command: string, chord: string): Promise<void> {
	await page
		.getByRole('button', { name: `Change the keys of “${command}”` })
		.first()
		.press('Enter');
	await expect(sheet(page).locator('[data-press]')).toBeFocused();
	await page.keyboard.press(chord);
}

test('commands get other keys, which go with the account and are shown everywhere', async ({
	people,
	server,
	browser
}) => {
	const { editor: page, slug } = await importedPost(people, server, 'Ownkeys');
	const desk = new Desk(page, server.url);
	const confirm = 'Confirm and go to the next';
	await page.keyboard.press('Control+/');
	await expect(sheet(page)).toBeVisible();
	await ask(page, confirm, 'Control+w');
	await expect(sheet(page).getByText(/belongs to browsers/)).toBeVisible();
	await page.keyboard.press('Control+Alt+q');
	await expect(sheet(page).getByText(/AltGr/)).toBeVisible();
	await page.keyboard.press('Alt+h');
	await expect(sheet(page).getByText(/has Alt H already/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Exchange' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(line(page, confirm)).toContainText('Alt H');
	await expect(page.getByRole('button', { name: `Change the keys of “${confirm}”` }).first()).toBeFocused();
	await ask(page, confirm, 'Alt+q');
	await expect(line(page, confirm)).toContainText('Alt Q');
	await page.keyboard.press('Escape');
	await expect(sheet(page)).toHaveCount(0);

	await desk.go('중도 포기');
	await expect(desk.active.getByRole('button', { name: 'Confirm, next' })).toContainText('Alt Q');
	const other = await (await browser.newContext()).newPage();
	await signIn(other, server.url, 'Ed Ownkeys');
	const there = new Desk(other, server.url);
	await there.open(slug, 'ko');
	await there.go('이번 주');
	const row = await there.active.getAttribute('id');
	await other.keyboard.press('Control+Enter');
	await expect(there.active).toHaveAttribute('id', row!);
	await other.keyboard.press('Alt+q');
	await expect(there.active).not.toHaveAttribute('id', row!);

	await other.keyboard.press('Control+/');
	await sheet(other).getByRole('button', { name: 'Back to the standard for all' }).press('Enter');
	await expect(line(other, confirm)).toContainText('Ctrl ↵');
	await other.setViewportSize({ width: 400, height: 800 });
	await other.emulateMedia({ colorScheme: 'dark' });
	await other.context().close();
});
