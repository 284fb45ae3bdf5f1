import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './people';

const TABLE =
	'# Ours\r\n\r\n|영문|한글|쓴이|비고|\r\n|---|---|---|---|\r\n|slow road|느린 길|민||\r\n|toll, fee|통행료|수||\r\n|Atlas|Atlas||번역안함|\r\n|gate|||\r\n||문||\r\n';

async function newProject(page: Page, url: string, name: string): Promise<string> {
	await page.goto(`${url}/projects/new`);
	await page.getByLabel('Name').fill(name);
	await page.getByRole('button', { name: 'Make the project' }).click();
	await page.waitForURL(`${url}/projects/${name.toLowerCase()}`);
	return page.url();
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a Markdown table comes in in one step, goes back with its own bytes, and the import is taken back', async ({
	people,
	server
}) => {
	const page = people.administrator;
	const at = await newProject(page, server.url, 'Tables');
	await page.goto(`${at}/terms/import`);
	await page.getByLabel('TBX, Markdown or CSV file').setInputFiles(file('ours.md', TABLE));
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await expect(
		page.getByText('Read as Markdown table. New: 4. Changed: 0. Already there: 0. Not readable: 1.')
	).toBeVisible();
	await expect(page.getByText('Line 9: The English term is missing.')).toBeVisible();
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page.getByText('Added: 4. Changed: 0.')).toBeVisible();

	const written = async (): Promise<string> => {
		await page.getByLabel('Markdown file to write into').setInputFiles(file('ours.md', TABLE));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Write and download' }).click()
		]);
		expect(download.suggestedFilename()).toBe('ours.md');
		return readFileSync(await download.path(), 'utf8');
	};
	expect(await written()).toBe(TABLE);

	await page.getByRole('button', { name: 'Take this import back' }).click();
	await expect(page.getByText('Taken back: 4.')).toBeVisible();
	expect(await written()).toBe(TABLE);
	await page.goto(`${at}/terms?q=slow road`);
	await expect(page.getByText('No term fits the search and its filters.')).toBeVisible();
});

test('a termbase goes out as TBX and comes back the same; a broken one is refused by line', async ({
	people,
	server
}) => {
	const page = people.administrator;
	const at = await newProject(page, server.url, 'Bases');
	await page.goto(`${at}/terms`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Export TBX' }).click()
	]);
	expect(download.suggestedFilename()).toBe('bases-terms.tbx');
	const text = readFileSync(await download.path(), 'utf8');
	await page.goto(`${at}/terms/import`);
	await page.getByLabel('TBX, Markdown or CSV file').setInputFiles(file('bases.txt', text));
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await expect(
		page.getByText(/Read as TBX\. New: 0\. Changed: 0\. Already there: [1-9]\d*\. Not readable: 0\./)
	).toBeVisible();
	await page.getByRole('link', { name: 'Choose another file' }).click();
	await page
		.getByLabel('TBX, Markdown or CSV file')
		.setInputFiles(file('broken.tbx', text.slice(0, text.indexOf('</conceptEntry>'))));
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await expect(page.getByText(/line \d+: <conceptEntry> of line \d+ is never closed/)).toBeVisible();
});

test('a dry run shows all that a file takes from a known term, not only its renderings', async ({ people, server }) => {
	const page = people.administrator;
	const at = await newProject(page, server.url, 'Dryrun');
	const take = async (csv: string): Promise<void> => {
		await page.goto(`${at}/terms/import`);
		await page.getByLabel('TBX, Markdown or CSV file').setInputFiles(file('ours.csv', csv));
		await page.getByRole('button', { name: 'Show what would change' }).click();
		await expect(page.getByText(/^Read as CSV/)).toBeVisible();
	};
	await take('english,ko_preferred,note\r\nslow road | slow lane,느린 길,not the fast one\r\n');
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page.getByText('Added: 1. Changed: 0.')).toBeVisible();
	await take('english,ko_preferred,note\r\nslow road,느린 길,\r\n');
	const change = page.getByRole('listitem').filter({ hasText: 'slow lane' });
	await expect(change.locator('del')).toHaveText(['slow road, slow lane', 'not the fast one']);
	await expect(change.locator('ins')).toHaveText(['slow road']);
});
