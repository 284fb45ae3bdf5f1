import { Desk } from './desk';
import { expect, importedPost, test } from './people';

/** The text of an editor, without the names at the carets of others. */
const words = (desk: Desk): Promise<string> =>
	desk.editor.evaluate((element) => {
		const copy = element.cloneNode(true) as Element;
		for (const caret of copy.querySelectorAll('.others-caret')) caret.remove();
		return copy.textContent;
	});

test('the history of a row shows who wrote what, compares any two texts and brings one back', async ({
	people,
	server
}) => {
	const { editor, slug } = await importedPost(people, server, 'Lore');
	const ed = new Desk(editor, server.url);
	const rea = new Desk(await people.as('Rea Lore', 'reviewer:lore:ko'), server.url);
	await ed.open(slug, 'ko');
	await rea.open(slug, 'ko');

	await rea.go('중도 포기');
	const machine = await words(rea);
	await rea.editor.click();
	await rea.page.keyboard.press('Control+End');
	await rea.page.keyboard.type(' 레아가 썼다');
	await rea.saved();
	await ed.go('중도 포기');
	await ed.editor.click();
	await ed.page.keyboard.press('Control+End');
	await ed.page.keyboard.type(' 에드가 썼다');
	await ed.saved();
	const both = `${machine} 레아가 썼다 에드가 썼다`;
	await expect.poll(() => words(ed)).toBe(both);

	// By the keyboard alone: the chord opens the pane and goes there.
	await ed.page.keyboard.press('Alt+h');
	const pane = ed.page.locator('aside');
	await expect(pane.getByRole('tab', { name: 'History' })).toBeFocused();
	const versions = pane.getByRole('group', { name: /^Versions of segment/ });
	await expect(versions.getByRole('listitem')).toHaveCount(3, { timeout: 40_000 });
	await expect(versions.getByRole('listitem').nth(1)).toContainText('Rea Lore, Ed Lore');
	await expect(versions.getByRole('listitem').nth(1)).toContainText('This is the text of now');
	await expect(pane.locator('.difference ins').first()).toContainText('레아가');

	await pane.getByRole('button', { name: 'Who wrote which words' }).click();
	const runs = pane.locator('.run.known');
	await expect(runs.filter({ hasText: '레아가 썼다' })).toHaveCount(1);
	await expect(runs.filter({ hasText: '에드가 썼다' })).toHaveCount(1);
	await expect(pane.getByRole('list', { name: 'Who wrote it' }).getByRole('listitem')).toContainText([
		'Rea Lore',
		'Ed Lore',
		'Machine text'
	]);

	const back = versions.getByRole('button', { name: /^Back to this text: Machine text/ });
	await back.focus();
	await ed.page.keyboard.press('Enter');
	await expect.poll(() => words(ed)).toBe(machine);
	await expect.poll(() => words(rea)).toBe(machine);
	await ed.saved();
	await ed.editor.click();
	await ed.page.keyboard.press('Control+z');
	await expect.poll(() => words(ed)).toBe(both);
	await expect.poll(() => words(rea)).toBe(both);

	// What a kill takes from the server's memory is read from its log.
	await rea.editor.click();
	await rea.page.keyboard.press('Control+Home');
	await rea.page.keyboard.type('또 ');
	await rea.saved();
	await server.stop();
	await server.run();
	await expect(versions.getByRole('listitem').filter({ hasText: /Rea Lore/ })).toHaveCount(2, { timeout: 60_000 });
});
