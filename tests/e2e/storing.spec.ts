import { expect, projectWithEditor, test } from './people';

const ROWS = 2000;

/** A report that nobody reads in a week. */
const report = Buffer.from(
	Array.from({ length: ROWS }, (_, n) => {
		const row = {
			source: `Lighthouse ${n + 3} flashes ${n * 7} times.`,
			target: `${n + 3}번 등대는 ${n * 7}번 깜박입니다.`
		};
		return JSON.stringify({ lang: 'ko', kind: n === 0 ? 'title' : 'paragraph', paper: null, ...row });
	}).join('\n')
);

test('a long post says how far its storing is', async ({ people, server }) => {
	test.setTimeout(180_000);
	const { editor, at } = await projectWithEditor(people, server, 'Storing');
	await editor.goto(`${server.url}/projects/${at}/import`);
	await editor.waitForLoadState('networkidle');
	await editor.locator('input[type=file]').setInputFiles({
		...{ name: 'report.ko.jsonl', mimeType: 'application/x-ndjson', buffer: report }
	});
	const store = editor.getByRole('button', { name: /^Import/ });
	await expect(store).toBeVisible({ timeout: 60_000 });
	// A part of the rows is drawn, the rest when it is asked for.
	const drawn = editor.locator('.table ol > li');
	await expect(drawn).toHaveCount(500);
	await editor.getByRole('button', { name: `Show more rows (500 of ${ROWS} are shown)` }).click();
	await expect(drawn).toHaveCount(1000);
	// The bar may be there for a moment only: what it says is noted as it changes.
	await editor.evaluate(() => {
		const heard = new Set<string>();
		const note = () => document.querySelectorAll('progress').forEach((bar) => heard.add(bar.labels[0]!.textContent));
		new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
		Object.assign(window, { heard });
	});
	await store.click();
	await editor.waitForURL(/\/desk\//, { timeout: 40_000 });
	const heard = await editor.evaluate(() => [...(window as unknown as { heard: Set<string> }).heard]);
	const stored = heard.flatMap((text) => /^Rows stored: (\d+) %$/.exec(text)?.[1] ?? []).map(Number);
	expect(stored.length).toBeGreaterThan(2);
	expect(stored).toEqual([...stored].sort((a, b) => a - b));
});
