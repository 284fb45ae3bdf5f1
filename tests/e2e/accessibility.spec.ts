import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';

const LONG = process.env.LONG_TESTS === '1';
const LANGUAGES = LONG ? ['en', 'ja', 'ko'] : ['en', 'ko'];
const THEMES = LONG ? ['light', 'dark'] : ['light'];
const WIDTHS = LONG ? [1280, 400, 320] : [1280, 400];

const PATHS = [
	'/',
	'/sign-in',
	'/settings',
	'/help/checks',
	'/help/checks/markup.latex-mangled',
	'/projects/new',
	'/projects/sample',
	'/projects/sample/import',
	'/projects/sample/terms',
	'/projects/sample/people'
];

async function prefer(page: Page, url: string, language: string, theme: string): Promise<void> {
	await page.context().addCookies([
		{ name: 'variorum-language', value: language, url },
		{ name: 'variorum-theme', value: theme, url }
	]);
}

async function nothingToMend(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
	expect(found).toEqual([]);
}

for (const language of LANGUAGES)
	for (const theme of THEMES)
		for (const width of WIDTHS)
			test(`axe finds nothing in ${language}, ${theme}, at ${width} px, and nothing scrolls sideways`, async ({
				people,
				server
			}) => {
				test.setTimeout(180_000);
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
				await prefer(page, server.url, 'en', 'system');
				await page.setViewportSize({ width: 1280, height: 800 });
			});
