import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, newProject, test } from './people';

const PASSWORD = 'a long enough password';

const projectAt = async (page: Page, url: string, name: string): Promise<string> =>
	`${url}/projects/${await newProject(page, url, name)}`;

test('a maintainer adds, changes and removes a term, and takes each back', async ({ people, server }) => {
	const page = people.administrator;
	const at = await projectAt(page, server.url, 'Words');
	await page.goto(`${at}/terms?edit=new`);
	await page.locator('textarea[name=english]').fill('quiet room\nquiet rooms');
	await page.getByRole('textbox', { name: 'Rendering', exact: true }).first().fill('静かな部屋');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('“quiet room” was added.')).toBeVisible();
	await page.getByRole('searchbox').fill('静か');
	await page.getByRole('link', { name: 'Edit “quiet room”' }).click();
	await page.getByRole('button', { name: 'Remove the term' }).click();
	await expect(page.getByText('“quiet room” was removed.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('searchbox').fill('静か');
	await expect(page.getByRole('heading', { name: 'quiet room' })).toBeVisible();
});

test('a file of terms says what it would change before it does', async ({ people, server }) => {
	const page = people.administrator;
	const at = await projectAt(page, server.url, 'Exchange');
	await page.goto(`${at}/terms`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Export CSV' }).click()
	]);
	expect(download.suggestedFilename()).toBe('exchange-terms.csv');
	const [head, ...rows] = readFileSync(await download.path(), 'utf8').split('\r\n');
	const cells = ',a word of ours,,,,新語'.padEnd(head!.split(',').length + 12, ',');
	await page.goto(`${at}/terms/import`);
	const buffer = Buffer.from([head, ...rows.slice(0, 2), cells].join('\r\n'));
	await page.getByLabel('CSV file').setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await expect(page.getByText('New: 1. Changed: 0. Already there: 2. Not readable: 0.')).toBeVisible();
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page.getByText('Added: 1. Changed: 0.')).toBeVisible();
});

test('a person joins by a link in Korean, and the link works once', async ({ people, server, browser }) => {
	const page = people.administrator;
	const at = await projectAt(page, server.url, 'Circle');
	await page.goto(`${at}/people`);
	await page.getByLabel('Japanese').uncheck();
	await page.getByRole('button', { name: 'Make an invitation link' }).click();
	const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
	const context = await browser.newContext({ locale: 'ko-KR' });
	const newcomer = await context.newPage();
	await newcomer.goto(link);
	await newcomer.getByLabel('이름').fill('지수');
	await newcomer.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
	await newcomer.getByRole('button', { name: '계정 만들기' }).click();
	await expect(newcomer.getByRole('link', { name: 'Circle' })).toBeVisible();
	await newcomer.goto(link);
	await expect(newcomer.getByText('이미 사용했거나 만료된 링크입니다')).toBeVisible();
	await newcomer.goto(`${at}/terms/import`);
	await expect(newcomer.getByText('이 작업에 필요한 역할이 없습니다')).toBeVisible();
	await context.close();
});

test('signing in and settings need no script', async ({ people, server, browser }) => {
	await (await people.as('Bea', 'reviewer:sample:ja')).context().close();
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${server.url}/settings`);
	await page.getByLabel('Name').fill('Bea');
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(`${server.url}/settings`);
	await page.getByLabel('日本語').check();
	await page.getByLabel('Dark').check();
	await page.getByRole('region', { name: 'Interface' }).getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { name: '設定', level: 1 })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByLabel('現在のパスワード').fill(PASSWORD);
	await page.getByLabel('新しいパスワード').fill('まったく別の静かな文です');
	await page.getByRole('button', { name: 'パスワードを変更' }).click();
	await expect(page.getByText('保存しました。')).toBeVisible();
	await context.close();
});

test('what is typed, chosen and sent before the page lives is not lost', async ({ people, server }) => {
	const page = await people.administrator.context().newPage();
	let release = (): void => undefined;
	let released: Promise<void>;
	await page.route('**/_app/immutable/**/*.js', (route) => released.then(() => route.continue()));
	/** Opens a page of which the scripts come when they are released. */
	const open = async (path: string): Promise<void> => {
		released = new Promise<void>((resolve) => (release = resolve));
		await page.goto(`${server.url}${path}`, { waitUntil: 'commit' });
	};
	await open('/projects/new');
	await page.getByLabel('Name').fill('Early Bird');
	release();
	await expect(page.getByLabel('Address')).toHaveValue('early-bird');
	await open('/projects/new');
	await page.getByLabel('Name').fill('Early Riser');
	await page.getByLabel('Address').fill('riser');
	release();
	await page.waitForLoadState('networkidle');
	await expect(page.getByLabel('Address')).toHaveValue('riser');
	await open('/projects/new');
	await page.getByLabel('Name').fill('Early Bird');
	await page.getByRole('button', { name: 'Make the project' }).click();
	await page.waitForURL(`${server.url}/projects/early-bird`, { waitUntil: 'commit' });
	release();
	await open('/projects/early-bird/import');
	const post = fileURLToPath(new URL('../../server/sample/post.ko.txt', import.meta.url));
	await page.locator('input[type=file]').setInputFiles(post);
	release();
	await expect(page.getByRole('heading', { name: 'What was read' })).toBeFocused();
	await page.close();
});

test('an import is mended by keyboard, and what was pasted outlives a refusal', async ({ people, server }) => {
	const page = people.administrator;
	const at = await projectAt(page, server.url, 'Mending');
	await page.goto(`${at}/import`);
	const broken = { name: 'rows.jsonl', mimeType: 'text/plain', buffer: Buffer.from('{"target":"本"}\nno json\n') };
	await page.getByLabel('The translated post').fill('まだ消えない');
	await page.locator('input[type=file]').setInputFiles(broken);
	await expect(page.getByRole('alert').filter({ hasText: 'line 2' })).toBeVisible();
	await expect(page.getByLabel('The translated post')).toHaveValue('まだ消えない');
	const post = readFileSync(new URL('../../server/sample/post.ja.txt', import.meta.url), 'utf8');
	await page.getByLabel('The translated post').fill(post);
	await page.getByRole('button', { name: 'Show the rows' }).click();
	await expect(page.getByRole('heading', { name: 'What was read' })).toBeFocused();
	const count = page.getByRole('status').filter({ hasText: 'Unsure pairings' });
	await page.getByRole('button', { name: 'Row 3: mend' }).press('Enter');
	await expect(count).toContainText('Row 3 of');
	const before = await count.textContent();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(count).toContainText('Row 4 of');
	await page.keyboard.press('Alt+ArrowUp');
	await page.getByRole('button', { name: 'Merge with next' }).press('Enter');
	await expect(count).not.toHaveText(before!);
	await page.keyboard.press('Control+z');
	await expect(count).toHaveText(before!);
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await page.waitForURL(/\/desk\/.+\/ja$/);
});
