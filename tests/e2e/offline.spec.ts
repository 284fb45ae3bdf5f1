import type { Page, WebSocketRoute } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';
import { ROW, two } from './two';

/** What the server holds of the row. */
async function stored(desk: Desk): Promise<{ state: string; text: string } | undefined> {
	const { body } = await desk.api('GET', 'status');
	return body.rows?.find(({ text }) => text.includes(ROW));
}
const becomes = (desk: Desk, state: string) => expect.poll(async () => (await stored(desk))?.state).toBe(state);

const saving = (page: Page, state: string) => expect(page.locator(`footer [data-save="${state}"]`)).toBeVisible();

test('what was written offline outlives its tab, merges, and makes an approval of meanwhile stale', async ({
	people,
	server
}) => {
	const { rea, ed, slug } = await two(people, server, 'Away');
	await rea.go(ROW);
	await rea.page.keyboard.press('Control+Enter');
	await becomes(ed, 'confirmed');
	await rea.go(ROW);
	await rea.page.context().setOffline(true);
	// Lines that stand outlive the offline mode of the browser, so the server breaks them; it is away until the tab is closed.
	await server.stop();
	await saving(rea.page, 'offline');
	await expect(rea.page.locator('footer')).toContainText('kept on this device');
	await rea.writeAtEnd(' 오프라인에서 썼다.');
	await rea.page.waitForTimeout(300);
	const later = await rea.page.context().newPage();
	await rea.page.close();

	await server.run();
	await ed.saved();
	await ed.go(ROW);
	await ed.page.keyboard.press('Control+Enter');
	await becomes(ed, 'approved');
	const approved = (await stored(ed))!.text;
	expect(approved).not.toContain('오프라인에서');

	await later.context().setOffline(false);
	const again = new Desk(later, server.url);
	await again.open(slug, 'ko');
	await becomes(ed, 'stale');
	expect((await stored(ed))!.text).toBe(`${approved} 오프라인에서 썼다.`);
	for (const desk of [ed, again]) {
		await desk.go(ROW);
		await expect(desk.active).toContainText('오프라인에서 썼다.');
		await desk.active.getByRole('button', { name: 'Since approval' }).click();
		await expect(desk.active.locator('ins')).toContainText('오프라인에서 썼다.');
		await expect(desk.active.locator('del')).toHaveCount(0);
	}
});

for (const [how, answer] of [
	['the rooms turn everybody away', (line: WebSocketRoute) => void line.close({ code: 1011 })],
	['the rooms do not answer', () => undefined]
] as const)
	test(`while ${how}, the editor opens from the copy on this device, and what is written there comes in later`, async ({
		people,
		server
	}) => {
		const { rea, ed, slug } = await two(people, server, `Alone${how.length}`);
		const context = rea.page.context();
		await rea.page.close();
		const page = await context.newPage();
		await page.routeWebSocket(/\/collab\//, answer);
		await page.goto(`${server.url}/desk/${slug}/ko`);
		const alone = new Desk(page, server.url);
		await saving(page, 'offline');
		await server.stop();
		await alone.go(ROW);
		await alone.writeAtEnd(' 혼자 썼다.');
		await page.waitForTimeout(300);
		await page.close();
		await server.run();
		const again = new Desk(await context.newPage(), server.url);
		await again.open(slug, 'ko');
		await ed.saved();
		await expect.poll(async () => (await stored(ed))?.text).toContain('혼자 썼다.');
		await expect(again.row(ROW)).toContainText('혼자 썼다.');
	});
