import { fileURLToPath } from 'node:url';
import { BuiltServer } from '../server/built-server';
import { Forum, FORUM_KEY } from '../server/targets/forum';
import { Desk } from './desk';
import { expect, importPost, projectWithEditor, test as base } from './people';

const POST = fileURLToPath(new URL('../fixtures/tiny.ko.txt', import.meta.url));

/** A server that may send to a forum on this machine. */
const test = base.extend<object, { forum: Forum }>({
	forum: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
		async ({}, use) => {
			const forum = await Forum.start();
			await use(forum);
			await forum.stop();
		},
		{ scope: 'worker' }
	],
	server: [
		async ({ forum }, use) => {
			const server = await BuiltServer.start({ VARIORUM_ALLOW_HOSTS: forum.host });
			await use(server);
			await server.drop();
		},
		{ scope: 'worker' }
	]
});

/** Approves every row as it stands and publishes it. */
async function publish(desk: Desk): Promise<void> {
	await desk.saved();
	const { body } = await desk.api('GET', 'status');
	const rows = (body.rows ?? []).filter(({ state }) => state !== 'approved');
	await desk.api('POST', 'decisions', { kind: 'approve', rows: rows.map(({ id, text }) => ({ segment: id, text })) });
	expect((await desk.api('POST', 'releases')).status).toBeLessThan(300);
}

test('an edition goes to a forum, lacks a correction after the next one, and is brought up to date', async ({
	people,
	server,
	forum
}) => {
	const { editor, at } = await projectWithEditor(people, server, 'Sending');
	const maintainer = people.administrator;
	await maintainer.goto(`${server.url}/projects/${at}/settings`);
	await maintainer.getByLabel('One', { exact: true }).check();
	await maintainer.getByRole('button', { name: 'Save', exact: true }).first().click();
	await expect(maintainer.getByText('Saved.')).toBeVisible();

	await maintainer.getByRole('link', { name: 'Targets' }).click();
	await maintainer.getByRole('link', { name: 'Add a Discourse forum' }).click();
	await maintainer.getByLabel('Name', { exact: true }).fill('Korean forum');
	await maintainer.getByLabel('Address of the forum').fill(forum.url);
	await maintainer.getByLabel('Account that writes there').fill('weekly-bot');
	await maintainer.getByLabel('API key').fill('f'.repeat(32));
	await maintainer.getByRole('button', { name: 'Save' }).click();
	await maintainer.getByRole('button', { name: 'Test “Korean forum”' }).click();
	await expect(maintainer.getByRole('alert')).toContainText('does not accept the key');
	await maintainer.getByRole('link', { name: 'Change “Korean forum”' }).click();
	await maintainer.getByLabel('API key').fill(FORUM_KEY);
	await maintainer.getByRole('button', { name: 'Save' }).click();
	await expect(maintainer.getByText('Saved.')).toBeVisible();
	await maintainer.getByRole('button', { name: 'Test “Korean forum”' }).click();
	await expect(maintainer.getByText('The target answers and lets us in.')).toBeVisible();
	expect(await maintainer.content()).not.toContain(FORUM_KEY);

	await importPost(editor, server.url, at, POST);
	const desk = new Desk(editor, server.url);
	const here = editor.url();
	await desk.go('중도 포기');
	await desk.repair('중도 포기', '중간 정보 소실');
	await publish(desk);

	await editor.reload();
	await editor.getByRole('button', { name: 'Edition 1' }).click();
	await editor.getByRole('link', { name: 'Where the editions went' }).click();
	await editor.getByRole('button', { name: /^Send edition 1.*Korean forum/ }).click();
	await expect(editor.getByText('Edition 1 is there and says what is published now.')).toBeVisible();
	expect(forum.topic.raw).toContain('중간 정보 소실');

	await editor.goto(here);
	await desk.go('느린 길의 지도');
	await desk.writeAtEnd(' 개정');
	await publish(desk);
	await editor.goto(`${server.url}/projects/${at}`);
	await editor.getByRole('region', { name: 'Copies to look after' }).getByRole('link').click();
	await expect(editor.getByText('Edition 1 is there; edition 2 corrects 1 paragraph.')).toBeVisible();

	forum.edit((raw) => raw.replace('느린', '아주 느린'));
	await editor.getByRole('button', { name: /^Update/ }).click();
	await expect(editor.getByRole('alert')).toContainText('Somebody edited the copy there');
	await expect(editor.locator('article ins')).toHaveText(['아주 ']);
	const overwrite = editor.getByRole('button', { name: 'Overwrite it with edition 2' });
	await overwrite.click();
	await overwrite.click();
	await expect(editor.getByText('Edition 2 is there and says what is published now.')).toBeVisible();
	expect(forum.topic.raw).toContain('느린 길의 지도 개정');
	expect(forum.topic.raw).not.toContain('아주 느린');
	expect(forum.topics.length).toBe(1);
});

test('an address is noted without a script', async ({ people, server, browser, forum }) => {
	expect(forum.topics.length).toBeGreaterThan(0);
	const maintainer = people.administrator;
	await maintainer.goto(`${server.url}/projects/sending`);
	const state = await maintainer.context().storageState();
	const context = await browser.newContext({ javaScriptEnabled: false, storageState: state });
	const page = await context.newPage();
	await page.goto(`${server.url}/projects/sending`);
	const desk = await page.locator('a[href^="/desk/"]').first().getAttribute('href');
	await page.goto(`${server.url}${desk}/destinations`);
	await page.getByLabel('Address of the copy').fill('https://blog.example/week');
	await page.getByLabel('Edition that is there').selectOption('1');
	await page.getByRole('button', { name: 'Note it' }).click();
	await expect(page.getByRole('article', { name: 'blog.example' })).toContainText('edition 2 corrects 1 paragraph');
	const blog = page.getByRole('article', { name: 'blog.example' });
	await blog.getByRole('button', { name: /brought up to date by hand/i }).click();
	await expect(page.getByRole('article', { name: 'blog.example' })).toContainText('Edition 2 is there');
	await context.close();
});
