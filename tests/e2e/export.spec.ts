import type { Page } from '@playwright/test';
import type { BuiltServer } from '../server/built-server';
import { Desk } from './desk';
import { expect, importPost, projectWithEditor, test, type People } from './people';

const POST =
	'# 작은 모델\r\n\r\n작은 모델을 **소개**합니다. [여기](https://example.org/a_b)를 보세요.  \r\n\r\n- 첫째 항목입니다.\r\n';

/** A post imported from its Markdown, before its editor, who may read the clipboard. */
async function imported(people: People, server: BuiltServer, project: string): Promise<{ ed: Desk; rea: Desk }> {
	const { editor, at } = await projectWithEditor(people, server, project);
	const file = { name: 'small.md', mimeType: 'text/markdown', buffer: Buffer.from(POST) };
	const slug = await importPost(editor, server.url, at, file);
	await editor.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
	const rea = new Desk(await people.as(`Rea ${project}`, `reviewer:${at}:ko`), server.url);
	await rea.open(slug, 'ko');
	return { ed: new Desk(editor, server.url), rea };
}

/** One confirms and the other approves whatever stands there; then it is published on the screen. */
async function publish(ed: Desk, rea: Desk, edition: number, warned: RegExp | null = null): Promise<void> {
	for (const [desk, kind] of [
		[rea, 'confirm'],
		[ed, 'approve']
	] as const) {
		const { body } = await desk.api('GET', 'status');
		const rows = body.rows!.filter(({ state }) => state !== 'left-out').map(({ id, text }) => ({ segment: id, text }));
		expect((await desk.api('POST', 'decisions', { kind, rows })).status).toBe(200);
	}
	await ed.page.getByRole('button', { name: 'Publish', exact: true }).click();
	const dialog = ed.page.getByRole('dialog');
	if (warned) await expect(dialog.getByRole('link', { name: warned })).toBeVisible();
	await dialog.getByRole('button', { name: 'Publish' }).click();
	await expect(ed.page.getByText(`Edition ${edition} is published`).first()).toBeVisible();
}

const clipboard = (page: Page, type: string): Promise<string> =>
	page.evaluate(async (type) => {
		const [item] = await navigator.clipboard.read();
		return item!.types.includes(type) ? (await item!.getType(type)).text() : `no ${type}`;
	}, type);

test('an edition is copied in every shape, and goes back into the file it came from', async ({ people, server }) => {
	const { ed, rea } = await imported(people, server, 'Copies');
	await publish(ed, rea, 1);
	const { page } = ed;
	await page.getByRole('button', { name: 'Edition 1' }).click();
	const menu = page.getByRole('group', { name: 'Published edition' });
	await menu.getByRole('button', { name: 'Copy title' }).click();
	await expect(page.getByText('Title copied').first()).toBeVisible();
	expect(await clipboard(page, 'text/plain')).toBe('작은 모델');
	await menu.getByRole('button', { name: 'Copy body (Discourse)' }).click();
	await expect(page.getByText('Body copied as Discourse Markdown').first()).toBeVisible();
	const body = '작은 모델을 **소개**합니다. [여기](https://example.org/a_b)를 보세요.\n\n- 첫째 항목입니다.\n';
	expect(await clipboard(page, 'text/plain')).toBe(body);
	await menu.getByRole('button', { name: 'Copy body (HTML)' }).click();
	await expect(page.getByText('Body copied as HTML').first()).toBeVisible();
	expect(await clipboard(page, 'text/html')).toContain(
		'<strong>소개</strong>합니다. <a href="https://example.org/a_b"'
	);
	expect(await clipboard(page, 'text/plain')).toContain('<article lang="ko">');
	await menu.getByRole('button', { name: 'Copy Markdown file' }).click();
	await expect(page.getByText('Markdown file copied').first()).toBeVisible();
	expect(await clipboard(page, 'text/plain')).toMatch(/^---\ntitle: "작은 모델"\n/);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		menu.getByRole('link', { name: 'Imported file with these texts' }).click()
	]);
	expect(download.suggestedFilename()).toBe('small.md');
	const address = await menu.getByRole('link', { name: 'Imported file with these texts' }).getAttribute('href');
	const response = await page.request.get(server.url + address!);
	expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
	expect((await response.body()).toString('utf8')).toBe(POST);
});

test('markup that would stay literal is said before publishing, and refused with a way to its row', async ({
	people,
	server
}) => {
	const { ed, rea } = await imported(people, server, 'Literal');
	await rea.go('첫째 항목');
	await rea.editor.click();
	await rea.page.keyboard.press('Control+End');
	await rea.page.keyboard.type(' [더 보기](./more.md)');
	await rea.saved();
	await expect(ed.row('더 보기')).toBeVisible();
	await publish(ed, rea, 1, /\[더 보기\]\(\.\/more\.md\)/);
	const { page } = ed;
	await page.getByRole('button', { name: 'Edition 1' }).click();
	const menu = page.getByRole('group', { name: 'Published edition' });
	await menu.getByRole('button', { name: 'Copy body (Discourse)' }).click();
	await expect(page.getByText(/Some markup would be shown as its characters/).first()).toBeVisible();
	await menu.getByRole('link', { name: /\[더 보기\]/ }).click();
	await expect(ed.active).toContainText('첫째 항목');
	await expect(menu).toBeHidden();
});
