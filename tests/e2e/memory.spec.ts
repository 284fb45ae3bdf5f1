import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight, onePerson, stored } from './small-post';

const SOURCE = 'We read slow maps by the old harbour every morning, and nobody hurries us.';
const LIKE = 'We read slow maps by the new harbour every morning, and nobody hurries us.';
const KOREAN = '우리는 아침마다 오래된 항구에서 느린 지도를 읽고, 아무도 재촉하지 않습니다.';
const JAPANESE = '私たちは毎朝、古い港でゆっくりと地図を読み、誰にも急かされません。';

/** Confirms the row that is open, as the editor of a project of one person. */
async function approve(desk: Desk): Promise<void> {
	await desk.page.keyboard.press('Escape');
	await desk.active.focus();
	await desk.page.keyboard.press('Control+Enter');
	await expect(desk.page.getByRole('article', { name: /, approved$/ })).toHaveCount(1);
}

/** Stores two posts with a row each and approves the first. */
async function approvedOnce(page: Page, url: string, project: string, lang: 'ja' | 'ko', target: string) {
	await page.goto(url);
	const first = await stored(page, project, `First ${lang}`, [[SOURCE, target]], lang);
	const second = await stored(
		page,
		project,
		`Second ${lang}`,
		[[LIKE, lang === 'ko' ? '기계의 글.' : '機械の文。']],
		lang
	);
	const desk = new Desk(page, url);
	await desk.open(first, lang);
	await desk.go(target.slice(0, 8));
	await approve(desk);
	await desk.open(second, lang);
	return { desk, first };
}

test('what was approved is offered for a source like it, with the difference, and one undo takes it back', async ({
	people,
	server
}) => {
	const at = await newProject(people.administrator, server.url, 'Recall');
	await onePerson(people.administrator, server, at);
	const page = await people.as('Ed Recall', `editor:${at}:ja,ko`);
	const { desk, first } = await approvedOnce(page, server.url, at, 'ko', KOREAN);
	await desk.go('기계의 글');
	const pane = page.locator('aside');
	const tab = pane.getByRole('tab', { name: /^Memory/ });
	// It is read in the background: the row is come to again until it is there.
	await expect(async () => {
		await page.reload();
		await desk.saved();
		await desk.go('기계의 글');
		await expect(tab).toHaveText(/Memory\s1/, { timeout: 1500 });
	}).toPass({ timeout: 40_000 });

	// The key shows it first, then puts it in.
	await desk.editor.click();
	await page.keyboard.press('Alt+m');
	const card = pane.getByRole('list', { name: 'Approved texts like this row' }).getByRole('listitem');
	await expect(card).toHaveCount(1);
	await expect(tab).toHaveAttribute('data-state', 'active');
	await expect(desk.editor).toHaveText('기계의 글.');
	await expect(card).toContainText('92% alike');
	await expect(card.locator('del')).toHaveText('old');
	await expect(card.locator('ins')).toHaveText('new');
	await expect(card).toContainText(KOREAN);
	await expect(card.getByRole('link')).toHaveAttribute('href', new RegExp(`^/desk/${first}/ko#s-`));
	await looksRight(page);
	await page.keyboard.press('Alt+m');
	await expect(desk.editor).toHaveText(KOREAN);
	await page.keyboard.press('Control+z');
	await expect(desk.editor).toHaveText('기계의 글.');
	await card.getByRole('button', { name: /^Insert: 92% alike, from/ }).click();
	await expect(desk.editor).toHaveText(KOREAN);
	await expect(desk.editor).toBeFocused();
	await desk.saved();

	// Two letters of Korean are a phrase, in translations and in sources.
	const field = pane.getByRole('searchbox', { name: 'Search approved texts' });
	await field.fill('지도');
	await expect(pane.locator('mark')).toHaveText('지도');
	await expect(pane.getByText('1 approved text', { exact: true })).toBeVisible();
	await field.fill('maps');
	await expect(pane.getByText('No approved text holds this phrase.')).toBeVisible();
	await pane.getByRole('radio', { name: 'in sources' }).check();
	await expect(pane.locator('mark')).toHaveText('maps');
	await looksRight(page);
	for (const width of [1280, 400]) await fits(page, server.url, width);
});

/** In every language of the interface nothing of the tab is wider than the screen, and nothing is amiss for a screen reader. */
async function fits(page: Page, url: string, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 800 });
	for (const language of ['en', 'ja', 'ko']) {
		await page.context().addCookies([{ name: 'variorum-language', value: language, url }]);
		await page.reload();
		await page.waitForLoadState('networkidle');
		if (width < 900) await page.locator('aside > .fold').click();
		await page.locator('aside [role="tab"]').nth(3).click();
		await expect(page.locator('aside li del')).toHaveText('old');
		const over = (selector: string): Promise<number> =>
			page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
		expect([await over('html'), await over('aside'), await over('aside [role="tablist"]')]).toEqual([0, 0, 0]);
		await looksRight(page);
		const { PICTURE_OF: picture } = process.env;
		if (picture) await page.screenshot({ path: `${picture}-${width}-${language}.png` });
	}
}

test('two letters of Japanese find what was approved', async ({ people, server }) => {
	const at = await newProject(people.administrator, server.url, 'Kioku');
	await onePerson(people.administrator, server, at);
	const page = await people.as('Ed Kioku', `editor:${at}:ja,ko`);
	const { desk } = await approvedOnce(page, server.url, at, 'ja', JAPANESE);
	await desk.go('機械の文');
	const pane = page.locator('aside');
	await pane.getByRole('tab', { name: /^Memory/ }).click();
	const field = pane.getByRole('searchbox', { name: 'Search approved texts' });
	await expect(async () => {
		await field.fill('');
		await field.fill('地図');
		await expect(pane.locator('mark')).toHaveText('地図', { timeout: 1500 });
	}).toPass({ timeout: 40_000 });
	// Full and half width, and what an input method holds open, which is not searched for before it is settled.
	const asked: string[] = [];
	page.on('request', (request) => request.url().includes('/memory?') && asked.push(request.url()));
	await field.fill('');
	const devtools = await page.context().newCDPSession(page);
	for (const words of ['み', 'みな', 'みなと'])
		await devtools.send('Input.imeSetComposition', {
			text: words,
			selectionStart: words.length,
			selectionEnd: words.length
		});
	await page.waitForTimeout(600);
	expect(asked).toEqual([]);
	await devtools.send('Input.insertText', { text: '港で' });
	await expect(pane.locator('mark')).toHaveText('港で');
	expect(asked).toHaveLength(1);
});
