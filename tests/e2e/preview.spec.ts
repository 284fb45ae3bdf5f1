import type { Page } from '@playwright/test';
import { expect, test } from './people';
import { looksRight } from './small-post';
import { ROW, two } from './two';

const FORMULA = '기준 모델보다';

const noSideways = async (page: Page): Promise<void> => {
	const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	expect(wide).toBeLessThanOrEqual(room!);
};

test('the preview shows the post as it will be published, follows the cursor and leads back, live with colleagues', async ({
	people,
	server
}, info) => {
	test.setTimeout(180_000);
	const { rea, ed, slug } = await two(people, server, 'Previewing');
	const page = ed.page;
	const preview = page.getByRole('complementary', { name: 'Preview' });
	const here = preview.locator('[aria-current]');

	await ed.go(ROW);
	await ed.editor.click();
	await page.keyboard.press('Alt+v');
	await expect(preview).toBeVisible();
	await expect(ed.editor).toBeFocused();
	await expect(here).toContainText(ROW);
	await expect(here).toBeInViewport();
	await expect(preview).toContainText('On top it will say that a machine translated it, and who reviewed it.');

	// The same words as in the row, its formula as MathML and its markup as elements.
	await ed.go(FORMULA);
	await expect(here).toContainText(FORMULA);
	await expect(here).toBeInViewport();
	await expect(preview.locator('math mo').first()).toHaveText('×');
	await expect(preview).not.toContainText('$2\\times$');

	// Back: by a click on a paragraph, by the keys from its number.
	await preview.getByText(ROW).click();
	await expect(ed.active).toContainText(ROW);
	await expect(ed.editor).toBeFocused();
	const place = Number(await preview.locator('button[tabindex="0"]').textContent());
	await preview.locator('button[tabindex="0"]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(ed.active).toHaveAttribute('aria-label', new RegExp(`\\b${place + 1}\\b`));
	await expect(ed.editor).toBeFocused();

	// A colleague writes: that paragraph alone is drawn anew.
	await preview.evaluate((aside) => {
		for (const p of aside.querySelectorAll<HTMLElement & { kept?: true }>('[data-row] *, p[data-row]')) p.kept = true;
		const turned = new Set<string | null>();
		const see = (nodes: MutationRecord[]): void => {
			for (const { target } of nodes) {
				const element = target instanceof Element ? target : target.parentElement;
				turned.add(element?.closest('[data-row]')?.getAttribute('data-row') ?? null);
			}
			(window as { turned?: number }).turned = [...turned].filter((id) => id !== null).length;
		};
		const options = { childList: true, characterData: true, subtree: true };
		new MutationObserver(see).observe(aside.querySelector('article')!, options);
	});
	await rea.go(ROW);
	await rea.writeAtEnd(' 또한 $a^2$ 식도 있습니다.');
	const paragraph = preview.locator('[data-row]').filter({ hasText: ROW });
	await expect(paragraph).toContainText('식도 있습니다.');
	await expect(paragraph.locator('msup')).toBeVisible();
	expect(await page.evaluate(() => (window as { turned?: number }).turned)).toBe(1);

	// What nobody approved is marked in words, and so is what will not be on the page.
	await expect(preview.getByText('being edited').first()).toBeVisible();
	await ed.go(ROW);
	await ed.active.getByRole('button', { name: /Leave out/ }).click();
	const gone = preview.getByRole('listitem').filter({ hasText: 'Left out' }).filter({ hasText: ROW });
	await expect(gone).toBeVisible();
	await expect(preview.locator('article p[data-row]').filter({ hasText: ROW })).toHaveCount(0);

	await page.getByRole('checkbox', { name: 'With the source' }).check();
	await expect(preview.locator('p[lang="en"]').first()).toBeVisible();
	await ed.go(FORMULA);
	for (const [width, scheme] of [
		[1280, 'light'],
		[1920, 'dark'],
		[400, 'light']
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: scheme });
		await expect(preview).toBeVisible();
		await looksRight(page);
		await noSideways(page);
		await preview.scrollIntoViewIfNeeded();
		await page.screenshot({ path: info.outputPath(`preview-${width}-${scheme}.png`) });
	}
	await page.setViewportSize({ width: 1280, height: 800 });

	// Remembered, and its place goes back to the pane.
	await ed.open(slug, 'ko');
	await expect(preview).toBeVisible();
	await expect(preview.locator('p[lang="en"]').first()).toBeVisible();
	await expect(page.getByRole('tab', { name: /^Findings/ })).toBeHidden();
	await page.keyboard.press('Control+\\');
	await expect(page.getByRole('tab', { name: /^Findings/ })).toBeVisible();
	await expect(preview).toHaveCount(0);
});

test('the preview follows words while an input method composes only once they are there', async ({
	people,
	server
}) => {
	test.setTimeout(120_000);
	const { ed, rea } = await two(people, server, 'Composing');
	const page = ed.page;
	const preview = page.getByRole('complementary', { name: 'Preview' });
	await ed.go(ROW);
	await ed.editor.click();
	await page.keyboard.press('Alt+v');
	await expect(preview.getByText(ROW)).toBeVisible();
	const cdp = await page.context().newCDPSession(page);
	await page.keyboard.press('Control+End');
	await cdp.send('Input.imeSetComposition', { text: '하', selectionStart: 1, selectionEnd: 1 });
	await rea.go(FORMULA);
	await rea.writeAtEnd(' 동료의 글.');
	await rea.saved();
	await expect(ed.row(FORMULA)).toContainText('동료의 글.');
	await page.waitForTimeout(1500);
	await expect(preview).not.toContainText('동료의 글.');
	await cdp.send('Input.insertText', { text: '한' });
	await expect(preview).toContainText('동료의 글.');
	await expect(preview.locator('[aria-current]')).toContainText('한');
});
