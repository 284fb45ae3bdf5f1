import { readFileSync } from 'node:fs';
import { Desk } from './desk';
import { expect, importedPost, test } from './people';

test('who asks for a change tells the writer, whose bell leads to the row; the audit says who did what', async ({
	people,
	server
}) => {
	const { editor, slug } = await importedPost(people, server, 'Record');
	const writer = await people.as('Wri', 'reviewer:record:ko');
	const desk = new Desk(writer, server.url);
	await desk.open(slug, 'ko');
	await desk.editor.click();
	await desk.writeAtEnd(' 덧붙임');
	await desk.saved();
	const segment = (await desk.active.getAttribute('id'))!.replace(/^s-/, '');
	const at = new Desk(editor, server.url);
	await at.open(slug, 'ko');
	const text = (await at.api('GET', 'status')).body.rows!.find((row) => row.id === segment)!.text;
	const { status } = await at.api('POST', 'decisions', {
		kind: 'refuse',
		rows: [{ segment, text }],
		why: 'fluency'
	});
	expect(status).toBe(200);

	await writer.goto(`${server.url}/`);
	await writer.getByRole('link', { name: 'Notifications: 1 unread' }).click();
	await expect(writer.getByRole('heading', { name: 'Notifications' })).toBeVisible();
	await writer.getByRole('link', { name: /Ed Record asks for a change/ }).click();
	await writer.waitForURL(new RegExp(`/desk/${slug}/ko#s-${segment}`));
	await expect(desk.active).toHaveAttribute('id', `s-${segment}`);
	await writer.getByRole('link', { name: 'Notifications: 1 unread' }).click();
	await writer.getByRole('button', { name: /^Mark as read: Ed Record/ }).click();
	await expect(writer.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible();
	await expect(writer.getByText('unread', { exact: true })).toHaveCount(0);

	const page = people.administrator;
	await page.goto(`${server.url}/projects/record`);
	await page.getByRole('link', { name: 'Audit' }).click();
	const lines = page.getByRole('list', { name: 'Lines of the audit' });
	await expect(lines).toContainText('Ed Record asked for a change of row');
	await expect(lines).toContainText('gave Wri the role Reviewer');
	await page.getByLabel('What was done').selectOption('Imports');
	await page.getByRole('button', { name: 'Filter' }).click();
	await expect(lines.getByRole('listitem')).toHaveCount(1);
	await expect(lines).toContainText('Ed Record imported');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Export JSON lines' }).click()
	]);
	expect(download.suggestedFilename()).toBe('record-audit.jsonl');
	const path = await download.path();
	expect(readFileSync(path, 'utf8').split('\n').length).toBeGreaterThan(5);
	await server.command(['audit', 'verify', path]);
	expect((await editor.goto(`${server.url}/projects/record/audit`))?.status()).toBe(403);
});
