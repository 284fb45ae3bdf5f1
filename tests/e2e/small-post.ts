import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { BuiltServer } from '../server/built-server';
import type { Desk } from './desk';
import { expect } from './people';

/** Stores a post of pairs of rows, over the API of the page.
 * @returns its address */
export async function stored(
	page: Page,
	project: string,
	name: string,
	rows: readonly (readonly [string, string])[],
	lang: 'ja' | 'ko' = 'ko'
) {
	const lines = rows.map(([source, target]) => JSON.stringify({ source, target })).join('\n');
	const content = Buffer.from(lines).toString('base64');
	const file = { name: `${name}.jsonl`, content, lang };
	const answer = await page.evaluate(
		async ([project, file]) => {
			const response = await fetch(`/api/v1/projects/${project as string}/documents`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(file)
			});
			return { status: response.status, body: (await response.json()) as { slug: string } };
		},
		[project, file] as const
	);
	expect(answer).toMatchObject({ status: 201 });
	return answer.body.slug;
}

/** Loads a page until it shows something: what follows from texts is read in the background. */
export async function shows(page: Page, url: string, words: string): Promise<void> {
	await expect(async () => {
		await page.goto(url);
		await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 40_000 });
}

export const looksRight = async (page: Page): Promise<void> =>
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

/** Writes a text over a row and confirms it as the editor of a project of one person.
 * @param approved how many rows are approved then */
export async function mend(desk: Desk, from: string, to: string, approved: number): Promise<void> {
	await desk.go(from);
	await desk.editor.click();
	await desk.page.keyboard.press('Control+A');
	await desk.page.keyboard.type(to);
	await desk.saved();
	await desk.page.keyboard.press('Escape');
	await desk.active.focus();
	await desk.page.keyboard.press('Control+Enter');
	await expect(desk.page.getByRole('article', { name: /, approved$/ })).toHaveCount(approved);
}

/** Has one person stand behind a text. */
export async function onePerson(page: Page, server: BuiltServer, project: string): Promise<void> {
	await page.goto(`${server.url}/projects/${project}/settings`);
	await page.getByRole('radio', { name: /^One/ }).check();
	await page.getByRole('button', { name: 'Save', exact: true }).first().click();
	await expect(page.getByText('Saved.').first()).toBeVisible();
}
