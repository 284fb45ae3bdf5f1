import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importedPost, test } from './people';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });

test('what is fetched apart from the screen of work is there without a connection, and said to be missing where it is', async ({
	people,
	server
}) => {
	const { editor: page, slug } = await importedPost(people, server, 'Apart');
	const desk = new Desk(page, server.url);
	await page.goto(`${server.url}/desk/${slug}/ko`);
	await page.waitForFunction(() => performance.getEntriesByName('fetched-ahead').length > 0);
	await page.route('**/*.js', (route) => route.abort());
	await page.keyboard.press('Control+k');
	await expect(palette(page).getByRole('combobox')).toBeFocused();
	await page.keyboard.type('history');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('tab', { name: 'History' })).toBeFocused();
	await expect(page.getByRole('group', { name: /^Versions/ })).toBeVisible();
	await page.keyboard.press('Control+/');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.unroute('**/*.js');

	// A browser that never has an idle moment fetches nothing ahead.
	await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
	await desk.open(slug, 'ko');
	await page.route('**/*.js', (route) => route.abort());
	await page.keyboard.press('Control+k');
	await expect(page.getByText('This part of the page could not be fetched.').last()).toBeVisible();
	await expect(palette(page)).toHaveCount(0);
	await page.getByRole('tab', { name: /^Comments/ }).click();
	const alert = page.getByRole('alert').filter({ hasText: 'This part of the page' });
	await expect(alert).toBeVisible();
	await page.unroute('**/*.js');
	await alert.getByRole('button', { name: 'Try again' }).click();
	await expect(alert).toHaveCount(0);
	await expect(page.getByRole('tabpanel').getByRole('button', { name: /^Comment/ })).toBeVisible();
	await page.keyboard.press('Control+k');
	await expect(palette(page).getByRole('combobox')).toBeFocused();
});
