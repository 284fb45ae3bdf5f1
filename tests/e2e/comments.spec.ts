import type { Desk } from './desk';
import { expect, test } from './people';
import { ROW, two } from './two';

const WORDS = '긴 문맥을';
const BETTER = '기나긴 문맥을';

/** Everything that is underlined for a thread in the active row, without the names at the carets of others. */
const marked = ({ active }: Desk): Promise<string> =>
	active.locator('.thread-mark').evaluateAll((marks) =>
		marks
			.map((mark) => {
				const copy = mark.cloneNode(true) as Element;
				for (const caret of copy.querySelectorAll('.others-caret')) caret.remove();
				return copy.textContent;
			})
			.join('')
	);

/** Selects words of the active row by the keyboard. */
async function select(desk: Desk, words: string): Promise<void> {
	const { rows } = (await desk.api('GET', 'status')).body;
	const at = rows!.find(({ text }) => text.includes(ROW))!.text.indexOf(words);
	await desk.editor.click();
	await desk.page.keyboard.press('Control+Home');
	for (let n = 0; n < at; n++) await desk.page.keyboard.press('ArrowRight');
	for (let n = 0; n < words.length; n++) await desk.page.keyboard.press('Shift+ArrowRight');
}

test('a comment that blocks calls the editor, follows its words, and its suggestion is taken over by one key', async ({
	people,
	server
}) => {
	const { rea, ed, slug } = await two(people, server, 'Comments');
	await rea.go(ROW);

	// Rea selects words and comments on them.
	await select(rea, WORDS);
	await rea.page.keyboard.press('Control+Alt+m');
	const form = rea.page.getByRole('form', { name: 'New comment' });
	const body = form.getByLabel('Comment', { exact: true });
	await expect(body).toBeFocused();
	await rea.page.keyboard.type('closer to the English, @ed');
	await form.getByRole('button', { name: '@Ed Comments' }).click();
	await expect(body).toHaveValue('closer to the English, @Ed Comments ');
	await form.getByLabel('Suggest other words').check();
	await expect(form.getByLabel('Words in their place')).toHaveValue(WORDS);
	await form.getByLabel('Words in their place').fill(BETTER);
	await form.getByLabel('Blocks publishing').check();
	// Unsent words outlive a look at another row.
	await rea.page.keyboard.press('Alt+ArrowDown');
	await expect(form).toHaveCount(0);
	await rea.page.keyboard.press('Alt+ArrowUp');
	await expect(rea.editor).toBeFocused();
	await body.focus();
	await rea.page.keyboard.press('Control+Enter');
	await expect.poll(() => marked(rea)).toBe(WORDS);

	// Ed writes in the row meanwhile: the mark stays on the words.
	await ed.go(ROW);
	await expect.poll(() => marked(ed)).toBe(WORDS);
	await ed.editor.click();
	await ed.page.keyboard.press('Control+Home');
	await ed.page.keyboard.type('자, ');
	await ed.saved();
	await expect.poll(() => marked(ed)).toBe(WORDS);
	await expect(rea.editor).toContainText('자, ');
	await expect.poll(() => marked(rea)).toBe(WORDS);

	// It stands in the way at every door.
	await ed.page.getByRole('tab', { name: 'Comments' }).click();
	const card = ed.page.getByRole('article', { name: 'Comments begun by Rea Comments' });
	await expect(card).toContainText('closer to the English');
	await expect(card.locator('b')).toHaveText('@Ed Comments');
	await expect(ed.page.getByRole('navigation', { name: 'Segments' }).getByText('1 open comment')).toHaveCount(1);
	const refused = await ed.api('POST', 'releases');
	const stops = refused.body.blockers?.filter((b) => b.code === 'comment-open') ?? [];
	expect([refused.status, stops.length]).toEqual([409, 1]);
	const row = (await ed.api('GET', 'status')).body.rows!.find(({ id }) => id === stops[0]!.segment)!;
	const approving = { kind: 'approve', rows: [{ segment: row.id, text: row.text }] };
	expect(JSON.stringify((await ed.api('POST', 'decisions', approving)).body)).toContain('segment.comment-open');
	await ed.editor.click();
	await ed.page.keyboard.press('Control+Shift+Enter');
	await expect(ed.page.getByText('Resolve it before you approve').first()).toBeVisible();
	const command = ['publish', '--project', 'comments', '--document', slug, '--lang', 'ko', '--as', 'Ed Comments'];
	await expect(server.command(command)).rejects.toThrow(/s\d{4} comment-open/);

	// The caret in the words, the key that goes to their thread, the key that takes the suggestion over.
	await ed.active.locator('.thread-mark').first().click();
	await expect(card).toHaveAttribute('data-shown', 'true');
	await ed.page.keyboard.press('Control+Alt+m');
	await expect(card).toBeFocused();
	await ed.page.keyboard.press('Alt+Enter');
	await expect(ed.editor).toContainText(BETTER);
	await expect(card).toHaveCount(0);
	await expect.poll(() => marked(rea)).toBe('');
	await expect(ed.editor).toBeFocused();
	const open = (await ed.api('POST', 'releases')).body.blockers ?? [];
	expect(open.some(({ code }) => code === 'comment-open')).toBe(false);

	// One step of undo takes the words back; the thread can be opened again.
	await ed.page.keyboard.press('Control+z');
	await expect(ed.editor).not.toContainText(BETTER);
	await expect(ed.editor).toContainText('자, ');
	await ed.page.getByRole('button', { name: 'Show resolved ones' }).click();
	await expect(card).toContainText('Ed Comments took the suggestion over');
	await card.getByRole('button', { name: 'Open again' }).click();
	await expect.poll(() => marked(ed)).toBe(WORDS);
});
