import type { Locator, Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importedPost, test } from './people';

/** What of an element is seen without the page's own colours. */
const look = (element: Locator): Promise<string> =>
	element.evaluate((node) => {
		const at = getComputedStyle(node);
		const edges = ['top', 'right', 'bottom', 'left'].map((side) =>
			['style', 'width', 'color'].map((what) => at.getPropertyValue(`border-${side}-${what}`)).join(' ')
		);
		const outline = at.outlineStyle === 'none' ? 'none' : `${at.outlineStyle} ${at.outlineWidth} ${at.outlineColor}`;
		return [at.backgroundColor, at.textDecorationLine, outline, ...edges].join('; ');
	});

/** The chosen one of several looks otherwise than all others. */
async function standsOut(chosen: Locator, others: Locator): Promise<void> {
	const [mine, count] = [await look(chosen), await others.count()];
	expect(count).toBeGreaterThan(0);
	for (let n = 0; n < Math.min(count, 4); n++) expect(await look(others.nth(n))).not.toBe(mine);
}

/** The focus looks otherwise than the same element without it. */
async function showsFocus(page: Page, element: Locator): Promise<void> {
	const with_ = await look(element);
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	expect(await look(element)).not.toBe(with_);
}

test('with the colours of the system nothing hangs on colour alone', async ({ people, server }) => {
	const { editor: page, slug } = await importedPost(people, server, 'Forced');
	const desk = new Desk(page, server.url);
	await page.emulateMedia({ forcedColors: 'active' });
	await desk.open(slug, 'ko');
	await desk.go('중도 포기');
	const lines = page.locator('nav a[id^="i-"]');
	await standsOut(page.locator('nav a[aria-current="true"]'), lines.and(page.locator(':not([aria-current])')));
	await standsOut(
		page.locator('[role="tab"][aria-selected="true"]').first(),
		page.locator('[role="tab"][aria-selected="false"]')
	);
	await standsOut(desk.active.locator('[aria-pressed="true"]').first(), desk.active.locator('[aria-pressed="false"]'));
	const severity = desk.active.locator('.finding strong').first();
	await expect(severity).toHaveText(/Blocks|Critical|Major|Minor/i);
	await desk.editor.click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' 추가');
	await showsFocus(page, desk.active.locator('.edit'));
	await desk.active.locator('button[aria-pressed]', { hasText: 'Machine' }).click();
	await expect(desk.active.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline');
	await page.keyboard.press('Control+k');
	await page.keyboard.press('ArrowDown');
	await standsOut(
		page.locator('[role="option"][aria-selected="true"]'),
		page.locator('[role="option"][aria-selected="false"]')
	);
	await page.keyboard.press('Escape');
	await lines.and(page.locator('[aria-current]')).focus();
	await page.keyboard.press('ArrowDown');
	await showsFocus(page, lines.and(page.locator('[aria-current]')));
});

test('findings of the row and the company are said in one polite region', async ({ people, server }) => {
	const { editor: page, slug } = await importedPost(people, server, 'Spoken');
	const desk = new Desk(page, server.url);
	await desk.open(slug, 'ko');
	await page.evaluate(() => {
		const region = document.querySelector('p[role="status"][aria-live="polite"]')!;
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
			childList: true,
			characterData: true,
			subtree: true
		});
	});
	const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.join(' | '));
	await desk.go('중도 포기');
	await expect.poll(said).toMatch(/1 finding here: For “lost-in-the-middle” the termbase has/);
	await desk.writeAtEnd(' 모델을 모델을');
	await expect.poll(said).toMatch(/new finding/);
	await desk.saved();
	const other = await people.as('Mina Spoken', 'editor:spoken:ko');
	await other.goto(`${server.url}/desk/${slug}/ko`);
	await expect.poll(said).toMatch(/Here now: Mina Spoken\./);
	await new Desk(other, server.url).go('중도 포기');
	await expect.poll(said).toMatch(/On your row: Mina Spoken\./);
	await other.goto(`${server.url}/`);
	await expect.poll(said).toMatch(/Gone: Mina Spoken\./);
	await other.context().close();
});

test('nothing moves for longer than an instant where less motion is asked for', async ({ people, server }) => {
	const { editor: page, slug } = await importedPost(people, server, 'Motion');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const path of ['/', '/projects/motion/import', '/help/accessibility', `/desk/${slug}/ko`]) {
		await page.goto(server.url + path);
		const moving = await page.evaluate(() => {
			// Whatever style anybody adds later has to obey as well.
			const late = document.body.appendChild(document.createElement('div'));
			late.style.cssText = 'transition: all 2s; animation: 2s spin infinite; scroll-behavior: smooth';
			const seconds = (list: string): number => Math.max(...list.split(',').map((one) => parseFloat(one)));
			const found = [...document.querySelectorAll('*')].filter((node) => {
				const at = getComputedStyle(node);
				const long = Math.max(seconds(at.transitionDuration), seconds(at.animationDuration)) > 0.001;
				return long || at.scrollBehavior === 'smooth' || at.animationIterationCount === 'infinite';
			});
			late.remove();
			return found.map((node) => node.outerHTML.slice(0, 100));
		});
		expect(moving, path).toEqual([]);
	}
});

/** What has the focus and cannot be seen at all, because something lies over it or it is out of the window. */
const hidden = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const { activeElement: at } = document;
		if (!at || at === document.body) return null;
		const points = [...at.getClientRects()].flatMap((box) =>
			[0.02, 0.25, 0.5, 0.75, 0.98].flatMap((x) =>
				[0.02, 0.25, 0.5, 0.75, 0.98].map((y) => [box.left + box.width * x, box.top + box.height * y] as const)
			)
		);
		const seen = points.some(([x, y]) => {
			const hit = document.elementFromPoint(x, y);
			return hit !== null && (at.contains(hit) || hit.contains(at));
		});
		return seen ? null : at.outerHTML.slice(0, 160);
	});

/** Goes through a page by Tab, there and back.
 * @returns what was hidden when it had the focus */
async function walk(page: Page, steps: number): Promise<string[]> {
	const found: string[] = [];
	for (const key of ['Tab', 'Shift+Tab'])
		for (let n = 0; n < steps; n++) {
			await page.keyboard.press(key);
			const one = await hidden(page);
			if (one) found.push(`${key}: ${one}`);
		}
	return found;
}

for (const size of [
	{ width: 1280, height: 500 },
	{ width: 320, height: 560 }
])
	test(`nothing lies over the focus at ${size.width} px`, async ({ people, server }) => {
		test.setTimeout(240_000);
		const page = people.administrator;
		await page.setViewportSize(size);
		const paths = ['/projects/sample/search?q=the&in=both&show=replace&to=a', '/projects/sample/terms/impact'];
		for (const path of paths) {
			await page.goto(server.url + path);
			expect(await walk(page, 60), path).toEqual([]);
		}
		await page.goto(`${server.url}/`);
		await page.goto(server.url + (await page.locator('a[href^="/desk/"][href$="/ko"]').first().getAttribute('href')));
		await new Desk(page, server.url).saved();
		expect(await walk(page, 70), 'desk').toEqual([]);
		for (const [chord, title] of [
			['Control+/', 'Keys'],
			['Alt+r', 'Search and replace in this document']
		] as const) {
			await page.keyboard.press(chord);
			await expect(page.getByRole('dialog')).toBeVisible();
			if (chord === 'Alt+r') await page.keyboard.type('모델');
			expect(await walk(page, 60), title).toEqual([]);
			await page.keyboard.press('Escape');
		}
		await page.setViewportSize({ width: 1280, height: 800 });
	});
