import { Desk } from './desk';
import { expect, test } from './people';
import { ROW, two } from './two';

test('a text is compared with a colleague’s, by words and by characters, and white space is seen', async ({
	people,
	server
}) => {
	const { rea, ed } = await two(people, server, 'Layers');
	await rea.go(ROW);
	await rea.writeAtEnd(' 레아의 정보검색２');
	await rea.saved();
	// What was confirmed is a text of its own in the row's history.
	await rea.editor.press('Control+Enter');
	await expect(rea.active).not.toContainText('정보검색２');
	await ed.go(ROW);
	const words = (desk: Desk) => desk.active.locator('.diff');
	const view = ed.active.getByRole('group', { name: 'What to compare with' });
	// What Rea wrote is the text of now, so there is nothing else of hers to compare with.
	await view.getByRole('button', { name: 'Against a colleague' }).click();
	await expect(words(ed)).toContainText('Nobody else has written another text here.');

	await ed.editor.click();
	await ed.page.keyboard.press('Control+End');
	for (let n = 0; n < 3; n++) await ed.page.keyboard.press('Backspace');
	await ed.page.keyboard.type(' 검색2');
	await ed.saved();
	await expect(words(ed).locator('ins')).not.toHaveCount(0, { timeout: 40_000 });
	await expect(words(ed)).toContainText('Rea Layers');

	const byCharacter = ed.active.getByRole('button', { name: 'Characters' });
	await ed.editor.press('Alt+c');
	await expect(byCharacter).toHaveAttribute('aria-pressed', 'true');
	await expect(words(ed).locator('del').first()).toContainText('２');
	await expect(words(ed)).toContainText('width alone');
	await expect(words(ed).locator('ins [data-sign="·"]')).toHaveCount(1);
	await byCharacter.click();
	await expect(byCharacter).toHaveAttribute('aria-pressed', 'false');
});
