import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importedPost, projectWithEditor, signIn, test } from './people';

const POST = fileURLToPath(new URL('../../server/sample/post.ko.txt', import.meta.url));
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
	await there.editor.click();
	const row = await there.active.getAttribute('id');
	await other.keyboard.press('Control+Enter');
	await expect(there.active).toHaveAttribute('id', row!);
	await other.keyboard.press('Alt+q');
	await expect(there.active).not.toHaveAttribute('id', row!);

	await other.keyboard.press('Control+/');
	await sheet(other)
		.getByRole('button', { name: `Add second keys for “${confirm}”` })
		.first()
		.press('Enter');
	await other.keyboard.press('Alt+e');
	await expect(sheet(other).getByText(/has Alt E already\. Take the keys away/)).toBeVisible();
	await other.keyboard.press('Enter');
	await expect(line(other, confirm)).toContainText(/Alt Q\s*\/\s*Alt E/);
	await expect(line(other, confirm).getByRole('button', { name: /Add second/ })).toHaveCount(0);
	await other.keyboard.press('Escape');
	for (const chord of ['Alt+e', 'Alt+q']) {
		await there.go('이번 주');
		await other.keyboard.press(chord);
		await expect(there.active).not.toHaveAttribute('id', row!);
	}
	await other.keyboard.press('Control+/');
	await line(other, confirm)
		.getByRole('button', { name: `Change the keys of “${confirm}”` })
		.press('Enter');
	await line(other, confirm)
		.getByRole('button', { name: `Remove Alt Q from “${confirm}”` })
		.press('Enter');
	await expect(line(other, confirm)).toContainText(/Alt E(?!.*Alt Q)/);
	await sheet(other).getByRole('button', { name: 'Back to the standard for all' }).press('Enter');
	await expect(line(other, confirm)).toContainText('Ctrl ↵');
	await other.setViewportSize({ width: 400, height: 800 });
	await other.emulateMedia({ colorScheme: 'dark' });
	await other.context().close();
});

test('a key acts right after the screen of work has opened, without a click', async ({ people, server }) => {
	const { editor: page, slug } = await importedPost(people, server, 'Atonce');
	const desk = new Desk(page, server.url);
	for (const come of [() => page.goto(`${server.url}/desk/${slug}/ko`), () => page.reload()]) {
		await come();
		await expect(desk.active).toBeFocused();
		const row = await desk.active.getAttribute('id');
		await page.keyboard.press('j');
		await expect(desk.active).not.toHaveAttribute('id', row!);
	}
	await page.reload();
	await expect(desk.active).toBeFocused();
	await page.keyboard.press('Alt+.');
	const findings = desk.active.locator('.finding');
	await expect(findings.first()).toBeVisible();
	await page.keyboard.press('Alt+x');
	await expect(desk.active.getByLabel('Reason')).toBeFocused();
	await page.goto(`${server.url}/`);
	await page.locator(`a[href="/desk/${slug}/ko"]`).first().press('Enter');
	await page.waitForURL(/\/desk\//);
	await expect(desk.active).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(desk.editor).toBeFocused();
});

test('the keys of the preview of an import can be others as well', async ({ people, server }) => {
	const { editor: page, at } = await projectWithEditor(people, server, 'Importkeys');
	await page.goto(`${server.url}/projects/${at}/import`);
	await page.locator('input[type=file]').setInputFiles(POST);
	await page.getByRole('button', { name: 'Keys', exact: true }).click();
	const next = sheet(page).getByRole('button', { name: 'Change the keys of “Next row”' });
	await next.press('Enter');
	await page.keyboard.press('Alt+h');
	await expect(line(page, 'Next row')).toContainText('Alt H');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Keys', exact: true }).focus();
	const mended = page.getByRole('group').filter({ has: page.getByRole('button', { name: /Split/ }) });
	await page.keyboard.press('Alt+ArrowDown');
	await expect(mended).toHaveCount(0);
	await page.keyboard.press('Alt+h');
	await expect(mended).toHaveCount(1);
	await expect(mended).toBeFocused();
});
