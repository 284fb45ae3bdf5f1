import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight } from './small-post';

const TITLE = 'The maps stand at Quiet harbours: maps of the coast for everybody.';
const ADDRESS = 'The maps stand at https://example.org/maps/harbours for everybody.';
const KO = [
	['Quiet harbours of the coast', '해안의 조용한 항구'],
	[TITLE, '지도는 https://example.org/maps/harbours 에서 누구나 볼 수 있다.'],
	['The method needs $3\\times$ fewer boats.', '이 방법에는 배가 3배 적게 든다.'],
	['The boats leave the harbour at night.', '배들은 밤에 항구를 떠난다.'],
	['It needs 3\\times fewer lamps, see https://example.org/lamps for more.', '등불도 3배 적게 든다.']
] as const;
const JA = [
	['Quiet harbours of the coast', '海岸の静かな港'],
	[ADDRESS, '地図は https://example.org/maps/harbours で誰でも見られる。'],
	['The method needs 3\\times fewer boats.', 'この方法では船が3分の1で済む。'],
	['The boats leave the harbour at dawn.', '船は夜に港を出る。'],
	['It needs $3\\times$ fewer lamps, see Lamps: a list for more.', '灯火も3分の1で済む。']
] as const;

/** Stores a post of one paper, or joins it to the one that is there.
 * @returns its address */
async function sent(page: Page, project: string, lang: 'ja' | 'ko', rows: readonly (readonly [string, string])[]) {
	const paper = 'Quiet harbours of the coast';
	const lines = rows.map(([source, target]) => JSON.stringify({ source, target, paper })).join('\n');
	const content = Buffer.from(lines).toString('base64');
	const answer = await page.evaluate(
		async ([project, body]) => {
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(`/api/v1/projects/${project}/documents`, { method: 'POST', headers, body });
			return (await response.json()) as { slug: string };
		},
		[project, JSON.stringify({ name: `harbours.${lang}.jsonl`, content, lang })] as const
	);
	return answer.slug;
}

test('two copies of one post: certain proposals are taken at once, one row by the key, one by hand against a colleague', async ({
	people,
	server
}, info) => {
	test.setTimeout(120_000);
	const at = await newProject(people.administrator, server.url, 'Twins');
	const editor = await people.as('Ed Twins', `editor:${at}:ja,ko`);
	const slug = await sent(editor, at, 'ko', KO);
	expect(await sent(editor, at, 'ja', JA)).toBe(slug);
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	const second = new Desk(await people.as('Bo Twins', `editor:${at}:ja,ko`), server.url);
	await second.open(slug, 'ja');

	const bar = editor.getByRole('region', { name: 'Two copies of the post give the sources of 4 rows differently' });
	await bar.getByText('Rows', { exact: true }).click();
	await expect(bar.getByText('signs of a formula are missing: 3\\times instead of $3\\times$').first()).toBeVisible();
	await bar.getByRole('button', { name: 'Row 2', exact: true }).click();
	const card = desk.active.getByRole('region', { name: 'Sources of this row' });
	await expect(card.getByText('https://example.org/maps/harbours').first()).toBeVisible();
	for (const scheme of ['light', 'dark'] as const)
		for (const [name, width] of [['wide', 1280] as const, ['narrow', 400] as const]) {
			await editor.emulateMedia({ colorScheme: scheme });
			await editor.setViewportSize({ width, height: 900 });
			await card.scrollIntoViewIfNeeded();
			await editor.screenshot({ path: info.outputPath(`copies-${name}-${scheme}.png`) });
		}
	await editor.emulateMedia({ colorScheme: 'light' });
	await editor.setViewportSize({ width: 1280, height: 900 });
	await looksRight(editor);

	// All that is certain in one step; the colleague's screen, in the other language, follows.
	await bar.getByRole('button', { name: 'Take all 2 certain proposals' }).click();
	await expect(desk.row('지도는').locator('[data-source]')).toContainText('https://example.org/maps/harbours');
	await expect(second.row('地図は').locator('[data-source]')).toContainText('https://example.org/maps/harbours');
	await expect(card.getByText(/Ed Twins took this source from a copy/)).toBeVisible();
	await editor.getByRole('button', { name: 'Undo', exact: true }).last().click();
	await expect(desk.row('지도는').locator('[data-source]')).toContainText('Quiet harbours: maps');
	await bar.getByRole('button', { name: 'Take all 2 certain proposals' }).click();

	// Each copy is sound where the other is not: the key takes what both make together.
	await desk.go('등불도');
	await expect(card).toContainText('Each is sound where the other is not');
	await editor.screenshot({ path: info.outputPath('copies-mended.png') });
	await editor.keyboard.press('Alt+E');
	const lamps = 'It needs $3\\times$ fewer lamps, see https://example.org/lamps for more.';
	await expect(desk.active.locator('[data-source]')).toHaveText(lamps);

	// Two correct one row: who comes second sees the difference, and decides again.
	for (const one of [desk, second]) {
		await one.go(one === desk ? '배들은' : '船は夜に');
		const here = one.active.getByRole('region', { name: 'Sources of this row' });
		await expect(here.getByText('The words differ: read both.')).toBeVisible();
		await here.getByRole('button', { name: 'Correct by hand' }).click();
	}
	const field = (one: Desk) => one.active.getByLabel('Source, for all languages of the post');
	await field(second).fill('The boats leave at first light.');
	await field(desk).fill('The boats leave the harbour late at night.');
	await second.active.getByRole('button', { name: 'Put it in force' }).click();
	await expect(second.active.locator('[data-source]')).toHaveText('The boats leave at first light.');
	const form = desk.active.getByRole('form', { name: 'Correct the source by hand' });
	await expect(form.getByRole('status')).toContainText('It was changed meanwhile');
	await expect(form.locator('ins').first()).toContainText('first light');
	await editor.screenshot({ path: info.outputPath('copies-meanwhile.png') });
	await form.getByRole('button', { name: 'Put it in force' }).click();
	await expect(second.active.locator('[data-source]')).toHaveText('The boats leave the harbour late at night.');
	await expect(bar).toHaveCount(0);
});
