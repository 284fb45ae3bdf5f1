import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importedPost, test } from './people';

/** Writes a syllable that the input method holds open, and tells it of Alt and a digit meanwhile, as Chromium does. */
async function composeWithChord(page: Page, words: string, digit: string): Promise<{ commit(): Promise<void> }> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Input.imeSetComposition', {
		text: words,
		selectionStart: words.length,
		selectionEnd: words.length
	});
	const key = { key: 'Process', code: `Digit${digit}`, windowsVirtualKeyCode: 229, modifiers: 1 };
	await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
	await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
	return {
		commit: async () => {
			await devtools.send('Input.insertText', { text: words });
			await devtools.detach();
		}
	};
}

test('terms are underlined, one key puts them in with the right particle, and the pane shows them in approved text', async ({
	people,
	server
}) => {
	const { editor, slug } = await importedPost(people, server, 'Termkeys');
	const desk = new Desk(editor, server.url);
	await desk.open(slug, 'ko');
	await desk.go('중도 포기');
	const term = (name: string) => desk.active.getByRole('link', { name, exact: true });
	const text = () => desk.editor.innerText();
	const middle = term('lost-in-the-middle');
	const number = (await middle.getAttribute('data-number'))!;
	const before = await text();

	// Reachable by the keyboard, and it says what it is.
	await expect(middle).toHaveAttribute('data-use', 'wrong');
	await middle.focus();
	await expect(middle).toHaveAccessibleDescription(/중간 정보 소실.*rendered otherwise here/);

	// The wrong rendering of that very concept goes, and nothing else, wherever the caret is.
	await desk.editor.click();
	await editor.keyboard.press('Control+End');
	await editor.keyboard.press(`Alt+${number}`);
	await expect(desk.editor).toContainText('중간 정보 소실 문제에');
	expect(await text()).toBe(before.replace('중도 포기', '중간 정보 소실'));
	await expect(editor.getByText('Replaced 중도 포기 by 중간 정보 소실')).toBeAttached();
	await expect(middle).toHaveAttribute('data-use', 'used');
	await editor.keyboard.press('Control+z');
	await expect.poll(text).toBe(before);
	await editor.keyboard.press(`Alt+${number}`);
	const mended = await text();

	// Where none is wrong it goes to the caret, and the particle behind it is made to fit.
	await editor.keyboard.press('Control+End');
	await editor.keyboard.type(' 를 줄입니다.');
	for (let n = 0; n < '를 줄입니다.'.length; n++) await editor.keyboard.press('ArrowLeft');
	await editor.keyboard.press(`Alt+${number}`);
	await expect.poll(text).toBe(`${mended} 중간 정보 소실을 줄입니다.`);
	await editor.keyboard.press('Control+z');
	await expect.poll(text).toBe(`${mended} 를 줄입니다.`);
	await editor.keyboard.press('Control+z');
	await expect.poll(text).toBe(mended);

	// While somebody composes, the key does nothing; it is heard once the input method is at rest.
	await editor.keyboard.press('Control+End');
	const composing = await composeWithChord(editor, '하', number);
	await editor.waitForTimeout(300);
	expect(await text()).toBe(`${mended}하`);
	await composing.commit();
	await expect.poll(text).toBe(`${mended}하중간 정보 소실`);
	await editor.keyboard.press('Control+z');
	await editor.keyboard.press('Control+z');
	await expect.poll(text).toBe(mended);
	await desk.saved();

	// A reviewer stands behind the text as well: then it is an example.
	const rea = new Desk(await people.as('Rea Termkeys', 'reviewer:termkeys:ko'), server.url);
	await rea.open(slug, 'ko');
	await rea
		.row('맞서도록 훈련된')
		.getByRole('button', { name: /^Go to segment/ })
		.click();
	await expect(rea.editor).toBeVisible();
	await rea.page.keyboard.press('Escape');
	const [id] = [(await rea.active.getAttribute('id'))!.replace('s-', '')];
	const decided = await rea.api('POST', 'decisions', { kind: 'confirm', rows: [{ segment: id, text: mended }] });
	expect(decided.body).toMatchObject({ verdicts: [{ state: 'approved', refused: null }] });

	await middle.click();
	const pane = editor.getByRole('tabpanel');
	await expect(pane.locator('[data-term]:focus')).toContainText('lost-in-the-middle');
	const card = pane.locator('section').filter({ has: editor.getByRole('heading', { name: 'lost-in-the-middle' }) });
	await expect(card).toContainText('중도 포기');
	await card.getByText('Examples from approved text').click();
	await expect(card.locator('mark')).toHaveText(['lost-in-the-middle', '중간 정보 소실']);
	await expect(card.locator('li a')).toHaveAttribute('href', `/desk/${slug}/ko#s-${id}`);
	await expect(card.getByRole('link', { name: 'Open in the termbase' })).toHaveAttribute(
		'href',
		/^\/projects\/termkeys\/terms\/[\w-]+$/
	);
});
