import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight, onePerson } from './small-post';

const ENGLISH = 'This week we gathered 14 texts on lamps and roads.';
const KOREAN = '이번 주에는 등불과 길에 대한 글을 14편 모았습니다.';
const JAPANESE = '今週は灯火と道についての文章を14本集めました。';

test('Japanese with English says on import that it was made from Korean: it stands beside both, and follows the Korean', async ({
	people,
	server
}, info) => {
	test.setTimeout(120_000);
	const at = await newProject(people.administrator, server.url, 'Bothsides');
	await onePerson(people.administrator, server, at);
	const maintainer = await people.as('Mai Both', `maintainer:${at}:ja,ko`);
	const lines = (title: string, target: string) =>
		[
			{ source: 'Lamps and roads of the week', target: title, kind: 'title', paper: 'Lamps and roads of the week' },
			{ source: ENGLISH, target }
		]
			.map((line) => JSON.stringify(line))
			.join('\n');
	const bring = async (name: string, text: string) => {
		await maintainer.goto(`${server.url}/projects/${at}/import`);
		await maintainer
			.locator('input[type=file]')
			.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
		await expect(maintainer.getByRole('button', { name: /^Import/ })).toBeVisible();
	};
	await bring('both.ko.jsonl', lines('이 주의 등불과 길', KOREAN));
	await expect(maintainer.getByRole('group', { name: 'This Japanese was translated from' })).toHaveCount(0);
	await maintainer.getByRole('button', { name: /^Import/ }).click();
	await expect(maintainer).toHaveURL(/\/desk\/[^/]+\/ko/);
	const slug = /desk\/([^/]+)/.exec(maintainer.url())![1]!;

	await bring('both.ja.jsonl', lines('今週の灯火と道', JAPANESE));
	const from = maintainer.getByRole('group', { name: 'This Japanese was translated from' });
	await expect(from.getByRole('radio', { name: 'English' })).toBeChecked();
	await from.getByRole('radio', { name: 'Korean' }).check();
	await looksRight(maintainer);
	await maintainer.screenshot({ path: info.outputPath('from.png') });
	await maintainer.getByRole('button', { name: /^Import/ }).click();
	await expect(maintainer).toHaveURL(new RegExp(`/desk/${slug}/ja`));

	const editor = await people.as('Ed Both', `editor:${at}:ja,ko`);
	const japanese = new Desk(editor, server.url);
	await japanese.open(slug, 'ja');
	await japanese.go('今週は');
	await expect(japanese.active.locator('[data-source]')).toHaveText(ENGLISH);
	await expect(japanese.active.getByRole('region', { name: 'Made from this Korean' })).toContainText(KOREAN);
	await editor.screenshot({ path: info.outputPath('beside.png') });
	await editor.keyboard.press('Control+Shift+Enter');
	await expect(japanese.row('今週は')).toHaveAttribute('aria-label', /, approved$/);

	// A colleague changes a word and a number of the Korean in its own room: the Japanese screen hears of it.
	const korean = new Desk(await people.as('Ko Both', `editor:${at}:ko`), server.url);
	await korean.open(slug, 'ko');
	await korean.go('이번 주에는');
	await korean.editor.click();
	await korean.page.keyboard.press('Control+A');
	await korean.page.keyboard.type(KOREAN.replace('길', '다리').replace('14편', '12편'));
	await korean.saved();
	await japanese.go('今週の灯火と道');
	const behind = editor.getByRole('article', { name: /, approved$/ });
	await expect(behind).toHaveCount(0, { timeout: 30_000 });
	await editor.keyboard.press('Alt+J');
	await expect(japanese.active).toContainText('今週は');
	await expect(japanese.active.locator('[data-source]')).toHaveText(ENGLISH);
	const card = japanese.active.getByRole('region', { name: 'The Korean that this was made from changed' });
	await expect(card).toContainText('The Korean changed since the approval');
	await expect(card.locator('ins')).toContainText(['다리', '12']);
	await expect(japanese.finding('says “12” here; the translation follows the source')).toBeVisible();
	await looksRight(editor);
	await editor.screenshot({ path: info.outputPath('behind.png') });

	await japanese.editor.click();
	await editor.keyboard.press('Alt+K');
	await expect(card).toHaveCount(0);
	await expect(japanese.active.getByText(/Ed Both said on .* fits the Korean as it is now/)).toBeVisible();
	await expect(japanese.active.locator('[data-source]')).toHaveText(ENGLISH);
	await expect(japanese.row('今週は')).toHaveAttribute('aria-label', /, approved$/);

	// Where the words go with the Korean against the English, the finding says whom they follow.
	await editor.keyboard.press('Control+A');
	await editor.keyboard.type(JAPANESE.replace('14', '12'));
	await expect(japanese.finding('The translation follows the Korean it was made from: “12”.')).toBeVisible();
	await editor.screenshot({ path: info.outputPath('follows.png') });
});
