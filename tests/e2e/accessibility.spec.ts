import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';

const LONG = process.env.LONG_TESTS === '1';
type Theme = 'light' | 'dark' | 'forced';
interface View {
	language: string;
	width: number;
	/** Each page is looked at in all of them. */
	themes: readonly Theme[];
}
/** Every language, theme and width in the long run, and the colours of the system; two that differ in all three otherwise. */
const VIEWS: readonly View[] = LONG
	? ['en', 'ja', 'ko'].flatMap((language): View[] => [
			{ language, width: 1280, themes: ['light', 'dark', 'forced'] },
			{ language, width: 320, themes: ['light', 'dark'] }
		])
	: [
			{ language: 'en', width: 1280, themes: ['light'] },
			{ language: 'ko', width: 400, themes: ['dark'] }
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

const say = (page: Page, url: string, language: string): Promise<void> =>
	page.context().addCookies([{ name: 'variorum-language', value: language, url }]);

/** @param theme `forced` has the colours of the system instead of the page's own */
const dress = (page: Page, theme: Theme): Promise<void> =>
	page.emulateMedia({
		colorScheme: theme === 'dark' ? 'dark' : 'light',
		forcedColors: theme === 'forced' ? 'active' : 'none'
	});

/** Colours alone differ between the themes of a page. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** The size of targets is new in WCAG 2.2, and axe leaves it off. */
const ALL = { rules: { 'target-size': { enabled: true } } };

async function nothingToMend(page: Page, themes: readonly Theme[]): Promise<void> {
	for (const [n, theme] of themes.entries()) {
		await dress(page, theme);
		// Pages hold no frames of others: what axe would open a further page for.
		const axe = new AxeBuilder({ page }).setLegacyMode().options(n === 0 ? ALL : OF_COLOURS);
		const { violations } = await axe.analyze();
		const found = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`);
		expect(found, `${page.url()}, ${theme}`).toEqual([]);
	}
}

/** The short forms of the row that people work on, one after the other. */
async function formsOf(page: Page, themes: readonly Theme[]): Promise<void> {
	const openers = page.locator('article[data-active="true"] button[aria-expanded="false"]');
	const count = await openers.count();
	expect(count).toBeGreaterThanOrEqual(2);
	for (let n = 0; n < count; n++) {
		await openers.nth(n).click();
		await expect(page.locator('article[data-active="true"] form')).toHaveCount(1);
		await nothingToMend(page, themes);
		await page.locator('article[data-active="true"] button[aria-expanded="true"]').click();
	}
}

/** The pane of comments, with the form for a new one. */
async function commentsOf(page: Page, themes: readonly Theme[]): Promise<void> {
	await page.locator('article[data-active="true"]').focus();
	await page.keyboard.press('m');
	await expect(page.locator('aside form textarea')).toBeFocused();
	await page.locator('aside form input[type="checkbox"]').first().check();
	await expect(page.locator('aside form textarea')).toHaveCount(2);
	await nothingToMend(page, themes);
}

for (const { language, themes, width } of VIEWS)
	test(`axe finds nothing in ${language}, ${themes.join(' and ')}, at ${width} px, and nothing scrolls sideways`, async ({
		people,
		server
	}) => {
		test.setTimeout(600_000);
		const page = people.administrator;
		await page.setViewportSize({ width, height: 800 });
		await say(page, server.url, language);
		for (const path of PATHS) {
			await page.goto(server.url + path);
			await nothingToMend(page, themes);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
		}
		await page.goto(`${server.url}/`);
		const desk = await page.locator('a[href^="/desk/"][href$="/ko"]').first().getAttribute('href');
		await page.goto(server.url + desk);
		await new Desk(page, server.url).saved();
		await nothingToMend(page, themes);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await formsOf(page, themes);
		await commentsOf(page, themes);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await page.keyboard.press('Alt+Shift+Enter');
		await expect(page.getByRole('dialog')).toBeVisible();
		await nothingToMend(page, themes);
		await page.goto(`${server.url}${desk}/facts`);
		await page.locator('summary').first().click();
		await expect(page.getByRole('table')).toHaveCount(2);
		await nothingToMend(page, themes);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		for (const beside of ['releases', 'destinations', 'engine']) {
			await page.goto(`${server.url}${desk}/${beside}`);
			await nothingToMend(page, themes);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		}
		await say(page, server.url, 'en');
		await dress(page, 'light');
		await page.setViewportSize({ width: 1280, height: 800 });
	});
