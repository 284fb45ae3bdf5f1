import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BuiltServer } from '../server/built-server';
import { expect, projectWithEditor, test as base } from './people';

const PAGE = readFileSync(new URL('../fixtures/shapes/discourse.ko.html', import.meta.url));

/** A server that may read a post of a site on this machine. */
const test = base.extend<object, { site: string }>({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
		async ({}, use) => {
			const site = createServer((_, response) =>
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
			);
			await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
			await use(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
			site.close();
		},
		{ scope: 'worker' }
	],
	server: [
		async ({ site }, use) => {
			const server = await BuiltServer.start({ VARIORUM_ALLOW_HOSTS: new URL(site).host });
			await use(server);
			await server.drop();
		},
		{ scope: 'worker' }
	]
});

/** A page that takes a while to read. */
function longPage(): Buffer {
	const parts: string[] = [];
	for (let n = 0; n < 8000; n++)
		parts.push(
			`<p>${n}번째 등대의 일지에는 ${n * 7}번의 깜박임이 적혀 있습니다. ${'밤마다 같은 시각에 적었습니다. '.repeat(4)}</p>`,
			`<blockquote><p>The log of lighthouse ${n} holds ${n * 7} flashes. ${'It was written nightly. '.repeat(6)}</p></blockquote>`
		);
	return Buffer.from(parts.join('\n'));
}

test('a post is read from its address; a private one is refused at its field, and a long reading is called off', async ({
	people,
	server,
	site
}) => {
	test.setTimeout(120_000);
	const { editor, at } = await projectWithEditor(people, server, 'Fetching');
	await editor.goto(`${server.url}/projects/${at}/import`);
	await editor.waitForLoadState('networkidle');
	const address = editor.getByLabel('Or the address of the post');
	const read = editor.getByRole('button', { name: 'Read the page' });
	await expect(read).toBeDisabled();

	await address.fill('http://192.168.0.1/post');
	await read.click();
	await expect(editor.getByRole('alert')).toContainText('Nothing is read from 192.168.0.1');
	await expect(address).toHaveAttribute('aria-invalid', 'true');

	// Long enough to be seen, and to be ended.
	await editor.locator('input[type=file]').setInputFiles({
		...{ name: 'long.html', mimeType: 'text/html', buffer: longPage() }
	});
	const bar = editor.getByRole('progressbar');
	await expect(bar).toBeVisible();
	await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
	await editor.getByRole('button', { name: 'Stop reading' }).click();
	await expect(bar).toHaveCount(0);
	await expect(editor.getByRole('alert')).toHaveCount(0);

	await address.fill(`${site}/t/lighthouse/7`);
	await read.click();
	await expect(editor.getByRole('heading', { name: 'What was read' })).toBeFocused();
	await expect(editor.getByText('upload://kQ3xWm1ZtB7sPq9LrVn2YcD5fHg.png')).toBeVisible();
	await editor.setViewportSize({ width: 400, height: 900 });
	expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
	await editor.setViewportSize({ width: 1280, height: 900 });
	await editor.getByRole('button', { name: 'Import', exact: true }).click();
	await editor.waitForURL(/\/desk\//);
});
