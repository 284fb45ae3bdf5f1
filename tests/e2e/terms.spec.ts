import type { Page } from '@playwright/test';
import { two } from './two';
import { expect, projectWithEditor, test } from './people';

/** The same person in a browser that runs no script. */
async function withoutScript(page: Page): Promise<Page> {
	const storageState = await page.context().storageState();
	return (await page.context().browser()!.newContext({ javaScriptEnabled: false, storageState })).newPage();
}

const english = (page: Page) => page.locator('textarea[name=english]');
const rendering = (page: Page, number: number) => page.getByRole('group', { name: `Rendering ${number}`, exact: true });
const history = (page: Page) => page.getByRole('region', { name: 'History' }).getByRole('listitem');

async function fill(page: Page, number: number, lang: 'ja' | 'ko', words: string, status = 'preferred'): Promise<void> {
	await rendering(page, number).getByLabel('Language').selectOption(lang);
	await rendering(page, number).getByLabel('Status').selectOption(status);
	await rendering(page, number).getByRole('textbox', { name: 'Rendering', exact: true }).fill(words);
}

test('a term is added with all it has, changed, read in its history, put back and found by two letters', async ({
	people,
	server
}) => {
	test.setTimeout(120_000);
	const { at } = await projectWithEditor(people, server, 'Concepts');
	const page = people.administrator;
	const terms = `${server.url}/projects/${at}/terms`;
	await page.goto(`${terms}?edit=new`);
	await english(page).fill('quiet room\nroom of quiet');
	await page.getByLabel('Acronym').fill('QRM');
	const form = page.getByRole('form', { name: 'Add a term' });
	await form.getByLabel('Part of speech').selectOption('noun');
	await form.getByLabel('Owner').selectOption({ label: 'Ed Concepts' });
	await fill(page, 1, 'ja', '静かな部屋');
	await fill(page, 2, 'ko', '고요한 방');
	await page.getByLabel('Definition').fill('A room in which nobody speaks.');
	await page.getByLabel('Source').fill('House rules, page 3');
	await page.getByRole('group', { name: 'Example 1' }).getByRole('textbox').fill('She works in the quiet room.');
	await page.getByLabel('Why').fill('asked for in week 3');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('“quiet room” was added.')).toBeVisible();

	await page.getByRole('searchbox').fill('요한');
	await expect(page.getByRole('status').filter({ hasText: /^1 of / })).toBeVisible();
	expect(new URL(page.url()).searchParams.get('q')).toBe('요한');
	await page.getByRole('link', { name: 'quiet room', exact: true }).click();
	for (const words of ['QRM', 'noun', 'A room in which nobody speaks.', 'House rules, page 3', 'Ed Concepts'])
		await expect(
			page.getByRole('region', { name: 'The term' }).getByText(words, { exact: false }).first()
		).toBeVisible();
	await expect(history(page)).toHaveCount(1);
	await expect(history(page).first()).toContainText('Why: asked for in week 3');

	await page.getByRole('link', { name: 'Edit “quiet room”' }).click();
	await rendering(page, 2).getByLabel('Status').selectOption('forbidden');
	await fill(page, 3, 'ko', '조용한 방');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('“quiet room” was changed.')).toBeVisible();
	await expect(history(page)).toHaveCount(2);
	await expect(history(page).first()).toContainText('Korean rendering “고요한 방”');
	await expect(history(page).first()).toContainText(/preferred\s*→\s*.*forbidden/);
	await expect(history(page).first()).toContainText('조용한 방');

	await history(page).nth(1).getByRole('button', { name: 'Back to this state' }).click();
	await expect(history(page)).toHaveCount(3);
	await expect(history(page).first()).toContainText('Taken back');
	await expect(page.getByRole('region', { name: 'The term' })).not.toContainText('조용한 방');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('region', { name: 'The term' })).toContainText('조용한 방');

	await page.getByRole('link', { name: 'Edit “quiet room”' }).click();
	await page.getByRole('button', { name: 'Remove the term' }).click();
	await expect(page.getByText('“quiet room” was removed.')).toBeVisible();
	const plain = await withoutScript(page);
	await plain.goto(`${terms}/history`);
	await plain.getByRole('link', { name: 'quiet room' }).first().click();
	await plain.getByRole('button', { name: 'Bring it back' }).click();
	await plain.goto(terms);
	await plain.getByRole('searchbox').fill('静か');
	await plain.getByRole('button', { name: 'Filter', exact: true }).click();
	await expect(plain.getByRole('heading', { name: 'quiet room' })).toBeVisible();
	await plain.context().close();
});

test('two maintainers who change one term see both versions, and neither loses a word', async ({ people, server }) => {
	test.setTimeout(120_000);
	const { at } = await projectWithEditor(people, server, 'Conflict');
	const ada = people.administrator;
	const terms = `${server.url}/projects/${at}/terms`;
	const bo = await people.as('Bo of terms', `maintainer:${at}`);
	await ada.goto(`${terms}?edit=new`);
	await english(ada).fill('quiet room');
	await fill(ada, 1, 'ko', '고요한 방');
	await ada.getByRole('button', { name: 'Save' }).click();
	await ada.getByRole('searchbox').fill('quiet room');
	await ada.getByRole('link', { name: 'quiet room', exact: true }).click();
	await ada.waitForURL(/\/terms\/[0-9a-f-]{36}$/);
	const address = ada.url();
	const plain = await withoutScript(bo);
	for (const page of [ada, plain]) await page.goto(`${address}?edit`);
	await ada.getByLabel('Note', { exact: true }).last().fill('Not the loud one.');
	await ada.getByRole('button', { name: 'Save' }).click();
	await expect(ada.getByText('“quiet room” was changed.')).toBeVisible();

	await plain.getByLabel('Definition').fill('A room without speech.');
	await plain.getByRole('button', { name: 'Save' }).click();
	const conflict = plain.getByRole('region', { name: /^Changed meanwhile: Ada/ });
	await expect(conflict).toContainText('Not the loud one.');
	await expect(conflict).toContainText('A room without speech.');
	await expect(plain.getByLabel('Definition')).toHaveValue('A room without speech.');
	await plain.getByLabel('Note', { exact: true }).last().fill('Not the loud one.');
	await plain.getByRole('button', { name: 'Save' }).click();
	await expect(plain.getByText('“quiet room” was changed.')).toBeVisible();
	const facts = plain.getByRole('region', { name: 'The term' });
	await expect(facts).toContainText('Not the loud one.');
	await expect(facts).toContainText('A room without speech.');

	await plain.goto(`${address}?edit`);
	await english(plain).fill(' ');
	await plain.getByLabel('Definition').fill('Half a thought');
	await plain.getByRole('button', { name: 'Save' }).click();
	await expect(plain.getByRole('alert')).toContainText('a concept needs an English term');
	await expect(plain.getByLabel('Definition')).toHaveValue('Half a thought');
	await plain.context().close();
});

test('a term that changes reaches a screen that is open, without a reload', async ({ people, server }) => {
	const { rea } = await two(people, server, 'Watched');
	await rea.go('탐침에서');
	const cato = await people.as('Cato Watched', 'maintainer:watched:ko');
	await cato.goto(`${server.url}/projects/watched/terms?edit=new`);
	await english(cato).fill('probe');
	await fill(cato, 1, 'ko', '탐침', 'forbidden');
	await fill(cato, 2, 'ko', '탐색 시험');
	// What was there before the clock looked first is no news; a screen that has just opened has asked.
	await rea.page.waitForTimeout(6000);
	await expect(rea.finding(/probe/)).toHaveCount(0);
	await cato.getByRole('button', { name: 'Save' }).click();
	await expect(rea.finding(/probe.*탐색 시험.*탐침/)).toBeVisible();
});
