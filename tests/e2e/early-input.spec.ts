import { expect, newProject, test } from './people';

test('what is written and chosen before the script of a page runs stays', async ({ people, server, browser }) => {
	const at = await newProject(people.administrator, server.url, 'Early');
	const state = await people.administrator.context().storageState();
	const page = await (await browser.newContext({ storageState: state })).newPage();
	const held: (() => void)[] = [];
	let open = false;
	await page.route('**/*.js', async (route) => {
		if (!open) await new Promise<void>((go) => held.push(go));
		await route.continue();
	});
	const started = async (): Promise<void> => {
		open = true;
		for (const go of held.splice(0)) go();
		await page.waitForLoadState('networkidle');
		open = false;
	};

	await page.goto(`${server.url}/projects/${at}/settings`, { waitUntil: 'commit' });
	await page.getByLabel('One', { exact: true }).check();
	await started();
	await expect(page.getByLabel('One', { exact: true })).toBeChecked();
	await page.getByRole('button', { name: 'Save', exact: true }).first().click();
	await expect(page.getByText('Saved.')).toBeVisible();

	await page.goto(`${server.url}/projects/${at}/terms?edit=new`, { waitUntil: 'commit' });
	const english = page.locator('textarea[name=english]');
	await english.fill('quiet room');
	await started();
	await expect(english).toHaveValue('quiet room');

	await page.goto(`${server.url}/projects/${at}/audit`, { waitUntil: 'commit' });
	await page.getByLabel('What was done').selectOption({ index: 2 });
	const chosen = await page.getByLabel('What was done').inputValue();
	await started();
	await expect(page.getByLabel('What was done')).toHaveValue(chosen);
	await page.context().close();
});
