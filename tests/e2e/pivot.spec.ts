import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight, onePerson } from './small-post';

const KOREAN = '이번 주에는 등불과 길에 대한 글을 12편 모았습니다.';
const JAPANESE = '今週は灯火と道についての文章を12本集めました。';

test('a Japanese text made from Korean says that the Korean changed; one key looks, one accepts, and that is undone', async ({
	people,
	server
}, info) => {
	test.setTimeout(120_000);
	const at = await newProject(people.administrator, server.url, 'Pivot');
	await onePerson(people.administrator, server, at);
	const editor = await people.as('Ed Pivot', `editor:${at}:ja,ko`);
	const sent = (lang: 'ja' | 'ko', target: string) => {
		const lines = [
			{ source: 'Two lamps', target: lang === 'ko' ? '등불 두 개' : '灯火二つ', kind: 'title', paper: 'Two lamps' },
			{ source: null, target }
		];
		const content = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')).toString('base64');
		return editor.evaluate(
			async ([project, body]) => {
				const headers = { 'content-type': 'application/json' };
				const response = await fetch(`/api/v1/projects/${project}/documents`, { method: 'POST', headers, body });
				return ((await response.json()) as { slug: string }).slug;
			},
			[at, JSON.stringify({ name: `lamps.${lang}.jsonl`, content, lang })] as const
		);
	};
	const slug = await sent('ko', KOREAN);
	expect(await sent('ja', JAPANESE)).toBe(slug);

	const japanese = new Desk(editor, server.url);
	await japanese.open(slug, 'ja');
	await japanese.go('今週は');
	await expect(japanese.active.locator('[data-source]')).toHaveText(KOREAN);
	await editor.keyboard.press('Control+Shift+Enter');
	await expect(editor.getByRole('article', { name: /, approved$/ })).toHaveCount(1);

	// A colleague corrects the Korean in its own room: the Japanese screen hears of it.
	const korean = new Desk(await people.as('Ko Pivot', `editor:${at}:ko`), server.url);
	await korean.open(slug, 'ko');
	await korean.go('이번 주에는');
	await korean.editor.click();
	await korean.page.keyboard.press('Control+A');
	await korean.page.keyboard.type(KOREAN.replace('길', '다리'));
	await korean.saved();
	await expect(japanese.row('今週は').locator('[data-source]')).toContainText('등불과 다리');
	await japanese.go('灯火二つ');
	await editor.keyboard.press('Alt+J');
	const card = japanese.active.getByRole('region', { name: 'The Korean that this was made from changed' });
	await expect(card).toContainText('The Korean changed since the approval');
	await expect(card.locator('ins')).toContainText('다리');
	await expect(card.locator('del')).toContainText('길');
	await expect(card.getByRole('link', { name: 'Open the Korean' })).toHaveAttribute(
		'href',
		new RegExp(`/desk/${slug}/ko#s-`)
	);
	for (const scheme of ['light', 'dark'] as const)
		for (const [name, width] of [['wide', 1280] as const, ['narrow', 400] as const]) {
			await editor.emulateMedia({ colorScheme: scheme });
			await editor.setViewportSize({ width, height: 900 });
			await card.scrollIntoViewIfNeeded();
			await editor.screenshot({ path: info.outputPath(`pivot-${name}-${scheme}.png`) });
		}
	await editor.emulateMedia({ colorScheme: 'light' });
	await editor.setViewportSize({ width: 1280, height: 900 });
	await looksRight(editor);

	await japanese.editor.click();
	await editor.keyboard.press('Alt+K');
	await expect(card).toHaveCount(0);
	await expect(japanese.active.getByText(/Ed Pivot said on .* fits the Korean as it is now/)).toBeVisible();
	await expect(editor.getByRole('article', { name: /, approved$/ })).toHaveCount(1);
	await editor.screenshot({ path: info.outputPath('pivot-accepted.png') });
	await editor.getByRole('button', { name: 'Undo', exact: true }).last().click();
	await expect(card).toBeVisible();
	await expect(editor.getByRole('article', { name: /, approved$/ })).toHaveCount(0);
});
