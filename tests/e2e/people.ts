import { fileURLToPath } from 'node:url';
import { test as base, type Browser, type Locator, type Page } from '@playwright/test';
import { BuiltServer } from '../server/built-server';

const PASSWORD = 'a long enough password';
const POST = fileURLToPath(new URL('../../server/sample/post.ko.txt', import.meta.url));

/** The people of the tests: made by the command line, signed in for real. */
export interface People {
	administrator: Page;
	/** Signs somebody in who may do what the grants say, in a browser of their own. */
	as(name: string, ...grants: string[]): Promise<Page>;
}

export async function signIn(page: Page, url: string, name: string): Promise<void> {
	await page.goto(`${url}/sign-in`);
	await page.getByLabel('Name').fill(name);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(`${url}/`);
}

/** Names of projects that are there: the specs share one server. */
const taken = new Set(['sample']);

/** A project of its own.
 * @returns its address
 * @throws Error where another spec has one of that name */
export async function newProject(page: Page, url: string, name: string): Promise<string> {
	const slug = name.toLowerCase();
	if (taken.has(slug)) throw new Error(`Another spec has a project "${slug}": name this one otherwise.`);
	taken.add(slug);
	await page.goto(`${url}/projects/new`);
	await page.getByLabel('Name').fill(name);
	await page.getByRole('button', { name: 'Make the project' }).click();
	await page.waitForURL(`${url}/projects/${slug}`);
	return slug;
}

/** Imports a file into a project.
 * @returns slug of the document, which the page shows in the end */
export async function importPost(
	page: Page,
	url: string,
	project: string,
	file: Parameters<Locator['setInputFiles']>[0]
): Promise<string> {
	await page.goto(`${url}/projects/${project}/import`);
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: /^Import/ }).click();
	await page.waitForURL(/\/desk\//);
	return page.url().split('/').at(-2)!;
}

/** A project of its own, with its editor of Korean.
 * @returns the editor's page, and the project's address */
export async function projectWithEditor(
	{ administrator, as }: People,
	server: BuiltServer,
	project: string
): Promise<{ editor: Page; at: string }> {
	const at = await newProject(administrator, server.url, project);
	return { editor: await as(`Ed ${project}`, `editor:${at}:ko`), at };
}

/** The sample post in a project of its own, before its editor. */
export async function importedPost(
	people: People,
	server: BuiltServer,
	project: string
): Promise<{ editor: Page; slug: string }> {
	const { editor, at } = await projectWithEditor(people, server, project);
	return { editor, slug: await importPost(editor, server.url, at, POST) };
}

async function makeAdministrator(browser: Browser, server: BuiltServer): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto(await server.administratorLink());
	await page.getByLabel('Name').fill('Ada');
	await page.getByLabel('Password').first().fill(PASSWORD);
	await page.getByRole('button', { name: 'Make the account' }).click();
	await page.waitForURL(`${server.url}/`);
	return page;
}

export const test = base.extend<{ people: People }, { server: BuiltServer; administrator: Page }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
		async ({}, use) => {
			const server = await BuiltServer.start();
			await use(server);
			await server.drop();
		},
		{ scope: 'worker' }
	],
	administrator: [
		async ({ browser, server }, use) => {
			const page = await makeAdministrator(browser, server);
			await use(page);
			await page.context().close();
		},
		{ scope: 'worker' }
	],
	people: async ({ browser, server, administrator }, use) => {
		const pages: Page[] = [];
		await use({
			administrator,
			async as(name, ...grants) {
				const args = ['user', 'create', name, '--password-stdin', ...grants.flatMap((grant) => ['--grant', grant])];
				await server.command(args, PASSWORD);
				const page = await (await browser.newContext()).newPage();
				pages.push(page);
				await signIn(page, server.url, name);
				return page;
			}
		});
		for (const page of pages) await page.context().close();
	}
});

export { expect } from '@playwright/test';
