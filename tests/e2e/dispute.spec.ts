import { Desk } from './desk';
import { expect, importedPost, test } from './people';

test('a disputed row is marked, blocks publishing, and is settled by whoever was named', async ({ people, server }) => {
	const { editor, slug } = await importedPost(people, server, 'Dispute');
	const ed = new Desk(editor, server.url);
	const rea = new Desk(await people.as('Rea Dispute', 'reviewer:dispute:ko'), server.url);
	const rob = new Desk(await people.as('Rob Dispute', 'reviewer:dispute:ko'), server.url);
	for (const desk of [ed, rea, rob]) await desk.open(slug, 'ko');

	await rea.go('중도 포기');
	const stood = (await rea.editor.textContent())!;
	await rea.active.getByRole('button', { name: 'Dispute…' }).click();
	const form = rea.active.getByRole('form', { name: 'Mark as disputed' });
	await expect(form.getByLabel('The other text')).toBeFocused();
	await form.getByLabel('The other text').fill('아주 다른 글이다');
	await form.getByLabel('Why').fill('the tone is wrong');
	await form.getByLabel('Who decides').selectOption({ label: 'Rob Dispute' });
	await form.getByRole('button', { name: 'Mark as disputed' }).click();

	await ed.go('중도 포기');
	const card = ed.active.getByRole('region', { name: 'Dispute on this row' });
	await expect(card).toContainText('Rea Dispute disputes this text: the tone is wrong');
	await expect(card).toContainText(/Rob Dispute decides by/);
	await expect(ed.page.getByRole('navigation', { name: 'Segments' }).getByText('disputed')).toHaveCount(1);
	await ed.page.getByRole('button', { name: /findings? blocks?/ }).click();
	await expect(ed.page.getByRole('link', { name: /Disputed/ })).toHaveCount(1);
	await ed.page.keyboard.press('Escape');
	const refused = await ed.api('POST', 'releases');
	expect(refused.body.blockers?.filter((b) => b.code === 'disputed')).toHaveLength(1);
	const command = ['publish', '--project', 'dispute', '--document', slug, '--lang', 'ko', '--as', 'Ed Dispute'];
	await expect(server.command(command)).rejects.toThrow(/s\d{4} disputed/);

	await rea.active.getByRole('region', { name: 'Dispute on this row' }).waitFor();
	await expect(rea.active.getByRole('button', { name: 'Settle…' })).toHaveCount(0);
	await rob.go('중도 포기');
	await rob.active.getByRole('button', { name: 'Settle…' }).click();
	const settling = rob.active.getByRole('form', { name: 'Settle' });
	await settling.getByRole('radio', { name: /^The other/ }).check();
	await settling.getByLabel('Why').fill('closer to the English');
	await settling.getByRole('button', { name: 'Settle', exact: true }).click();
	await expect(rob.editor).toHaveText('아주 다른 글이다');
	await expect(rea.active.getByRole('region', { name: 'Dispute on this row' })).toHaveCount(0);
	expect((await ed.api('POST', 'releases')).body.blockers?.some((b) => b.code === 'disputed')).toBe(false);

	// Both texts stay, with who settled it and why.
	await rea.page.getByRole('tab', { name: 'History' }).click();
	const pane = rea.page.locator('aside');
	await expect(pane).toContainText('closer to the English');
	await expect(pane).toContainText('Rob Dispute settled it');
	await expect(
		pane
			.locator('del')
			.filter({ hasText: stood.slice(0, 4) })
			.first()
	).toBeVisible();
});
