import { fileURLToPath } from 'node:url';
import { Desk } from './desk';
import { test } from './people';

/** The picture of the README, from the running program: two people in one row of the sample post. */
test('the workbench', async ({ people, server }) => {
	await people.administrator.goto(`${server.url}/`);
	const address = await people.administrator.locator('a[href^="/desk/"][href$="/ko"]').first().getAttribute('href');
	const slug = address!.split('/')[2]!;
	const ada = new Desk(people.administrator, server.url);
	const jisu = new Desk(await people.as('Jisu', 'reviewer:sample:ko'), server.url);
	await ada.open(slug, 'ko');
	await jisu.open(slug, 'ko');
	await ada.go('중도 포기');
	await jisu.go('중도 포기');
	await jisu.editor.click();
	await jisu.page.keyboard.press('Control+End');
	for (let n = 0; n < 6; n++) await jisu.page.keyboard.press('Backspace');
	await jisu.page.keyboard.type('그칩니다.');
	await ada.saved();
	await ada.page.waitForTimeout(3000);
	await ada.page.screenshot({ path: fileURLToPath(new URL('../../static/workbench.png', import.meta.url)) });
});
