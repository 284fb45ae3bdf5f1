import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, test } from './people';
import { ROW, two } from './two';

/** Selects words of the active row by the keyboard. */
async function select(desk: Desk, words: string): Promise<void> {
	const at = (await desk.editor.textContent())!.indexOf(words);
	await desk.editor.click();
	await desk.page.keyboard.press('Control+Home');
	for (let n = 0; n < at; n++) await desk.page.keyboard.press('ArrowRight');
	for (let n = 0; n < words.length; n++) await desk.page.keyboard.press('Shift+ArrowRight');
}

/** Selects words of the English of the active row, as a mouse does. */
const selectEnglish = (desk: Desk, words: string): Promise<void> =>
	desk.active
		.locator('[data-source]')
		.first()
		.evaluate((element, words) => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = (node.textContent ?? '').indexOf(words);
				if (at < 0) continue;
				document.getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
				return;
			}
			throw new Error(`${words} is not in the English`);
		}, words);

const card = (page: Page, term: string) => page.getByRole('article', { name: new RegExp(term) });

test('a reviewer proposes a selected word, the maintainer accepts it with changes or refuses it with a reason', async ({
	people,
	server
}) => {
	const { rea, slug } = await two(people, server, 'Proposals');
	const cato = await people.as('Cato Proposals', 'maintainer:proposals:ja,ko');
	const list = `${server.url}/projects/proposals/terms/proposals`;

	// The particle stays behind, the English is guessed, and can be said otherwise.
	await rea.go('탐침에서');
	await select(rea, '탐침에서');
	await rea.page.keyboard.press('Alt+t');
	const dialog = rea.page.getByRole('dialog', { name: 'Propose a term' });
	await expect(dialog.getByLabel('Korean rendering')).toHaveValue('탐침');
	await expect(dialog.getByRole('group', { name: 'What it may be in this row' }).getByRole('button')).not.toHaveCount(
		0
	);
	await dialog.getByLabel('English').fill('probe set');
	await expect(dialog.getByRole('status')).toHaveText('Becomes a new concept.');
	await dialog.getByLabel('Why').fill('as in the abstract');
	await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
	await expect(dialog).toHaveCount(0);

	// What somebody else proposed already is not proposed twice; what is refused stays in the dialog.
	await rea.page.getByRole('tab', { name: /Terms/ }).click();
	await rea.page.getByRole('button', { name: 'Propose a term' }).click();
	await dialog.getByLabel('English').fill('Probe set');
	await dialog.getByLabel('Korean rendering').fill('탐침');
	await expect(dialog.getByRole('region', { name: 'Proposed already:' })).toContainText('Rea Proposals');
	await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText('Somebody proposed this already');
	await expect(dialog.getByLabel('English')).toHaveValue('Probe set');
	await rea.page.keyboard.press('Escape');

	// From the English: another rendering of what is known.
	await rea.go(ROW);
	await rea.go('탐침에서');
	await selectEnglish(rea, 'tokens');
	await rea.page.keyboard.press('Alt+t');
	await expect(dialog.getByLabel('English')).toHaveValue('tokens');
	await expect(dialog.getByRole('status')).toContainText('Becomes another rendering of “tokens”');
	await dialog.getByLabel('Korean rendering').fill('낱말 조각');
	await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
	await expect(dialog).toHaveCount(0);

	// The maintainer is told, sees where it was found, and accepts it with changes.
	await cato.goto(server.url);
	await cato.getByRole('link', { name: /Notifications: 2 unread/ }).click();
	await cato.getByText('Rea Proposals proposes “탐침” for “probe set”.').click();
	await expect(card(cato, 'probe set')).toContainText('A new concept');
	await expect(card(cato, 'probe set').getByRole('link', { name: /row s\d+/ })).toHaveAttribute(
		'href',
		new RegExp(`^/desk/${slug}/ko#s-`)
	);
	await card(cato, 'probe set').getByRole('link', { name: 'Accept with changes: probe set' }).click();
	await cato.getByRole('textbox', { name: 'Rendering', exact: true }).first().fill('탐침 집합');
	await cato.getByRole('button', { name: 'Save' }).click();
	await expect(cato.getByText('The proposal was accepted with your changes.')).toBeVisible();

	// A refusal needs a reason.
	await cato.goto(list);
	const other = card(cato, 'tokens');
	await expect(other).toContainText('Another rendering of a concept that is known: token');
	const refuse = other.locator('summary').filter({ hasText: 'Refuse' });
	const place = await refuse.boundingBox();
	await refuse.click();
	// What stands under the pointer stays: a second click takes it back and hits nothing else.
	expect(await refuse.boundingBox()).toEqual(place);
	const reason = other.getByLabel('Why? Whoever proposed it reads this.');
	await other.getByRole('button', { name: 'Refuse' }).click();
	await expect(reason).toBeFocused();
	await expect(other).toBeVisible();
	await reason.fill('Everybody says 토큰.');
	await other.getByRole('button', { name: 'Refuse' }).click();
	await expect(cato.getByText('The proposal was refused.')).toBeVisible();
	await expect(card(cato, 'tokens')).toHaveCount(0);

	// The bell of whoever proposed says what became of both.
	await rea.page.goto(server.url);
	await rea.page.getByRole('link', { name: /Notifications: 2 unread/ }).click();
	await expect(
		rea.page.getByText(/Cato Proposals accepted your proposal “탐침” for “probe set” with changes/)
	).toBeVisible();
	await rea.page.getByText(/refused “낱말 조각” for “tokens”, which you proposed: Everybody says 토큰\./).click();
	await expect(card(rea.page, 'tokens')).toContainText('Reason: Everybody says 토큰.');
	await rea.page.goto(`${list}?state=changed`);
	await expect(card(rea.page, 'probe set')).toContainText('Decided by Cato Proposals');
	await rea.page.goto(`${server.url}/projects/proposals/terms?q=probe`);
	await expect(rea.page.getByText('탐침 집합')).toBeVisible();
});
