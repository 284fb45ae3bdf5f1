import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, projectWithEditor, test } from './people';

/** A post of one paper, in which a boat's log is called 배 일지. */
const post = (title: string, korean: string, english: string): string =>
	[
		'[2026/04/06 ~ 04/12] 이번 주의 논문 (Papers of the Week)',
		`작은 배의 ${title} / A Map of Small Boats (${title})`,
		'논문 소개',
		korean,
		english,
		'논문 링크',
		'https://arxiv.org/abs/2604.01111'
	].join('\n\n');

async function importPost(page: Page, project: string, name: string, words: string): Promise<string> {
	await page.goto(`${project}/import`);
	await page.waitForLoadState('networkidle');
	const file = { name: `${name}.ko.txt`, mimeType: 'text/plain', buffer: Buffer.from(words) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: /^Import/ }).click();
	await page.waitForURL(/\/desk\//);
	return page.url().split('/').at(-2)!;
}

async function edit(page: Page, project: string): Promise<void> {
	await page.goto(`${project}/terms?q=boat%20log`);
	await page.getByRole('link', { name: 'boat log', exact: true }).first().click();
	await page.waitForURL(/\/terms\/[0-9a-f-]{36}/);
	await page.getByRole('link', { name: 'Edit “boat log”' }).click();
	await page.waitForURL(/edit/);
}

test('a term that changes shows every row it touches, changes the chosen ones where they are open, and goes back', async ({
	people,
	server
}) => {
	test.setTimeout(120_000);
	const { editor, at } = await projectWithEditor(people, server, 'Harbour');
	const project = `${server.url}/projects/${at}`;
	const first = await importPost(
		editor,
		project,
		'first',
		post('하나', '이 방법은 배 일지를 두 번 읽습니다.', 'This method reads the boat log twice.')
	);
	const second = await importPost(
		editor,
		project,
		'second',
		post('둘', '새로운 배 일지가 더 좋습니다.', 'A new boat log is better.')
	);
	const curator = await people.as('Cato Harbour', `maintainer:${at}:ko`);

	// The term as it was till now.
	await curator.goto(`${project}/terms?edit=new`);
	await curator.locator('[name=english]').fill('boat log');
	await curator.locator('[name=rendering_text][lang=ko]').first().fill('배 일지');
	await curator.getByRole('button', { name: 'Save', exact: true }).click();
	await curator.waitForURL(/changed/);

	// The editor has the first post open, and writes in the row.
	const ed = new Desk(editor, server.url);
	await ed.open(first, 'ko');
	await ed.go('배 일지를');
	await ed.writeAtEnd(' 정말로');
	await ed.saved();

	// What another rendering would touch, before anything is saved.
	await edit(curator, project);
	await curator.locator('[name=rendering_text][lang=ko]').first().fill('뱃길 기록');
	await curator.getByLabel('Why').fill('as sailors say');
	await curator.waitForLoadState('networkidle');
	await curator.getByRole('button', { name: 'See what it touches' }).click();
	await expect(curator.getByRole('list', { name: 'How much it touches' })).toContainText('2 rows');
	await expect(curator.getByRole('list', { name: 'How much it touches' })).toContainText('2 documents');
	const opened = curator.getByRole('listitem').filter({ hasText: '두 번 읽습니다' });
	await expect(opened.locator('ins').first()).toContainText('뱃길 기록을');
	await expect(opened.locator('del').first()).toContainText('배 일지를');
	const other = curator.getByRole('listitem').filter({ hasText: '더 좋습니다' });
	await expect(other.locator('ins').first()).toContainText('뱃길 기록이');
	// Nothing that was typed is lost on the way back to the form, and it is looked at once more.
	await curator.getByRole('button', { name: 'Go on editing' }).click();
	await expect(curator.locator('[name=rendering_text][lang=ko]').first()).toHaveValue('뱃길 기록');
	await expect(curator.getByLabel('Why')).toHaveValue('as sailors say');
	await curator.waitForLoadState('networkidle');
	await curator.getByRole('button', { name: 'See what it touches' }).click();
	await expect(opened.locator('ins').first()).toContainText('뱃길 기록을');
	// From the next post on: nothing is chosen.
	await expect(curator.getByRole('button', { name: 'Save and change the 0 chosen' })).toBeDisabled();
	await opened.getByRole('checkbox').check();
	await expect(curator.getByRole('button', { name: 'Save and change the 1 chosen' })).toBeEnabled();
	await other.getByRole('checkbox').check();
	await curator.getByRole('button', { name: 'Save and change the 2 chosen' }).click();
	await expect(curator.getByText('2 texts changed.')).toBeVisible();

	// Whoever has it open sees it, with what was written.
	await expect(ed.editor).toContainText('이 방법은 뱃길 기록을 두 번 읽습니다. 정말로');

	await curator.getByRole('button', { name: 'Undo: put back the texts and the term' }).click();
	await expect(curator.getByText('2 texts put back.')).toBeVisible();
	await expect(curator.getByText('The term is as before.')).toBeVisible();
	await expect(ed.editor).toContainText('이 방법은 배 일지를 두 번 읽습니다. 정말로');
	await ed.open(second, 'ko');
	await expect(ed.row('새로운 배 일지가')).toBeVisible();

	// Without script the same page saves and changes.
	const still = await curator
		.context()
		.browser()!
		.newContext({ javaScriptEnabled: false, storageState: await curator.context().storageState() });
	const plain = await still.newPage();
	await edit(plain, project);
	await plain.locator('[name=rendering_text][lang=ko]').first().fill('뱃길 기록');
	await plain.getByRole('button', { name: 'See what it touches' }).click();
	await plain.locator('[name=document]').first().check();
	await plain.getByRole('button', { name: 'Save and change the chosen' }).click();
	await expect(plain.getByText('1 text changed.')).toBeVisible();
	await expect(ed.row('뱃길 기록이')).toBeVisible();
	await still.close();
});
