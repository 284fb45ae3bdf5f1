import type { Page } from '@playwright/test';
import { expect, signIn, test } from './people';
import { ROW, two } from './two';

/** @returns all that the polite region has said from now on */
async function listen(page: Page): Promise<() => Promise<string[]>> {
	const said = await page.getByRole('status').evaluateHandle((region) => {
		const said: string[] = [];
		const heard = () => void (region.textContent && said.push(region.textContent));
		new MutationObserver(heard).observe(region, { childList: true, characterData: true, subtree: true });
		return said;
	});
	return () => said.jsonValue();
}

test('changes by others wait for a composition: shown while they wait, said when they are in', async ({
	people,
	server
}) => {
	const { rea, ed } = await two(people, server, 'Waiting');
	await rea.go(ROW);
	await ed.go(ROW);
	await rea.writeAtEnd(' ');
	const devtools = await rea.page.context().newCDPSession(rea.page);
	const compose = (text: string) =>
		devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
	const said = await listen(rea.page);
	await compose('하');
	await ed.writeAtEnd(' 에드가');
	const wait = rea.active.getByText('Others’ changes wait for this word.');
	await expect(wait).toBeVisible();
	// Nothing is spoken into a composition.
	expect((await said()).join()).not.toContain('Others’ changes');
	await expect(rea.editor).not.toContainText('에드가');
	await compose('한');
	await devtools.send('Input.insertText', { text: '한' });
	await expect.poll(async () => (await said()).join()).toContain('Others’ changes are in your text now.');
	await expect(wait).toHaveCount(0);
	await expect(rea.editor).toContainText('에드가');
	await expect(ed.editor).toContainText('한');
});

test('who is signed out elsewhere is told so, and finds the text again after signing in', async ({
	people,
	server
}) => {
	const { rea, ed, slug } = await two(people, server, 'Leaving');
	await rea.go(ROW);
	const other = await rea.page.context().newPage();
	await other.goto(`${server.url}/`);
	await other.evaluate(() => fetch('/sign-out', { method: 'POST' }));
	const foot = rea.page.locator('footer [data-save="signed-out"]');
	await expect(foot).toContainText('You are signed out');
	await expect(foot).toContainText('kept on this device');
	await rea.writeAtEnd(' 나중에도');
	await rea.page.waitForTimeout(300);
	await rea.page.goto(`${server.url}/`);
	await signIn(rea.page, server.url, 'Rea Leaving');
	await rea.open(slug, 'ko');
	await expect(ed.row(ROW)).toContainText('나중에도');
});
