import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';

const LONG = process.env.LONG_TESTS === '1';
/** Every language, theme and width in the long run, and the colours of the system; two that differ in all three otherwise. */
const VIEWS = LONG
	? ['en', 'ja', 'ko'].flatMap((language) => [
			...['light', 'dark'].flatMap((theme) => [1280, 320].map((width) => ({ language, theme, width }))),
			{ language, theme: 'forced', width: 1280 }
		])
	: [
			{ language: 'en', theme: 'light', width: 1280 },
			{ language: 'ko', theme: 'dark', width: 400 }
		];

const PATHS = [
	'/',
	'/sign-in',
	'/settings',
	'/settings/tokens',
	'/help/api',
	'/help/problems',
	'/help/problems/publish.blocked',
	'/help/accessibility',
	'/help/checks',
	'/help/first-steps',
	'/help/checks/markup.latex-mangled',
	'/projects/new',
	'/projects/sample',
	'/projects/sample?lang=ko&stage=work&sort=due',
	'/projects/sample/segments',
	'/projects/sample/search',
	'/projects/sample/search?q=the&in=both&show=replace&to=a',
	'/projects/sample/search?q=model&show=renderings',
	'/projects/sample/segments?state=untouched&lang=ko',
	'/projects/sample/import',
	'/projects/sample/terms?q=attention',
	'/projects/sample/terms/impact',
	'/projects/sample/terms/proposals',
	'/projects/sample/style',
	'/projects/sample/terms/learned',
	'/projects/sample/terms/drift',
	'/projects/sample/terms?edit=new',
	'/projects/sample/terms/history',
	'/projects/sample/terms/import',
	'/projects/sample/terms/health?lang=ko',
	'/projects/sample/checks',
	'/projects/sample/checks?lang=ko&change=fluency.repeated-word',
	'/projects/sample/rules',
	'/projects/sample/rules?new',
	'/projects/sample/people',
	'/projects/sample/settings',
	'/projects/sample/audit',
	'/notifications',
	'/projects/sample/targets',
	'/projects/sample/targets?kind=discourse',
	'/projects/sample/reports?state=all'
];

/** @param theme `forced` has the colours of the system instead of the page's own */
async function prefer(page: Page, url: string, language: string, theme: string): Promise<void> {
	await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
	await page.context().addCookies([
		{ name: 'variorum-language', value: language, url },
		{ name: 'variorum-theme', value: theme === 'forced' ? 'system' : theme, url }
	]);
}

async function nothingToMend(page: Page): Promise<void> {
	// The size of targets is new in WCAG 2.2, and axe leaves it off.
	const rules = { 'target-size': { enabled: true } };
	const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
	const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
	expect(found).toEqual([]);
}

/** The short forms of the row that people work on, one after the other. */
async function formsOf(page: Page): Promise<void> {
	const openers = page.locator('article[data-active="true"] button[aria-expanded="false"]');
	const count = await openers.count();
	expect(count).toBeGreaterThanOrEqual(2);
	for (let n = 0; n < count; n++) {
		await openers.nth(n).click();
		await expect(page.locator('article[data-active="true"] form')).toHaveCount(1);
		await nothingToMend(page);
		await page.locator('article[data-active="true"] button[aria-expanded="true"]').click();
	}
}

/** The pane of comments, with the form for a new one. */
async function commentsOf(page: Page): Promise<void> {
	await page.locator('article[data-active="true"]').focus();
	await page.keyboard.press('m');
	await expect(page.locator('aside form textarea')).toBeFocused();
	await page.locator('aside form input[type="checkbox"]').first().check();
	await expect(page.locator('aside form textarea')).toHaveCount(2);
	await nothingToMend(page);
}

for (const { language, theme, width } of VIEWS)
	test(`axe finds nothing in ${language}, ${theme}, at ${width} px, and nothing scrolls sideways`, async ({
		people,
		server
	}) => {
		test.setTimeout(400_000);
		const page = people.administrator;
		await page.setViewportSize({ width, height: 800 });
		await prefer(page, server.url, language, theme);
		for (const path of PATHS) {
			await page.goto(server.url + path);
			await nothingToMend(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
		}
		await page.goto(`${server.url}/`);
		const desk = await page.locator('a[href^="/desk/"][href$="/ko"]').first().getAttribute('href');
		await page.goto(server.url + desk);
		await new Desk(page, server.url).saved();
		await nothingToMend(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await formsOf(page);
		await commentsOf(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await page.keyboard.press('Alt+Shift+Enter');
		await expect(page.getByRole('dialog')).toBeVisible();
		await nothingToMend(page);
		await page.goto(`${server.url}${desk}/facts`);
		await page.locator('summary').first().click();
		await expect(page.getByRole('table')).toHaveCount(2);
		await nothingToMend(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		for (const beside of ['releases', 'destinations', 'engine']) {
			await page.goto(`${server.url}${desk}/${beside}`);
			await nothingToMend(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		}
		await prefer(page, server.url, 'en', 'system');
		await page.setViewportSize({ width: 1280, height: 800 });
	});
