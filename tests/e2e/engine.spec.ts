import { Desk } from './desk';
import { expect, projectWithEditor, test } from './people';

const ENGLISH = `# Papers on quiet harbours

## A Map of Quiet Harbours

This method reads the log of 12 harbours with care.

The boats always leave the harbour at night.

https://arxiv.org/abs/2605.01113

## Lanterns of the Coast

We hang 300 lanterns.
`;
const FIRST = [
	'조용한 항구의 논문',
	'조용한 항구의 지도',
	'이 방법은 항구 12곳의 기록을 읽는다.',
	'배들은 언제나 밤에 떠난다.',
	'해안의 등불',
	'등불 300개를 단다.'
];
const SECOND = FIRST.map((text) => text.replace('항구', '포구').replace('등불', '초롱'));

/** What an engine makes of a copy. */
function answer(copy: string, texts: readonly string[]): string {
	let n = 0;
	const body = copy.slice(copy.indexOf('[[1-'));
	return body.replace(/^(?!\[\[\d|$).+$/gmu, () => texts[n++]!);
}

test('English alone is copied for an engine, and what comes back damaged is matched, stored, compared and undone', async ({
	people,
	server
}, info) => {
	test.setTimeout(120_000);
	const { editor, at } = await projectWithEditor(people, server, 'Engines');
	const shoot = async (name: string): Promise<void> => {
		for (const [width, scheme] of [
			[1280, 'light'],
			[1280, 'dark'],
			[400, 'light'],
			[400, 'dark']
		] as const) {
			await editor.setViewportSize({ width, height: 900 });
			await editor.emulateMedia({ colorScheme: scheme });
			await editor.screenshot({ path: info.outputPath(`${name}-${width}-${scheme}.png`), fullPage: true });
		}
		await editor.setViewportSize({ width: 1280, height: 900 });
		await editor.emulateMedia({ colorScheme: 'light' });
	};
	await editor.goto(`${server.url}/projects/${at}/import`);
	await editor.waitForLoadState('networkidle');
	await editor.getByLabel('Translated into').selectOption('en');
	await editor.getByLabel('The English post').fill(ENGLISH);
	await editor.getByRole('button', { name: 'Show the rows' }).click();
	await expect(editor.getByText('No translation yet').first()).toBeVisible();
	await expect(editor.getByRole('checkbox', { name: 'Korean' })).toBeChecked();
	await shoot('import');
	await editor.getByRole('button', { name: 'Import', exact: true }).click();
	await editor.waitForURL(/\/desk\//);
	const desk = new Desk(editor, server.url);
	await desk.saved();
	await expect(editor.getByText('6 rows have no translation yet.')).toBeVisible();
	await shoot('desk-empty');

	// The first engine damages one mark and loses another.
	await editor.getByRole('link', { name: 'Copy for your engine' }).click();
	await editor.waitForLoadState('networkidle');
	await editor.getByRole('button', { name: 'Make the copy' }).click();
	const part = editor.getByLabel('Part 1 of 1');
	await expect(part).toHaveValue(/Translate the text below[\s\S]*\[\[6-\d\d\]\]/u);
	const marks = [...(await part.inputValue()).matchAll(/^\[\[.+\]\]$/gmu)].map(([mark]) => mark);
	const damaged = answer(await part.inputValue(), FIRST)
		.replace(marks[1]!, marks[1]!.replace('[[', '【').replace(']]', '】'))
		.replace(`${marks[3]!}\n`, '');
	await editor.getByLabel('The answer of the engine').fill(`Here is the translation:\n\n${damaged}`);
	await editor.getByLabel('Engine', { exact: true }).fill('first engine');
	await editor.getByRole('button', { name: 'Show what goes where' }).click();
	for (const count of ['3 by their marks', '1 by a damaged mark', '2 to be looked at: tick those that are right'])
		await expect(editor.getByText(count, { exact: true })).toBeVisible();
	await shoot('preview');
	for (const label of ['s0003', 's0004']) await editor.getByLabel(`Take row ${label}`).check();
	await editor.getByRole('button', { name: 'Store 6 texts' }).click();
	await editor.waitForURL(/\/desk\/[^/]+\/ko$/);
	await desk.saved();
	for (const text of FIRST) await expect(desk.row(text)).toBeVisible();
	await expect(editor.getByText('6 rows replaced')).toBeVisible();
	await shoot('desk-full');

	// The second is put beside the first, and one of its texts is taken.
	await editor.getByRole('link', { name: 'Copy for your engine' }).click();
	await editor.waitForLoadState('networkidle');
	await editor.getByRole('button', { name: 'Make the copy' }).click();
	await expect(part).toHaveValue(/\[\[6-\d\d\]\]/u);
	await editor.getByLabel('The answer of the engine').fill(answer(await part.inputValue(), SECOND));
	await editor.getByLabel('Engine', { exact: true }).fill('second engine');
	await editor.getByLabel('Keep the texts that stand').check();
	await editor.getByRole('button', { name: 'Show what goes where' }).click();
	await editor.getByRole('button', { name: 'Store 6 texts' }).click();
	await editor.waitForURL(/\/desk\/[^/]+\/ko$/);
	await desk.saved();
	await desk.go(FIRST[1]!);
	const newer = desk.active.getByRole('region', { name: 'Newer machine text' });
	await expect(newer).toContainText('second engine');
	await shoot('desk-compare');
	await newer.getByRole('button', { name: 'Take it' }).click();
	await expect(desk.editor).toContainText('포구');

	const undo = (said: string): Promise<void> =>
		editor.locator('.notice').filter({ hasText: said }).getByRole('button', { name: 'Undo', exact: true }).click();
	// Every machine text of a row is in its history; those of one engine are taken for the paper, but where people wrote.
	await desk.go(FIRST[4]!);
	await editor.getByRole('tab', { name: 'History' }).click();
	const machine = editor.getByRole('region', { name: /^Machine texts of segment/ });
	await expect(machine.getByRole('listitem')).toHaveCount(2);
	await expect(machine.getByRole('listitem').filter({ hasText: 'In force' })).toContainText('first engine · en → ko');
	await shoot('machine-texts');
	await machine.getByRole('button', { name: 'Take the texts of second engine for the whole paper' }).click();
	await expect(editor.getByText('2 rows took the machine text.')).toBeVisible();
	for (const text of SECOND.slice(4)) await expect(desk.row(text)).toBeVisible();
	await expect(machine.getByRole('listitem').filter({ hasText: 'In force' })).toContainText('second engine');
	await undo('2 rows took the machine text.');
	for (const text of FIRST.slice(4)) await expect(desk.row(text)).toBeVisible();
	await machine.getByRole('button', { name: /^Take the text of second engine/ }).click();
	await expect(desk.row(SECOND[4]!)).toBeVisible();
	await undo('The machine text is that of the row now.');
	await expect(desk.row(FIRST[4]!)).toBeVisible();
	await editor.getByRole('tab', { name: 'Findings' }).click();

	// The English comes again, corrected: translations stay, and say for which English they were made.
	await editor.goto(`${server.url}/projects/${at}/import`);
	await editor.waitForLoadState('networkidle');
	await editor.getByLabel('Translated into').selectOption('en');
	const corrected = ENGLISH.replace('12 harbours', '21 harbours').replace(
		'## Lanterns',
		'Nobody counts the nets.\n\n## Lanterns'
	);
	await editor.getByLabel('The English post').fill(corrected);
	await editor.getByRole('button', { name: 'Show the rows' }).click();
	await editor.getByRole('radio', { name: /^Update .* this is a newer copy of it/ }).check();
	await expect(editor.getByRole('checkbox', { name: 'Korean' })).toHaveCount(0);
	await editor.getByRole('button', { name: 'See what would change' }).click();
	for (const count of ['English changed in 1 row', '1 new row', '0 lost'])
		await expect(editor.getByText(count, { exact: true })).toBeVisible();
	await expect(editor.getByRole('region', { name: 'What the newer copy would change' })).toContainText(
		'Nobody counts the nets.'
	);
	await shoot('english-again');
	await editor.getByRole('button', { name: 'Update the post' }).click();
	await editor.waitForURL(/\/desk\/[^/]+\/ko$/);
	await desk.saved();
	await expect(editor.getByText('1 row has no translation yet.')).toBeVisible();
	await desk.go(FIRST[2]!);
	const made = desk.active.getByRole('region', { name: 'The English changed since this text was made' });
	await expect(made).toContainText('21');
	await shoot('english-changed');
	// The page loads itself anew.
	const anew = editor.waitForEvent('load');
	await editor.getByRole('button', { name: 'Undo the update' }).click();
	await anew;
	await desk.saved();
	await expect(made).toHaveCount(0);

	// All that nobody went on from is undone in one step.
	await editor.getByRole('button', { name: 'Undo the update' }).click();
	await expect(desk.row(FIRST[5]!)).toBeVisible();
	await expect(editor.getByRole('region', { name: 'Newer machine text' })).toHaveCount(0);
});
