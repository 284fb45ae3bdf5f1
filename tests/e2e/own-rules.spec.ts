import { Desk } from './desk';
import { expect, projectWithEditor, test } from './people';

const POST = [
	'[2026/04/06 ~ 04/12] 이번 주의 논문 (Papers of the Week)',
	'작은 배의 지도 / A Map of Small Boats',
	'논문 소개',
	'이 방법은 물길에서 되어진 기록을 두 번 읽습니다.',
	'This method reads the log made on the water twice.',
	'논문 링크',
	'https://arxiv.org/abs/2604.01112'
].join('\n\n');

test('a maintainer writes a rule, sees live what it would hit, and the desk of an editor follows it', async ({
	people,
	server
}) => {
	test.setTimeout(120_000);
	const { editor, at } = await projectWithEditor(people, server, 'Rulers');
	const project = `${server.url}/projects/${at}`;
	await editor.goto(`${project}/import`);
	await editor.waitForLoadState('networkidle');
	await editor
		.locator('input[type=file]')
		.setInputFiles({ name: 'boats.ko.txt', mimeType: 'text/plain', buffer: Buffer.from(POST) });
	await editor.getByRole('button', { name: /^Import/ }).click();
	await editor.waitForURL(/\/desk\//);
	const slug = editor.url().split('/').at(-2)!;
	const maintainer = await people.as('Mara Rulers', `maintainer:${at}:ko`);

	// While it is typed, its faults and its hits are there.
	await maintainer.goto(`${project}/rules`);
	await maintainer.getByRole('link', { name: 'Write a rule' }).click();
	await maintainer.waitForLoadState('networkidle');
	const pattern = maintainer.getByLabel('Pattern in the translation');
	await pattern.fill('되어(?=진)');
	await expect(maintainer.getByText('At character 3: Looking ahead or back ((?=) is not supported')).toBeVisible();
	await pattern.fill('되어진');
	const hits = maintainer.getByRole('region', { name: 'In this project' });
	await expect(hits.getByRole('status')).toContainText('1 row would be hit.');
	await expect(hits.getByRole('status')).toContainText('All of the project was looked at');
	await expect(hits.locator('mark')).toHaveText('되어진');
	await maintainer.getByLabel('Offer a replacement').check();
	await maintainer.getByLabel('Replacement', { exact: true }).fill('된');
	await expect(hits).toContainText('이 방법은 물길에서 된 기록을');
	await maintainer.getByLabel('It needs no judgement').check();
	await maintainer.getByLabel('Name', { exact: true }).fill('No double passive');
	await maintainer.getByLabel('Short name').fill('no-double-passive');
	await maintainer.getByLabel('What is to be done').fill('Write the plain passive.');
	await maintainer.getByLabel('An open finding blocks publishing').check();
	await maintainer.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(maintainer.getByText('Saved.')).toBeVisible();

	// Off, nobody hears of it; on, an open desk does, and so does the gate.
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	await desk.go('되어진');
	await expect(editor.getByText('Write the plain passive.')).toHaveCount(0);
	await maintainer.getByRole('button', { name: 'Switch “No double passive” on' }).click();
	await expect(maintainer.getByText('Switched on.')).toBeVisible();
	const finding = editor.locator('section').filter({ hasText: 'Write the plain passive.' }).first();
	await expect(finding).toBeVisible({ timeout: 30_000 });
	const blockers = await editor.request.get(`${server.url}/api/v1/documents/${slug}/ko/blockers`);
	const { blockers: all } = (await blockers.json()) as { blockers: { finding: { check: string } | null }[] };
	expect(all.map(({ finding }) => finding?.check)).toContain('own.no-double-passive');

	// Its repair mends the row, there and on the server.
	await desk.repair('Write the plain passive.', '된');
	await expect(desk.editor).toContainText('이 방법은 물길에서 된 기록을');
	await desk.saved();
	await expect
		.poll(async () => {
			const answer = await editor.request.get(`${server.url}/api/v1/documents/${slug}/ko/blockers`);
			return JSON.stringify(await answer.json());
		})
		.not.toContain('own.no-double-passive');

	// What the editor types is judged where it is typed.
	await desk.writeAtEnd(' 되어진');
	await expect(finding).toBeVisible();

	// Editors read the rules, and take them along as a file.
	await editor.goto(`${project}/rules`);
	await expect(editor.getByText('No double passive')).toBeVisible();
	await expect(editor.getByRole('button', { name: /^Switch/ })).toHaveCount(0);
	const file = await editor.request.get(`${project}/rules.json`);
	expect(file.headers()['content-disposition']).toContain('.rules.json');
	const shared = (await file.json()) as { rules: { id: string; message: string }[] };
	expect(shared.rules.map(({ id }) => id)).toEqual(['no-double-passive']);

	// The file comes back with another word, after it was shown what it would do.
	shared.rules[0]!.message = 'Write a plain passive, please.';
	shared.rules.push({ ...shared.rules[0]!, id: 'broken', ...{ pattern: '가(' } });
	await maintainer
		.locator('input[type=file]')
		.setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(shared)) });
	await maintainer.getByRole('button', { name: 'Show what it would do' }).click();
	await expect(maintainer.getByText('New: 0. Changed: 1. The same: 0. Refused: 1.')).toBeVisible();
	await expect(maintainer.getByText('A bracket stands without its partner')).toBeVisible();
	await maintainer.getByRole('button', { name: 'Take these rules' }).click();
	await expect(maintainer.getByText('Taken: 0 new, 1 changed.')).toBeVisible();
	await expect(maintainer.getByText('Write a plain passive, please.')).toBeVisible();

	// What was removed comes back.
	await maintainer.getByRole('button', { name: 'Remove “No double passive”' }).click();
	await expect(maintainer.getByText('Removed. It can be put back below.')).toBeVisible();
	await maintainer.getByText('Removed rules').click();
	await maintainer.getByRole('button', { name: 'Put “No double passive” back' }).click();
	await expect(maintainer.getByText('Put back, switched off.')).toBeVisible();
});
