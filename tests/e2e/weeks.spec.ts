import { Desk } from './desk';
import { expect, newProject, test } from './people';
import { looksRight, onePerson } from './small-post';

const AGAIN = 'Readers may send their own map of the coast to the editors.';
const APPROVED = '독자는 자기만의 해안 지도를 편집부에 보낼 수 있습니다.';
const BY_MACHINE = '독자들은 해안의 자신의 지도를 편집자들에게 보낼 수도 있다.';

const RULE = {
	...{ id: 'slowly', name: 'Slowly', lang: 'ko', kind: 'forbidden', pattern: '천천히', required: '' },
	...{ caseSensitive: false, severity: 'minor', blocks: false, message: 'Write 느릿느릿.' },
	...{ replacement: null, certain: false, on: true }
};

/** A post of a series: the last paragraph is the same each week, and what the machine makes of it is not. */
const week = (dates: string, paper: readonly [string, string], first: readonly [string, string], again: string) => ({
	name: `${dates.slice(5, 7)}.ko.txt`,
	mimeType: 'text/plain',
	buffer: Buffer.from(
		[
			`[${dates}] 이번 주의 지도 (Maps of the Week)`,
			`${paper[0]} / ${paper[1]}`,
			'논문 소개',
			...first,
			...[again, AGAIN],
			'논문 링크',
			'https://arxiv.org/abs/2605.01113'
		].join('\n\n')
	)
});

const FIRST = week(
	'2026/05/04 ~ 05/10',
	['조용한 항구의 지도', 'A Map of Quiet Harbours'],
	['이 방법은 항구의 기록을 꼼꼼히 읽습니다.', 'This method reads the log of the harbour with care.'],
	APPROVED
);
const SECOND = week(
	'2026/05/11 ~ 05/17',
	['느린 길의 지도', 'A Map of Slow Roads'],
	['길은 언덕을 천천히 오릅니다.', 'The road climbs the hill slowly.'],
	BY_MACHINE
);

test('the next week comes in with what people approved the week before, marked, and the machine text is a press away', async ({
	people,
	server
}, info) => {
	test.setTimeout(150_000);
	const at = await newProject(people.administrator, server.url, 'Weeks');
	await onePerson(people.administrator, server, at);
	const page = await people.as('Ed Weeks', `editor:${at}:ko`);
	const choose = async (file: typeof FIRST) => {
		await page.goto(`${server.url}/projects/${at}/import`);
		await page.locator('input[type=file]').setInputFiles(file);
		await expect(page.getByRole('button', { name: /^Import/ })).toBeVisible();
	};
	const store = async (): Promise<string> => {
		await page.getByRole('button', { name: /^Import/ }).click();
		await page.waitForURL(/\/desk\//);
		return page.url().split('/').at(-2)!;
	};
	await choose(FIRST);
	await expect(page.getByText(/pre-filled/)).toHaveCount(0);
	const first = await store();
	const desk = new Desk(page, server.url);
	await desk.open(first, 'ko');
	const rows = async () => (await desk.api('GET', 'rows')).body.rows!;
	const waiting = (await rows()).filter(({ state }) => state === 'untouched');
	const seen = waiting.map(({ id, text }) => ({ segment: id, text }));
	await desk.api('POST', 'decisions', { kind: 'approve', rows: seen });

	// Between the two weeks the team writes a rule.
	const made = await people.administrator.evaluate(
		async ([project, rule]) => {
			const response = await fetch(`/api/v1/projects/${project as string}/rules`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ rule })
			});
			return response.status;
		},
		[at, RULE] as const
	);
	expect(made).toBe(200);

	// The memory is read in the background: the preview is asked again until it knows.
	await expect(async () => {
		await choose(SECOND);
		await expect(page.getByText('1 row repeats an approved paragraph')).toBeVisible({ timeout: 1500 });
	}).toPass({ timeout: 40_000 });
	const series = page.getByRole('region', { name: 'Series' });
	await expect(series).toContainText('1 earlier post');
	await expect(series).toContainText('Dates as expected: 2026-05-11 to 2026-05-17.');
	await expect(series).toContainText('labels, headings and footer lines that the earlier posts share are here.');
	await expect(series.getByRole('link')).toHaveAttribute('href', `/desk/${first}/ko`);
	await looksRight(page);
	await page.screenshot({ path: info.outputPath('preview.png'), fullPage: true });
	const second = await store();
	await desk.open(second, 'ko');
	await expect(desk.row(APPROVED)).toContainText('from memory');
	await desk.go(APPROVED);
	const card = desk.active.getByRole('region', { name: 'from memory' });
	await expect(card).toContainText('From memory: approved in');
	await expect(card.getByRole('link')).toHaveAttribute('href', new RegExp(`^/desk/${first}/ko#s-`));
	await looksRight(page);
	for (const [width, colorScheme] of [
		[1280, 'light'],
		[400, 'dark']
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		await card.scrollIntoViewIfNeeded();
		await page.screenshot({ path: info.outputPath(`desk-${width}.png`) });
	}
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.emulateMedia({ colorScheme: 'light' });

	// By the keyboard: the button is reached and pressed, and the way back is in the message.
	const button = card.getByRole('button', { name: 'Take the machine text instead' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(desk.editor).toHaveText(BY_MACHINE);
	await expect(card).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(desk.editor).toHaveText(APPROVED);
	await expect(card).toBeVisible();
	// Nothing was decided by that: it waits for people.
	const row = (await rows()).find(({ text }) => text === APPROVED)!;
	expect(row.state).toBe('untouched');

	// What was learned flagged an error; it is mended and approved, and the page of facts says so.
	await desk.go('천천히 오릅니다');
	await desk.editor.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('길은 언덕을 느릿느릿 오릅니다.');
	await desk.saved();
	const mended = (await rows()).find(({ text }) => text.includes('느릿느릿'))!;
	await desk.api('POST', 'decisions', { kind: 'approve', rows: [{ segment: mended.id, text: mended.text }] });
	await page.getByRole('link', { name: 'Facts' }).click();
	const figures = page.getByRole('region', { name: 'Learned before this post' });
	await expect(figures).toContainText('0 terms, 1 rule, 0 corrections made terms');
	await expect(figures).toContainText(/They flagged 1 of the \d+ findings? in the texts/);
	await expect(figures).toContainText('Of those 1: mended before approval 1, false alarms 0');
	await expect(page.getByRole('region', { name: 'Series' })).toContainText('Dates as expected');
	await looksRight(page);
	for (const [width, colorScheme, language] of [
		[1280, 'light', 'en'],
		[400, 'dark', 'ja'],
		[400, 'light', 'ko']
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		await page.context().addCookies([{ name: 'variorum-language', value: language, url: server.url }]);
		await page.reload();
		await expect(page.getByText('2026-05-11').first()).toBeVisible();
		const over = await page.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth);
		expect(over).toBe(0);
		await page.screenshot({ path: info.outputPath(`facts-${width}-${language}.png`), fullPage: true });
	}
	await page.context().addCookies([{ name: 'variorum-language', value: 'en', url: server.url }]);
	await page.setViewportSize({ width: 1280, height: 900 });

	// The page of the project says the same of the newest post, in one line.
	await page.goto(`${server.url}/projects/${at}`);
	const line = page.getByRole('region', { name: 'What was learned before the newest posts' });
	await expect(line).toContainText(/0 terms and 1 rule learned before it\.\s+They flagged 1 of its \d+ findings?\./);
	await expect(line.getByRole('link')).toHaveAttribute('href', `/desk/${second}/ko/facts`);
	await looksRight(page);
	await page.screenshot({ path: info.outputPath('project.png') });

	await people.administrator.goto(`${server.url}/projects/${at}/settings`);
	await people.administrator
		.getByRole('group', { name: /repeat an approved paragraph/ })
		.getByLabel('No')
		.check();
	await people.administrator.locator('form[action="?/prefill"] button').click();
	await expect(people.administrator.getByText('Saved.').first()).toBeVisible();
	await people.administrator.screenshot({ path: info.outputPath('settings.png'), fullPage: true });
	await choose(SECOND);
	await expect(page.getByText(/pre-filled/)).toHaveCount(0);
});
