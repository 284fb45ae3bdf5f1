import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';
import { smaller } from './small-png';

/** Most bytes of a picture: whoever reads the README waits for all of them. */
const MOST = 200_000;

async function picture(page: Page, name: string): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	const png = smaller(await page.screenshot({ animations: 'disabled', caret: 'initial' }));
	expect(png.length, `bytes of ${name}.png`).toBeLessThanOrEqual(MOST);
	writeFileSync(fileURLToPath(new URL(`../../static/${name}.png`, import.meta.url)), png);
}

/** The pictures of the README, from the running program and its sample post: `npm run pictures`. */
test('the pictures of the README', async ({ people, server }) => {
	const ada = people.administrator;
	await ada.setViewportSize({ width: 1280, height: 800 });
	// The numbers of the lists are counted in the background.
	await expect(async () => {
		await ada.goto(`${server.url}/`);
		await expect(ada.getByText('counting again')).toHaveCount(0, { timeout: 500 });
	}).toPass();
	await picture(ada, 'first-steps');

	const address = await ada.locator('a[href^="/desk/"][href$="/ko"]').first().getAttribute('href');
	const slug = address!.split('/')[2]!;
	const mine = new Desk(ada, server.url);
	const jisu = new Desk(await people.as('Jisu', 'reviewer:sample:ko'), server.url);
	await mine.open(slug, 'ko');
	await jisu.open(slug, 'ko');
	await mine.go('중도 포기');
	await jisu.go('중도 포기');
	await jisu.editor.click();
	await jisu.page.keyboard.press('Control+End');
	for (let n = 0; n < 6; n++) await jisu.page.keyboard.press('Backspace');
	await jisu.page.keyboard.type('그칩니다.');
	await mine.saved();
	await expect(mine.editor).toContainText('그칩니다.');
	await expect(mine.finding('중도 포기')).toBeVisible();
	await picture(ada, 'workbench');

	await ada.keyboard.press('Alt+v');
	const preview = ada.getByRole('complementary', { name: 'Preview' });
	await expect(preview.locator('[aria-current]')).toContainText('그칩니다.');
	await picture(ada, 'preview');
	await ada.keyboard.press('Alt+v');

	await ada.context().addCookies([{ name: 'variorum-theme', value: 'dark', url: server.url }]);
	await mine.open(slug, 'ko');
	await mine.go('3,200억');
	await expect(mine.finding('3,200억')).toBeVisible();
	await picture(ada, 'workbench-dark');

	await ada.keyboard.press('Alt+Shift+Enter');
	await expect(ada.getByRole('dialog').getByRole('button', { name: /^Apply/ })).toBeVisible();
	await picture(ada, 'repairs');
	await ada.keyboard.press('Escape');

	await ada.context().addCookies([{ name: 'variorum-theme', value: 'light', url: server.url }]);
	await mine.open(slug, 'ja');
	await mine.go('3.2億');
	await ada.getByRole('checkbox', { name: /Show Korean as well/ }).check();
	await expect(mine.active.getByRole('region', { name: 'The same row in Korean' })).toContainText('3,200억');
	await ada.keyboard.press('Control+\\');
	await mine.active.evaluate((row) => row.scrollIntoView({ block: 'center' }));
	await picture(ada, 'beside');
});
