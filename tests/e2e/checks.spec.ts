import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Desk } from './desk';
import { expect, projectWithEditor, test } from './people';
import { looksRight, mend, onePerson, shows, stored } from './small-post';

/** Makes what was set aside so far a decision on what earlier rules had found. */
function changeChecks(data: string): void {
	const file = new Database(join(data, 'variorum.db'), { timeout: 10_000 });
	const key = JSON.stringify(['fluency.repeated-word', null, '등불이 등불이', { of: 'before' }]);
	file
		.prepare("update finding_state set rules = '2025-01-01.1', key = ? where check_id = 'fluency.repeated-word'")
		.run(key);
	file.close();
}

test('a check shows its precision, remembers what was set aside before it changed, and is retired', async ({
	people,
	server
}) => {
	test.setTimeout(240_000);
	const { editor, at } = await projectWithEditor(people, server, 'Precision');
	const maintainer = people.administrator;
	await onePerson(maintainer, server, at);
	const slug = await stored(editor, at, 'lanterns', [
		['The lantern burns all night.', '등불이 등불이 밤새 탑니다.'],
		['The harbour sleeps in winter.', '항구는 겨울에 겨울에 잠듭니다.'],
		['The road climbs slowly.', '길은 언덕을 언덕을 오릅니다.']
	]);
	const page = `${server.url}/projects/${at}/checks`;
	await editor.goto(page);
	await expect(editor.getByText('No precision yet.')).toBeVisible();

	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	await desk.go('등불이');
	const card = desk.active.locator('.finding').first();
	await card.getByRole('button', { name: 'False alarm…' }).click();
	await card.getByLabel('Reason').fill('a refrain of the song');
	await card.getByRole('button', { name: 'Set aside' }).click();
	await expect(desk.active.locator('.finding')).toHaveCount(0);
	await desk.editor.press('Escape');
	await desk.active.focus();
	await editor.keyboard.press('Control+Enter');
	await expect(editor.getByRole('article', { name: /, approved$/ })).toHaveCount(1);
	await mend(desk, '항구는', '항구는 겨울에 잠듭니다.', 2);

	await shows(editor, page, '50%');
	const line = (who: typeof editor) => who.getByRole('row').filter({ hasText: 'Repeated word' });
	await expect(line(editor).getByRole('img')).toHaveAccessibleName(/^\d{4}-W\d\d: confirmed 1, false alarms 1\.$/);
	await expect(line(editor).getByRole('link', { name: '1 row' })).toHaveAttribute('href', /check=fluency/);
	await looksRight(editor);
	const [file] = await Promise.all([
		editor.waitForEvent('download'),
		editor.getByRole('link', { name: 'Download all weeks as CSV' }).click()
	]);
	expect(readFileSync(await file.path(), 'utf8')).toMatch(/fluency\.repeated-word,ko,\d{4}-W\d\d,1,1,0,0\r\n/);

	changeChecks(server.data);
	await shows(editor, page, '1 set aside earlier: look again');
	await desk.open(slug, 'ko');
	await desk.go('등불이');
	await expect(card).toContainText('Set aside earlier. The check has changed since: look again.');
	await expect(card).toContainText('a refrain of the song');
	await looksRight(editor);
	await card.getByRole('button', { name: 'Still so' }).click();
	await expect(desk.active.locator('.finding')).toHaveCount(0);

	await maintainer.goto(page);
	await line(maintainer).getByRole('link', { name: 'Change: Repeated word' }).click();
	const form = maintainer.getByRole('region', { name: 'Change in this project: Repeated word' });
	await form.getByLabel('Does it run?').selectOption('Off');
	await form.getByLabel('Reason').fill('songs repeat their words');
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(form.getByText('Saved.')).toBeVisible();
	await expect(line(maintainer)).toContainText('switched off');
	await expect(line(maintainer)).toContainText(/changed by Ada on/);
	await looksRight(maintainer);
	await desk.open(slug, 'ko');
	await desk.go('길은');
	await expect(desk.active.locator('.finding')).toHaveCount(0);

	await form.getByRole('button', { name: 'Back to the catalogue' }).click();
	await expect(line(maintainer)).not.toContainText('switched off');
	// The open screen hears of it by itself.
	await expect(desk.active.locator('.finding')).toHaveCount(1, { timeout: 20_000 });
});
