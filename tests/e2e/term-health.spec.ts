import { readFileSync } from 'node:fs';
import { expect, importedPost, test } from './people';

/** The index of rows rests between documents. */
const WAIT = { timeout: 60_000 };

test('the health of the terms leads to concepts and rows, and comes as a file', async ({ people, server }) => {
	test.setTimeout(120_000);
	const { editor: page } = await importedPost(people, server, 'Termhealth');
	const lang = page.url().split('/').at(-1)!;
	const home = '/projects/termhealth';
	await page.goto(`${server.url}${home}/terms/health?lang=${lang}`);
	await expect(page.getByRole('heading', { name: 'Health of the terms' })).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'Counted' })).toBeVisible();
	const coverage = page.getByRole('region', { name: /^Without an accepted rendering/ });
	await expect
		.poll(async () => {
			await page.reload();
			return coverage.getByRole('row').count();
		}, WAIT)
		.toBeGreaterThan(1);
	const term = coverage.getByRole('row').nth(1).getByRole('link');
	await expect(term).toHaveAttribute('href', /^\/projects\/termhealth\/terms\/[0-9a-f-]{36}$/);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		coverage.getByRole('link', { name: /^Download as CSV/ }).click()
	]);
	const csv = readFileSync(await file.path(), 'utf8');
	expect(csv).toMatch(/^term,in source,rendered,left in English\r\n/);
	expect(csv).toContain((await term.textContent())!);
	const documents = page.getByRole('region', { name: /^Open findings by document/ });
	await documents.getByRole('row').nth(1).getByRole('link').click();
	await expect(page).toHaveURL(/\/projects\/termhealth\/segments\?document=/);
});
