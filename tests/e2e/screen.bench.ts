import { writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { BuiltServer } from '../server/built-server';
import { Colleague } from './colleague';
import { large } from './large';
import { expect, signIn, test } from './people';

/** `npm run bench:screen`: what a reviewer waits for. Figures go into the file that `SCREEN_BENCH` names. */
const OPENINGS = 7;
const STROKES = 240;
/** Those before them are not counted: whoever works for hours has begun long ago, and the browser has compiled what they use. */
const BEGINNING = 60;
/** Milliseconds between two keystrokes: quick writing. */
const PACE = 110;
/** Milliseconds between two words of a colleague. */
const COLLEAGUE_PACE = 900;
const COLLEAGUES = ['Ann Screen', 'Bob Screen', 'Cho Screen'];

export interface ScreenFigures {
	/** Milliseconds from the request of the page to the first letter painted in the editor, by rows of the document. */
	openings: Record<string, number[]>;
	/** Milliseconds from a key to the frame that shows it; the same in an empty page's text field beside the same colleagues. */
	strokes: number[];
	field: number[];
	/** Bytes by brotli of the scripts that the work page loads by itself, workers apart, and apart from those what it lays by for
	 * later while the browser is idle. */
	script: number;
	workers: number;
	ahead: number;
}

/** From a key's own time to the end of the frame that it caused, in milliseconds, for each letter. */
async function listen(page: Page): Promise<void> {
	await page.evaluate(() => {
		const times: number[] = [];
		Object.assign(window, { strokes: times });
		window.addEventListener(
			'keydown',
			(event) => {
				if (event.key.length !== 1) return;
				requestAnimationFrame(() => {
					const channel = new MessageChannel();
					// What a frame draws comes before the next task.
					channel.port1.onmessage = () => void times.push(performance.now() - event.timeStamp);
					channel.port2.postMessage(null);
				});
			},
			true
		);
	});
}

async function write(page: Page): Promise<number[]> {
	await listen(page);
	for (let n = 0; n < BEGINNING + STROKES; n++) {
		await page.keyboard.press(n % 6 === 5 ? ' ' : 'abcdefgh'.charAt(n % 8));
		await page.waitForTimeout(PACE);
	}
	const all = await page.evaluate(() => (window as unknown as { strokes: number[] }).strokes);
	return all.slice(BEGINNING);
}

async function firstLetter(page: Page, address: string): Promise<number> {
	await page.goto('about:blank');
	const start = performance.now();
	await page.goto(address, { waitUntil: 'commit' });
	const editor = page.locator('article[data-active="true"] .cm-content');
	await editor.waitFor();
	await editor.focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('§');
	await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent.includes('§'));
	const took = performance.now() - start;
	await page.locator('footer [data-save="saved"], [role=contentinfo] [data-save="saved"]').last().waitFor();
	await page.keyboard.press('Backspace');
	return took;
}

/** Scripts that come with the work page as they lie on the disk of the server, by brotli. */
async function scripts(page: Page, address: string): Promise<Pick<ScreenFigures, 'script' | 'workers' | 'ahead'>> {
	const sizes = new Map<string, number>();
	const pending: Promise<void>[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (!pathname.endsWith('.js') || sizes.has(pathname)) return;
		sizes.set(pathname, 0);
		pending.push(
			(async () => {
				expect(await response.headerValue('content-encoding'), pathname).toBe('br');
				sizes.set(pathname, Number(await response.headerValue('content-length')));
			})()
		);
	});
	await page.goto(address);
	await page.waitForFunction(() => performance.getEntriesByName('fetched-ahead').length > 0);
	await Promise.all(pending);
	const laidBy = await page.evaluate(() => {
		const from = performance.getEntriesByName('fetch-ahead')[0]!.startTime;
		const later = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= from);
		return later.map(({ name }) => new URL(name).pathname);
	});
	const sum = { script: 0, workers: 0, ahead: 0 };
	for (const [path, size] of sizes)
		sum[path.includes('worker') ? 'workers' : laidBy.includes(path) ? 'ahead' : 'script'] += size;
	return sum;
}

/** Three who write in other rows of the same document until told to stop.
 * @param room address of its socket */
async function colleagues(browser: Browser, server: BuiltServer, room: string, rows: readonly string[]) {
	const here: Colleague[] = [];
	for (const [n, name] of COLLEAGUES.entries()) {
		await server.command(
			['user', 'create', name, '--password-stdin', '--grant', 'reviewer:screen:ko'],
			'a long enough password'
		);
		const page = await (await browser.newContext()).newPage();
		await signIn(page, server.url, name);
		here.push(await Colleague.join(page.context(), room, rows[n]!));
		await page.context().close();
	}
	const writing = here.map((one, n) => setInterval(() => one.write('가 '), COLLEAGUE_PACE + 130 * n));
	return () => {
		for (const timer of writing) clearInterval(timer);
		for (const one of here) one.leave();
	};
}

test.use({ trace: 'off' });

test('the screen of work', async ({ people, server, browser }) => {
	test.setTimeout(1_200_000);
	const figures: ScreenFigures = { openings: {}, strokes: [], field: [], script: 0, workers: 0, ahead: 0 };
	const { ed, slug, ids } = await large(people, server, 'Screen', 100);
	const more = await large(people, server, 'Screens', 1000);
	const fresh = await (await browser.newContext({ storageState: await ed.page.context().storageState() })).newPage();
	Object.assign(figures, await scripts(fresh, `${server.url}/desk/${slug}/ko`));
	await fresh.context().close();

	for (const [rows, one] of [
		['100', { ed, slug }],
		['1000', more]
	] as const) {
		const { page } = one.ed;
		figures.openings[rows] = [];
		for (let n = 0; n < OPENINGS; n++)
			figures.openings[rows].push(await firstLetter(page, `${server.url}/desk/${one.slug}/ko`));
		await page.goto('about:blank');
	}

	const { page } = ed;
	const socket = page.waitForEvent('websocket');
	await page.goto(`${server.url}/desk/${slug}/ko`);
	await ed.saved();
	const stop = await colleagues(browser, server, (await socket).url(), ids.slice(20));
	for (const name of COLLEAGUES) await expect(page.getByTitle(name).first()).toBeVisible();
	await expect(page.locator('.finding').first()).toBeVisible();
	await ed.editor.click();
	await page.keyboard.press('Control+End');
	await expect(ed.active.locator('.diff')).toBeVisible();
	figures.strokes = await write(page);
	await expect(page.locator(`[id='s-${ids[20]}']`)).toContainText('가 가 가');
	// Beside the same colleagues: what they cost the machine is no cost of the screen.
	const bare = await page.context().newPage();
	await bare.setContent('<textarea autofocus></textarea>');
	await bare.locator('textarea').focus();
	figures.field = await write(bare);
	stop();
	writeFileSync(process.env.SCREEN_BENCH!, JSON.stringify(figures));
});
