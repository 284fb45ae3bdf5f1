import type { Page } from '@playwright/test';
import { large } from './large';
import { expect, test } from './people';

const ROWS = 1500;
/** Far more than a window has room for, far less than there are rows. */
const DRAWN = 120;

const drawn = (page: Page) => page.locator('article[data-keys="row"]').count();

test('of a large document what is in sight is drawn, and any row can be gone to, written in and decided on', async ({
	people,
	server
}) => {
	const { ed, slug, ids } = await large(people, server, 'Large', ROWS);
	const { page } = ed;
	expect(ids).toHaveLength(ROWS);
	const statuses: string[] = [];
	page.on('request', (request) => {
		const { pathname, search } = new URL(request.url());
		if (pathname.endsWith('/status')) statuses.push(search);
	});
	await ed.open(slug, 'ko');
	expect(await drawn(page)).toBeLessThan(DRAWN);
	expect(await page.locator('nav [data-keys="list"] a').count()).toBeLessThan(DRAWN);

	// Somebody decides on one row, by another door: that row alone is asked for.
	const { body: before } = await ed.api('GET', `status?row=${ids[5]}`);
	const seen = { segment: ids[5]!, text: before.rows![0]!.text };
	statuses.length = 0;
	await ed.api('POST', 'decisions', { kind: 'confirm', rows: [seen] });
	await expect.poll(() => statuses).toEqual([`?row=${ids[5]}`]);

	// A link to a row far away.
	const far = ids[1233]!;
	await page.evaluate((id) => void (location.hash = `#s-${id}`), far);
	await expect(ed.active).toHaveAttribute('id', `s-${far}`);
	await expect(ed.active).toBeInViewport();
	await expect(page.locator(`#i-${far}`)).toBeInViewport();
	expect(await drawn(page)).toBeLessThan(DRAWN);

	// By keys over the edge of what was drawn.
	await ed.active.focus();
	for (let n = 0; n < 40; n++) await page.keyboard.press('Alt+ArrowDown');
	await expect(ed.active).toHaveAttribute('id', `s-${ids[1273]}`);
	await expect(ed.active).toBeInViewport();

	// What is written is stored, checked and asked for by itself.
	await ed.active.locator('.cm-content').click();
	await ed.writeAtEnd(' 여기에 \\macro{} 하나가 더 있다.');
	await ed.saved();
	await expect(ed.active.locator('.finding').first()).toBeVisible();
	await expect.poll(() => statuses.at(-1)).toBe(`?row=${ids[1273]}`);
	await page.keyboard.press('Control+z');
	await expect(ed.active.locator('.finding')).toHaveCount(0);
	await ed.saved();
	await page.keyboard.press('Control+Shift+Enter');
	await expect
		.poll(async () => (await ed.api('GET', 'status')).body.rows?.find(({ id }) => id === ids[1273])?.state)
		// Approved by one of the two people that the project asks for.
		.toBe('confirmed');

	// The next finding is hundreds of rows away.
	const wrong = ids[1299]!;
	await page.evaluate((id) => void (location.hash = `#s-${id}`), ids[1210]!);
	await expect(ed.active).toHaveAttribute('id', `s-${ids[1210]}`);
	for (let n = 0; n < 100 && (await ed.active.getAttribute('id')) !== `s-${wrong}`; n++)
		await page.keyboard.press('Alt+Period');
	await expect(ed.active).toHaveAttribute('id', `s-${wrong}`);
	await expect(ed.finding(/./)).toBeVisible();
});

test('a composition stays while the row is scrolled far out of sight', async ({ people, server }) => {
	const { ed, slug, ids } = await large(people, server, 'Scroll', 600);
	const { page } = ed;
	await ed.open(slug, 'ko');
	await page.evaluate((id) => void (location.hash = `#s-${id}`), ids[300]!);
	await expect(ed.active).toHaveAttribute('id', `s-${ids[300]}`);
	await ed.editor.click();
	await page.keyboard.press('Control+End');
	const before = await ed.editor.innerText();
	const browser = await page.context().newCDPSession(page);
	await browser.send('Input.imeSetComposition', { text: '하', selectionStart: 1, selectionEnd: 1 });
	await page.mouse.move(640, 400);
	for (let n = 0; n < 15; n++) await page.mouse.wheel(0, 2000);
	await expect(ed.active).not.toBeInViewport();
	await expect(ed.editor).toBeFocused();
	await browser.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 });
	await browser.send('Input.insertText', { text: '한' });
	await expect(ed.editor).toHaveText(`${before}한`);
	await ed.saved();
	const { body } = await ed.api('GET', `status?row=${ids[300]}`);
	expect(body.rows).toMatchObject([{ id: ids[300], text: `${before}한` }]);
});
