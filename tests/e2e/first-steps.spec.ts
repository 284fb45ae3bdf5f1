import type { Page } from '@playwright/test';
import { expect, newProject, signIn, test } from './people';
import { looksRight } from './small-post';

const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();
const bar = (page: Page) => page.getByRole('region', { name: /^First steps/ });

/** How far down the rows begin. */
const top = (page: Page): Promise<number> =>
	page.locator('main#work').evaluate((main) => main.getBoundingClientRect().top);

test('somebody new is led from an empty project to a row that waits for its second person', async ({
	people,
	server,
	browser
}) => {
	const project = await newProject(people.administrator, server.url, 'Firststeps');
	const page = await people.as('Noa', `editor:${project}:ko`);
	await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
	await expect(step(page, 'Import a post')).toHaveAttribute('aria-current', 'step');
	await looksRight(page);
	await page.getByRole('link', { name: 'Go to the import' }).click();

	await expect(bar(page)).toContainText('Step 1 of 3');
	await page.getByRole('button', { name: 'Put in a sample post' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Go on with “Show the rows”' })).toBeAttached();
	await page.getByRole('button', { name: 'Show the rows' }).click();
	await expect(page.getByRole('heading', { name: 'What was read' })).toBeFocused();
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await page.waitForURL(/\/desk\//);

	await expect(bar(page)).toContainText('Step 2 of 3');
	await expect(bar(page)).toContainText('Alt .');
	await looksRight(page);
	const before = await top(page);
	await bar(page).getByRole('link', { name: 'Open the first row to mend' }).click();
	const row = page.locator('article[data-active="true"]');
	await expect(row).toContainText('3,200억');
	await expect(row).toBeFocused();
	await page.keyboard.press('Alt+Enter');
	await expect(row).toContainText('3조 2천억');
	await expect(bar(page)).toContainText('Step 3 of 3');
	await expect(bar(page).getByRole('status')).toHaveText('Step done: Mend one finding. Next: Ask for approval.');
	expect(await top(page)).toBe(before);
	await expect(bar(page)).toContainText('a second person');
	await bar(page).getByRole('link', { name: 'Open the row to confirm' }).click();
	await expect(row).toContainText('3조 2천억');
	await page.keyboard.press('Control+Enter');
	await expect(bar(page)).toContainText('All steps are done');
	await expect(page.getByRole('article', { name: /, confirmed/ })).toHaveCount(1);
	await bar(page).getByRole('button', { name: 'Dismiss' }).press('Enter');
	await expect(bar(page)).toHaveCount(0);
	await expect(row).toBeFocused();

	await page.goto(`${server.url}/`);
	await expect(page.getByRole('heading', { name: 'First steps' })).toHaveCount(0);
	await page.getByRole('link', { name: 'First steps' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Done' })).toHaveCount(3);

	// Who approves finds the row in their queue: that is what was asked for.
	const other = await people.as('Noa’s colleague', `editor:${project}:ko`);
	await expect(other.getByText('3조 2천억')).toBeVisible();
	await other.context().close();
	const again = await (await browser.newContext()).newPage();
	await signIn(again, server.url, 'Noa');
	await expect(again.getByRole('heading', { name: 'First steps' })).toHaveCount(0);
	await again.context().close();
});

test('the guide is put away with the account and called again, in every width and colour', async ({
	people,
	server
}) => {
	const page = await people.as('Ines', 'reviewer:sample:ja');
	await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
	await page.getByRole('button', { name: 'Hide the guide' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'First steps' })).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'First steps' })).toHaveCount(0);
	await page.getByRole('link', { name: 'First steps' }).click();
	await page.getByRole('button', { name: 'Show the guide again' }).click();
	await expect(page.getByRole('button', { name: 'Hide the guide' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Import a post' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Open the first row to mend' }).click();
	await expect(bar(page)).toContainText('Step 1 of 2');
	for (const [language, width, forced] of [
		['ja', 320, 'none'],
		['ko', 1280, 'active']
	] as const) {
		await page.context().addCookies([
			{ name: 'variorum-language', value: language, url: server.url },
			{ name: 'variorum-theme', value: 'dark', url: server.url }
		]);
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ forcedColors: forced });
		for (const address of [page.url(), `${server.url}/help/first-steps`]) {
			await page.goto(address);
			await expect(page.locator('[data-guide], ol').first()).toBeVisible();
			// What the system paints over is not what axe reads from the styles.
			if (forced === 'none') await looksRight(page);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		}
		await page.goBack();
	}
});
