import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, projectWithEditor, test } from './people';

const FORMAL = Array.from({ length: 20 }, (_, i) => `등불 ${i + 1}호를 켭니다.`);

/** Calls the API as the person of the page. */
const call = (page: Page, path: string, body: unknown): Promise<{ slug: string }> =>
	page.evaluate(
		async ([path, body]) => {
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(`/api/v1/${path}`, { method: 'POST', headers, body });
			if (!response.ok) throw new Error(await response.text());
			return response.json();
		},
		[path, JSON.stringify(body)] as const
	);

test('a maintainer confirms a guess, the desk flags a row of the other register, and the repair follows it', async ({
	people,
	server
}) => {
	const { editor, at } = await projectWithEditor(people, server, 'Styled');
	const maintainer = people.administrator;
	await maintainer.goto(`${server.url}/projects/${at}/settings`);
	await maintainer.getByRole('radio', { name: /^One/ }).check();
	await maintainer.getByRole('button', { name: 'Save', exact: true }).first().click();
	await expect(maintainer.getByText('Saved.').first()).toBeVisible();

	const content = Buffer.from([...FORMAL, '창을 열었다.'].map((target) => JSON.stringify({ target })).join('\n'));
	const file = { name: 'lamps.jsonl', content: content.toString('base64'), lang: 'ko' };
	const { slug } = await call(editor, `projects/${at}/documents`, file);
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	const { body } = await desk.api('GET', 'rows?limit=100');
	const rows = body.rows!.filter(({ text }) => FORMAL.includes(text)).map(({ id, text }) => ({ segment: id, text }));
	await call(editor, `documents/${slug}/ko/decisions`, { kind: 'approve', rows });

	const style = `${server.url}/projects/${at}/style`;
	const korean = maintainer.locator('section').filter({ has: maintainer.getByRole('heading', { name: 'Korean' }) });
	const register = korean.getByRole('group', { name: 'Register' });
	await expect(async () => {
		await maintainer.goto(style);
		await expect(register.getByText('20 of 20 places (100 %)')).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 40_000 });
	const formal = register.getByRole('radio', { name: /합니다/ });
	await expect(register.getByText('Guess')).toBeVisible();
	await formal.focus();
	await maintainer.keyboard.press('Space');
	await expect(formal).toBeChecked();
	await expect(register.getByRole('status')).toHaveText('Saving would flag 1 open row for this trait.');
	expect((await new AxeBuilder({ page: maintainer }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await korean.getByRole('button', { name: 'Save style of Korean' }).click();
	await expect(korean.getByText('Saved. Rows are checked anew')).toBeVisible();
	await expect(register.getByText('Confirmed')).toBeVisible();
	await expect(korean.getByText(/^Last said by Ada on /)).toBeVisible();

	await editor.goto(style);
	await expect(editor.getByText('Maintainers confirm a style; you can read what is said.')).toBeVisible();
	await expect(editor.getByRole('radio')).toHaveCount(0);

	await desk.open(slug, 'ko');
	await desk.go('창을 열었다.');
	await desk.repair('ends in another register', '열었습니다');
	await expect(desk.editor).toContainText('창을 열었습니다.');
	await expect(desk.finding('ends in another register')).toHaveCount(0);

	await maintainer.goto(style);
	await korean.getByRole('button', { name: 'Say nothing any more' }).click();
	await expect(korean.getByText(/^Last said by/)).toHaveCount(0);
	await expect(register.getByRole('radio', { name: 'Nothing said' })).toBeChecked();
});
