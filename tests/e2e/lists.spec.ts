import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importedPost, test } from './people';

/** The same person in a browser that runs no script. */
async function withoutScript(page: Page): Promise<Page> {
	const storageState = await page.context().storageState();
	return (await page.context().browser()!.newContext({ javaScriptEnabled: false, storageState })).newPage();
}

test('a document is claimed, gets its day, is found by filters without script, and its rows lead to the desk', async ({
	people,
	server
}) => {
	test.setTimeout(120_000);
	const { editor, slug } = await importedPost(people, server, 'Lists');
	const home = `${server.url}/projects/lists`;
	const page = await withoutScript(editor);
	await page.goto(home);
	await page.locator('summary').first().click();
	await page.getByRole('button', { name: 'Claim it' }).click();
	await expect(page.getByText('You are at this document now.')).toBeVisible();
	await page.locator('summary').first().click();
	await page.getByLabel('Due on').fill('2020-01-15');
	await page.getByRole('button', { name: 'Set the day' }).click();
	await expect(page.locator('summary').getByText('overdue since')).toBeVisible();

	await page.goto(home);
	await page.getByLabel('Who is at it', { exact: true }).selectOption('me');
	await page.getByLabel('Due', { exact: true }).selectOption('overdue');
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await expect(page.getByText('1 document', { exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Remove the filter Due: overdue' }).click();
	expect(new URL(page.url()).search).toBe('?who=me');
	await page.getByLabel('Who is at it', { exact: true }).selectOption('nobody');
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await expect(page.getByText('No document fits these filters.')).toBeVisible();

	await editor.goto(`${server.url}/`);
	await expect(editor.getByRole('region', { name: 'My queue' }).getByText('overdue since')).toBeVisible();
	await editor.goto(`${server.url}/desk/${slug}/ko`);
	await new Desk(editor, server.url).saved();
	await editor.getByRole('button', { name: /Who is at this document/ }).click();
	await editor.getByRole('button', { name: 'Give it back' }).click();
	await expect(editor.getByRole('button', { name: /unclaimed/ })).toBeVisible();

	// The rows are listed a moment after the import.
	await expect(async () => {
		await page.goto(`${home}/segments?lang=ko&blocking=yes`);
		await expect(page.getByRole('link', { name: /^Row / }).first()).toBeVisible({ timeout: 1000 });
	}).toPass();
	const address = await page.getByRole('link', { name: /^Row / }).first().getAttribute('href');
	expect(address).toMatch(new RegExp(`^/desk/${slug}/ko#s-`));
	await editor.goto(server.url + address!);
	await expect(editor.locator(`[id="${address!.split('#')[1]}"]`)).toBeInViewport();
	await page.context().close();
});
