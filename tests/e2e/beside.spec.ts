import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight, onePerson } from './small-post';

const ENGLISH = 'We gathered 14 texts on lamps.';
const LONGER = 'They were read by everybody who came to the evening at the lake.';
const TITLE = 'Lamps of the week';
const KOREAN = '등불에 대한 글을 12편 모았습니다.';
const OTHERS = [...'ABCDEFGHIJKL'];
const JAPANESE = '灯火についての文章を14本集めました。';

test('Japanese and Korean stand side by side; a key goes to the same row of the other and back, and findings point at it', async ({
	people,
	server
}, info) => {
	test.setTimeout(180_000);
	const at = await newProject(people.administrator, server.url, 'Sideways');
	await onePerson(people.administrator, server, at);
	const editor = await people.as('Ed Sideways', `editor:${at}:ja,ko`);
	// Enough rows before it that there is something to scroll.
	const sent = (lang: 'ja' | 'ko', title: string, first: string, last: string) => {
		const filler = (n: number) => (lang === 'ko' ? `등불 ${OTHERS[n]}` : `灯火 ${OTHERS[n]}`);
		const lines = [
			{ source: TITLE, target: title, kind: 'title', paper: TITLE },
			...OTHERS.map((name, n) => ({ source: `Lamp ${name} stood by the water.`, target: filler(n) })),
			{ source: ENGLISH, target: first },
			{ source: LONGER, target: last }
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
	const slug = await sent('ko', '이 주의 등불', KOREAN, '호수의 저녁에 온 모두가 읽었습니다.');
	expect(await sent('ja', '今週の灯火', JAPANESE, '湖の夕べに来た全員が読みました。')).toBe(slug);

	const korean = new Desk(editor, server.url);
	await editor.setViewportSize({ width: 1280, height: 800 });
	await korean.open(slug, 'ko');
	await korean.go(KOREAN);
	await editor.getByRole('checkbox', { name: /Show Japanese as well/ }).check();
	await editor.keyboard.press('Control+\\');
	const beside = korean.active.getByRole('region', { name: 'The same row in Japanese' });
	await expect(beside).toContainText(JAPANESE);
	await expect(beside).toContainText('as it stands now');
	const box = async (of: string) => (await korean.active.locator(of).first().boundingBox())!;
	const [source, other, own] = [await box('[data-source]'), await box('section.other'), await box('.cm-content')];
	expect(source.x + source.width).toBeLessThanOrEqual(other.x);
	expect(other.x + other.width).toBeLessThanOrEqual(own.x);

	// The number is right in Japanese and wrong in Korean: the card says so, and leads there.
	const card = korean.active.locator('.finding').filter({ hasText: 'The Japanese of this row has no such finding.' });
	await expect(card).toContainText('The Japanese says “14”.');
	await expect(card.getByRole('link', { name: 'Row 14 in Japanese' })).toHaveAttribute('href', /\/ja#s-/);

	// A colleague writes in the Japanese room: it stands here at once, and is wrong there as well.
	const japanese = new Desk(await people.as('Ja Sideways', `editor:${at}:ja`), server.url);
	await japanese.open(slug, 'ja');
	await japanese.go(JAPANESE);
	await japanese.editor.click();
	await japanese.page.keyboard.press('Control+A');
	await japanese.page.keyboard.type(JAPANESE.replace('14', '15'));
	await japanese.saved();
	await expect(beside).toContainText('15本');
	await expect(korean.active.getByText('The Japanese of this row has the same finding.').first()).toBeVisible();
	await expect(card).toHaveCount(0);
	// Whoever looks from beside does not stand in that room.
	await expect(japanese.page.getByText('Ed Sideways')).toHaveCount(0);

	// There and back by the key, from the editor to the editor, without a load of the page.
	await editor.evaluate(() => ((window as { samePage?: boolean }).samePage = true));
	await korean.editor.click();
	const top = (await korean.active.boundingBox())!.y;
	await editor.keyboard.press('Alt+l');
	await expect(editor).toHaveURL(new RegExp(`/desk/${slug}/ja#s-`));
	await expect(korean.editor).toBeFocused();
	await expect(korean.editor).toContainText('15本');
	await expect(korean.active.getByRole('region', { name: 'The same row in Korean' })).toContainText(KOREAN);
	await expect(editor.getByRole('tab', { name: /^Findings/ })).toBeHidden();
	expect(Math.abs((await korean.active.boundingBox())!.y - top)).toBeLessThan(40);
	expect(await editor.evaluate(() => (window as { samePage?: boolean }).samePage)).toBe(true);
	await editor.keyboard.press('Control+End');
	await editor.keyboard.type('灯');
	await expect(japanese.editor).toContainText('灯');
	await korean.active.getByRole('button', { name: 'Go to Korean' }).click();
	await expect(editor).toHaveURL(new RegExp(`/desk/${slug}/ko#s-`));
	await expect(korean.editor).toBeFocused();
	await expect(korean.editor).toContainText('12편');
	await expect(beside).toContainText('灯');

	for (const [width, scheme] of [
		[1280, 'light'],
		[1280, 'dark'],
		[400, 'light']
	] as const) {
		await editor.setViewportSize({ width, height: 800 });
		await editor.emulateMedia({ colorScheme: scheme });
		await expect(korean.active).toBeVisible();
		await looksRight(editor);
		expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await korean.active.scrollIntoViewIfNeeded();
		await editor.screenshot({ path: info.outputPath(`beside-${width}-${scheme}.png`) });
	}
});
