import { Desk } from './desk';
import { expect, importedPost, test } from './people';

test('a change is asked for by a reason that the maintainers keep, and a machine draft says what it is', async ({
	people,
	server
}) => {
	const { editor, slug } = await importedPost(people, server, 'Reasons');
	const settings = people.administrator;
	await settings.goto(`${server.url}/projects/reasons/settings`);
	await settings.getByLabel('New reason').fill('Against our house style');
	await settings.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(settings.getByRole('listitem').filter({ has: settings.locator('input[name=label]') })).toHaveCount(1);
	await settings.getByRole('button', { name: 'Retire “It reads badly”' }).click();
	await expect(settings.getByText('Retired reasons (1)')).toBeVisible();
	const drafts = settings.locator('section').filter({ hasText: 'Machine drafts' });
	await drafts.getByRole('radio', { name: /^Yes, as/ }).check();
	await drafts.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(drafts.getByText('Saved.')).toBeVisible();

	const ed = new Desk(editor, server.url);
	const rea = new Desk(await people.as('Rea Reasons', 'reviewer:reasons:ko'), server.url);
	for (const desk of [ed, rea]) await desk.open(slug, 'ko');
	await rea.go('중도 포기');
	await rea.active.getByRole('button', { name: 'Request change' }).click();
	const reason = rea.active.getByRole('combobox', { name: 'Reason' });
	await expect(reason).toBeFocused();
	await expect(reason.getByRole('option', { name: 'It reads badly' })).toHaveCount(0);
	await reason.selectOption({ label: 'Against our house style' });
	await rea.active.getByRole('button', { name: 'Request change' }).last().click();
	await ed.go('중도 포기');
	await expect(ed.active).toContainText('Rea Reasons asks for a change: Against our house style');

	// Nobody has read it, and somebody asked for a change: no draft yet.
	await expect(ed.page.getByRole('button', { name: 'Publish as machine draft' })).toHaveCount(0);
	const refused = await ed.api('POST', 'releases', { draft: true });
	expect(refused.status).toBe(409);
	expect(new Set(refused.body.blockers?.map(({ code }) => code))).toEqual(
		new Set(['finding-open', 'changes-requested'])
	);
});
