import type { CDPSession, Page } from '@playwright/test';
import { large } from './large';
import { expect, test } from './people';

/** `npm run bench:large`: a document of 10,000 rows on the screen of work. It prints, and holds no figure to a bound. */
const ROWS = Number(process.env.ROWS ?? 10_000);
const OPENINGS = 5;
const STROKES = 100;
/** Milliseconds between two keystrokes, long enough for all that one causes at once. */
const PACE = 120;
const FRAMES = 400;

const quantile = (values: readonly number[], q: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
const told = (what: string, values: readonly number[]): void =>
	console.log(
		`${what}: p50 ${quantile(values, 0.5).toFixed(1)}, p95 ${quantile(values, 0.95).toFixed(1)}, worst ${quantile(values, 1).toFixed(1)} ms (${values.length})`
	);

/** Milliseconds that the page's main thread has worked so far: in all, and on scripts, styles and layout alone. */
async function worked(browser: CDPSession): Promise<{ all: number; ours: number }> {
	const { metrics } = await browser.send('Performance.getMetrics');
	const ms = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
	return { all: ms('TaskDuration'), ours: ms('ScriptDuration') + ms('RecalcStyleDuration') + ms('LayoutDuration') };
}

/** What the main thread does while something happens and for a while after, time after time. */
async function working(page: Page, browser: CDPSession, act: (n: number) => Promise<void>) {
	const [all, ours]: [number[], number[]] = [[], []];
	for (let n = 0; n < STROKES; n++) {
		const before = await worked(browser);
		await act(n);
		await page.waitForTimeout(PACE);
		const after = await worked(browser);
		all.push(after.all - before.all);
		ours.push(after.ours - before.ours);
	}
	return { all, ours };
}

/** From the request to words on the screen, and to an editor to write in. */
async function open(page: Page, address: string): Promise<{ words: number; editor: number; live: number }> {
	await page.goto('about:blank');
	const start = performance.now();
	const since = () => performance.now() - start;
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator('article[data-keys="row"]').first().waitFor();
	const words = since();
	await page.locator('article[data-active="true"] .cm-content').waitFor();
	const editor = since();
	await page.locator('footer [data-save="saved"], [role=contentinfo] [data-save="saved"]').last().waitFor();
	return { words, editor, live: since() };
}

/** Gaps between the frames while a list rolls by so many pixels each. */
const rolling = (page: Page, step: number): Promise<number[]> =>
	page.evaluate(
		async ([step, frames]) => {
			const list = document.querySelector('main')!;
			const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
			const gaps: number[] = [];
			let last = await frame();
			for (let n = 0; n < frames; n++) {
				list.scrollTop += step;
				const now = await frame();
				gaps.push(now - last);
				last = now;
			}
			return gaps;
		},
		[step, FRAMES] as const
	);

test.use({ trace: 'off' });

test(`a document of ${ROWS} rows`, async ({ people, server }) => {
	test.setTimeout(1_200_000);
	const { ed, slug, ids } = await large(people, server, 'Bench', ROWS);
	const { page } = ed;
	const address = `${server.url}/desk/${slug}/ko`;
	const openings = [];
	for (let n = 0; n < OPENINGS; n++) openings.push(await open(page, address));
	console.log(`${ROWS} rows, ${ids.length} stored`);
	for (const what of ['words', 'editor', 'live'] as const)
		told(
			`open, ${what}`,
			openings.map((opening) => opening[what])
		);
	await page.waitForTimeout(5000);
	console.log(`elements: ${await page.evaluate(() => document.querySelectorAll('*').length)}`);
	told('frames, 120 px each', await rolling(page, 120));
	told('frames, 3000 px each', await rolling(page, 3000));

	const browser = await page.context().newCDPSession(page);
	await browser.send('Performance.enable');
	await page.evaluate((id) => void (location.hash = `#s-${id}`), ids[ROWS >> 1]!);
	await expect(ed.active).toHaveAttribute('id', `s-${ids[ROWS >> 1]}`);
	await ed.editor.click();
	await page.keyboard.press('Control+End');
	const idle = await working(page, browser, () => Promise.resolve());
	const strokes = await working(page, browser, (n) => page.keyboard.type(n % 6 === 5 ? ' ' : '가'));
	told('main thread without a keystroke, all', idle.all);
	told('main thread of one keystroke, all', strokes.all);
	told('main thread of one keystroke, scripts, styles, layout', strokes.ours);
	const { JSHeapUsedSize: heap } = Object.fromEntries(
		(await browser.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value])
	);
	console.log(`heap of the page: ${Math.round((heap ?? 0) / 2 ** 20)} MB`);
});
