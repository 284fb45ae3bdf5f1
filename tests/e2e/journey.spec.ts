import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, test, type People } from './people';
import type { TestServer } from './server';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env.VARIORUM_SHARED ?? `${root}../shared`;
const seed = existsSync(`${shared}/seeds`) ? readdirSync(`${shared}/seeds`).find((name) => name.startsWith('001')) : undefined;

async function makeProject(administrator: Page, url: string, name: string): Promise<void> {
	await administrator.goto(`${url}/projects/new`);
	await administrator.getByLabel('Name', { exact: false }).first().fill(name);
	await administrator.getByRole('button', { name: 'Create' }).click();
	await administrator.waitForURL(`${url}/projects/${name.toLowerCase()}`);
}

async function importPost(page: Page, url: string, project: string, file: string): Promise<string> {
	await page.goto(`${url}/projects/${project}/import`);
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: /^Import/ }).click();
	await page.waitForURL(/\/desk\//);
	return page.url().split('/').at(-2)!;
}

interface Cast {
	rea: Desk;
	ed: Desk;
	slug: string;
}

/** Three people sign in, a maintainer's project is there, the editor imports the post, two of them open it. */
async function cast(people: People, server: TestServer, project: string, file: string): Promise<Cast> {
	await makeProject(people.administrator, server.url, project);
	const slug = project.toLowerCase();
	const reviewer = await people.as(`Rea ${project}`, `reviewer:${slug}:ko`);
	const editor = await people.as(`Ed ${project}`, `editor:${slug}:ko`);
	const document = await importPost(editor, server.url, slug, file);
	const rea = new Desk(reviewer, server.url);
	const ed = new Desk(editor, server.url);
	await rea.open(document, 'ko');
	await ed.open(document, 'ko');
	return { rea, ed, slug: document };
}

test('a maintainer sees the termbase that the findings come from', async ({ people, server }) => {
	await makeProject(people.administrator, server.url, 'Terms');
	const mai = await people.as('Mai', 'maintainer:terms');
	await mai.goto(`${server.url}/projects/terms/terms`);
	await mai.getByRole('searchbox').fill('lost-in-the-middle');
	await expect(mai.getByText('중도 포기').first()).toBeVisible();
});

test('two people see each other write in one segment, and nothing is lost', async ({ people, server }) => {
	const { rea, ed } = await cast(people, server, 'Together', `${root}server/sample/post.ko.txt`);
	await rea.go('중도 포기');
	await ed.go('중도 포기');
	await rea.editor.click();
	await rea.page.keyboard.press('Control+End');
	await rea.page.keyboard.type(' [Rea writes]');
	await expect(ed.editor).toContainText('[Rea writes]');
	await expect(ed.active.locator('.cm-content')).toContainText('Rea Together');
	await ed.editor.click();
	await ed.page.keyboard.press('Control+Home');
	await ed.page.keyboard.type('[Ed writes] ');
	await expect(rea.editor).toContainText('[Ed writes]');
	await rea.saved();
	await ed.saved();
	await server.stop();
	await rea.page.waitForTimeout(500);
	await rea.editor.click();
	await rea.page.keyboard.press('Control+End');
	await rea.page.keyboard.type('[offline]');
	await server.run();
	await expect(ed.editor).toContainText('[offline]', { timeout: 40_000 });
	await rea.page.reload();
	await expect(rea.row('[Rea writes]')).toContainText('[offline]');
	await expect(rea.row('[Rea writes]')).toContainText('[Ed writes]');
});

/** Repairs every blocking finding that offers a repair, row by row, as the reviewer. */
async function mendAll({ page }: Desk): Promise<void> {
	await page.getByRole('button', { name: /certain repairs/ }).click();
	await expect(page.getByRole('button', { name: /certain repairs/ })).toHaveCount(0);
}
void mendAll;
void seed;
