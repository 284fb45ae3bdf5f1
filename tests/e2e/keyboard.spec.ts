import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import type { BuiltServer } from '../server/built-server';
import { expect, importPost, test, type People } from './people';

/** Presses from the sign-in page to the published page, as measured; 22 of them are the password. Raise it for no reason but
 * a longer post. */
const MOST = 72;
const POST = fileURLToPath(new URL('../../server/sample/post.ko.txt', import.meta.url));

/** A person without a mouse: every key press goes through here and is counted. */
class Keyboard {
	total = 0;
	readonly stages: string[] = [];
	#before = 0;

	constructor(readonly page: Page) {}

	async press(key: string): Promise<void> {
		this.total++;
		await this.page.keyboard.press(key);
	}

	/** A step of the work: after it the focus stands on something that can be seen. */
	async step(key: string): Promise<void> {
		await this.press(key);
		await this.sees();
	}

	async type(words: string): Promise<void> {
		for (const sign of words) await this.press(sign);
	}

	/** Presses Tab until the focus is on what is looked for. */
	async tabTo(what: RegExp): Promise<void> {
		for (let n = 0; n < 60; n++) {
			await this.press('Tab');
			const here = await this.page.evaluate(() => {
				const { activeElement: at } = document;
				return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''} ${at?.getAttribute('href') ?? ''}`;
			});
			if (what.test(here)) return this.sees();
		}
		throw new Error(`Tab does not come to ${what}.`);
	}

	/** The focus is on something, and nothing lies on it. */
	async sees(): Promise<void> {
		const look = () =>
			this.page.evaluate(() => {
				const { activeElement: at } = document;
				if (!at || at === document.body) return 'nothing has the focus';
				const box = at.getBoundingClientRect();
				const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1);
				const top = Math.max(box.top, 0);
				const y = (top + Math.min(box.bottom, innerHeight)) / 2;
				const hit = document.elementFromPoint(x, y);
				const seen = hit !== null && (at.contains(hit) || hit.contains(at));
				return seen && box.width > 0
					? 'seen'
					: `hidden: ${at.tagName} ${at.textContent?.slice(0, 40)} under ${hit?.tagName}`;
			});
		await expect.poll(look, { timeout: 10_000 }).toBe('seen');
	}

	stage(name: string): void {
		this.stages.push(`${name} ${this.total - this.#before}`);
		this.#before = this.total;
	}
}

/** The sample post in a project that asks for one person, and an editor who has not signed in. */
async function stage({ administrator, as }: People, server: BuiltServer): Promise<string> {
	await administrator.goto(`${server.url}/projects/new`);
	await administrator.getByLabel('Name').fill('Keyboard');
	await administrator.getByRole('radio', { name: /^One/ }).check();
	await administrator.getByRole('button', { name: 'Make the project' }).click();
	await administrator.waitForURL(`${server.url}/projects/keyboard`);
	const slug = await importPost(administrator, server.url, 'keyboard', POST);
	await (await as('Kei', 'editor:keyboard:ko')).close();
	return slug;
}

const active = (page: Page): Locator => page.locator('article[data-active="true"]');
const findings = (page: Page): Locator => active(page).locator('.finding');
const gate = (page: Page): Locator => page.locator('.top .trigger').last();

/** Signs in and opens the post. */
async function arrive(keys: Keyboard, url: string): Promise<void> {
	const { page } = keys;
	await page.goto(`${url}/sign-in`);
	await keys.sees();
	await keys.type('Kei');
	await keys.step('Tab');
	await keys.type('a long enough password');
	await keys.press('Enter');
	await page.waitForURL(`${url}/`);
	keys.stage('sign in');
	await keys.tabTo(/#content/);
	await keys.press('Enter');
	await keys.tabTo(/\/desk\//);
	await keys.press('Enter');
	await page.waitForURL(/\/desk\//);
	await expect(page.locator('[data-save="saved"]').last()).toBeVisible();
	await expect(page.getByRole('button', { name: /certain repairs?/ })).toBeVisible();
	keys.stage('open');
}

/** Makes every repair that is offered and sets aside what stands in the way without one. */
async function repair(keys: Keyboard): Promise<void> {
	const { page } = keys;
	await keys.step('Alt+Shift+Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await keys.step('Enter');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.locator('[data-save="saved"]').last()).toBeVisible();
	await expect(page.getByRole('button', { name: /certain repairs?/ })).toHaveCount(0);
	keys.stage('certain repairs');
	const seen = new Set<string>();
	for (;;) {
		const before = await active(page).getAttribute('id');
		await keys.step('Alt+.');
		await expect(active(page)).not.toHaveAttribute('id', before!);
		const row = (await active(page).getAttribute('id'))!;
		if (seen.has(row)) break;
		seen.add(row);
		const offered = findings(page).getByRole('button', { name: /^(?!False alarm).*/ });
		for (let left = await offered.count(); left > 0; left = await offered.count()) {
			await keys.step('Alt+Enter');
			await expect.poll(() => offered.count()).toBeLessThan(left);
		}
		const blocking = findings(page).and(page.locator('[data-weight="critical"]')).getByRole('button');
		for (let left = await blocking.count(); left > 0; left = await blocking.count()) {
			await keys.step('Alt+x');
			await expect(active(page).getByLabel('Reason')).toBeFocused();
			await keys.type('name');
			await keys.press('Control+Enter');
			await expect(active(page).getByLabel('Reason')).toHaveCount(0);
			await keys.sees();
		}
	}
	expect(seen.size).toBeGreaterThan(3);
	keys.stage('findings');
}

test('a whole review is done without a mouse', async ({ people, server, browser }) => {
	test.setTimeout(240_000);
	const slug = await stage(people, server);
	const page = await (await browser.newContext()).newPage();
	const keys = new Keyboard(page);
	await arrive(keys, server.url);
	await repair(keys);
	for (let n = 0; n < 60 && !/Ready/.test(await gate(page).innerText()); n++) {
		const before = await gate(page).innerText();
		await keys.step('Alt+p');
		await expect(gate(page)).not.toHaveText(before);
	}
	keys.stage('confirm');
	await keys.step('Alt+Shift+P');
	await expect(page.getByRole('dialog')).toBeVisible();
	await keys.press('Control+Enter');
	await expect(page.getByText('Edition 1 is published').first()).toBeVisible();
	await keys.sees();
	await keys.press('Alt+Shift+O');
	await page.waitForURL(`${server.url}/ko/${slug}`);
	await expect(page.locator('article')).toContainText('Brindle');
	keys.stage('publish and look');
	console.log(`key presses: ${keys.stages.join(', ')}; ${keys.total} in all`);
	expect(keys.total).toBeLessThanOrEqual(MOST);
	await page.context().close();
});
