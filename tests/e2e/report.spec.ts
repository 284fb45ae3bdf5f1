import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importPost, test, type People } from './people';
import type { BuiltServer } from '../server/built-server';

const POST = fileURLToPath(new URL('../fixtures/tiny.ko.txt', import.meta.url));
const SHOTS = process.env.SHOTS;

async function shoot(page: Page, name: string): Promise<void> {
	if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

async function nothingToMend(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		page.viewportSize()!.width
	);
}

/** A tiny post in the sample project, which one person may publish. */
async function published(people: People, server: BuiltServer): Promise<{ desk: Desk; slug: string }> {
	const page = people.administrator;
	const slug = await importPost(page, server.url, 'sample', POST);
	const desk = new Desk(page, server.url);
	await desk.open(slug, 'ko');
	const wrong = desk.row('중도 포기');
	await expect(wrong.or(desk.row('중간 정보 소실'))).toBeVisible();
	// A post that repeats what was approved comes in with that.
	if ((await wrong.count()) > 0) {
		await desk.go('중도 포기');
		await desk.repair('중도 포기', '중간 정보 소실');
	}
	await publish(desk);
	return { desk, slug };
}

async function publish(desk: Desk): Promise<void> {
	await desk.saved();
	const { body } = await desk.api('GET', 'status');
	const rows = body.rows!.filter(({ state }) => !['template', 'left-out', 'approved'].includes(state));
	const seen = rows.map(({ id, text }) => ({ segment: id, text }));
	await desk.api('POST', 'decisions', { kind: 'approve', rows: seen });
	expect((await desk.api('POST', 'releases')).status).toBeLessThan(300);
}

test('a reader reports an error, and sees that the next release corrects it', async ({ people, server }) => {
	const { desk, slug } = await published(people, server);
	const context = await desk.page.context().browser()!.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
	const reader = await context.newPage();

	// The reader, without script and without account, in the language of the post.
	await reader.goto(`${server.url}/ko/${slug}`);
	await shoot(reader, 'post');
	const paragraph = reader.locator('p[id^="p-"]').filter({ hasText: '32억' });
	const anchor = (await paragraph.getAttribute('id'))!;
	const row = anchor.replace('p-', '');
	await reader.locator(`a[href*="/report/ko/${slug}/${anchor}?release=1"]`).click();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('이 문단의 오류 신고');
	await expect(reader.locator('main')).toContainText('3.2 billion');
	await shoot(reader, 'form');
	await reader.getByLabel('의미가 잘못됨').check();
	await reader.getByLabel('오류 내용').fill('<b>다루며</b> 보다 풀며가 맞습니다 https://a.example');
	await reader.getByLabel('해당 부분 (선택)').fill('다루며');
	await reader.getByLabel('수정 제안 (선택)').fill('풀어내며');
	await reader.getByLabel('이름 (선택)').fill('미나');
	await reader.waitForTimeout(3100);
	await reader.getByRole('button', { name: '신고 보내기' }).click();
	await reader.waitForURL(/\/report\/ko\/[^?]*\/[0-9a-f-]{36}$/);
	const link = reader.url();
	await expect(reader.locator('article')).toContainText('아직 읽지 않음');
	await expect(reader.locator('article')).toContainText('<b>다루며</b> 보다');
	await expect(reader.locator('article a')).toHaveCount(0);
	await shoot(reader, 'sent');
	await reader.goto(`${server.url}/ko/${slug}/reports`);
	await expect(reader.locator('main')).not.toContainText('다루며');

	// The editor opens the exact row from the list of the project, which tells the reader that it is read.
	await desk.page.goto(`${server.url}/projects/sample`);
	await desk.page.getByRole('link', { name: 'Reports', exact: true }).click();
	await nothingToMend(desk.page);
	await shoot(desk.page, 'list');
	await desk.page.getByRole('link', { name: /보다 풀며가 맞습니다/ }).click();
	await expect(desk.page.locator(`article[id="s-${row}"][data-active="true"]`)).toBeVisible();
	const card = desk.active.getByRole('region', { name: 'Report of a reader' });
	await expect(card).toContainText('The text is still as the reader saw it in edition 1');
	await expect(card).toContainText('Read by the editors');
	await expect(card.locator('.mark')).toHaveText('다루며');
	await desk.saved();
	await shoot(desk.page, 'card');
	await reader.goto(link);
	await expect(reader.locator('article')).toContainText('편집자가 확인함');

	// Accepts, answers, takes the suggestion, publishes.
	await card.getByRole('button', { name: 'Accept' }).click();
	await expect(card).toContainText('Accepted, will be corrected');
	await card.getByRole('button', { name: 'Answer…' }).click();
	await card.getByLabel('Answer, shown to everybody').fill('고맙습니다. 고치겠습니다.');
	await nothingToMend(desk.page);
	await card.getByRole('button', { name: 'Answer', exact: true }).click();
	await expect(card).toContainText('고맙습니다. 고치겠습니다.');
	await card.getByRole('button', { name: 'Take over the suggestion' }).click();
	await expect(desk.editor).toContainText('문제를 풀어내며');
	await expect(card).toContainText('Publishing this text marks the report as fixed.');
	await shoot(desk.page, 'taken');

	// Another reader finds it reported already and says so.
	const other = await (await desk.page.context().browser()!.newContext({ javaScriptEnabled: false })).newPage();
	await other.setViewportSize({ width: 400, height: 800 });
	await other.goto(`${server.url}/report/ko/${slug}/${anchor}?release=1`);
	await shoot(other, 'known');
	await other.waitForTimeout(3100);
	await other.getByRole('button', { name: '저도 발견했어요' }).click();
	await expect(other.locator('article')).toContainText('다른 독자 1명도 발견했습니다');

	await publish(desk);
	await expect(card).toHaveCount(0);
	await reader.goto(link);
	await expect(reader.locator('article')).toContainText('제2판에서 고침');
	await expect(reader.locator('article')).toContainText('고맙습니다. 고치겠습니다.');
	await expect(reader.getByRole('link', { name: '이 글의 정정 목록' })).toBeVisible();
	await shoot(reader, 'fixed');
	await context.close();
	await other.context().close();

	// The same pages without anything for axe to find, wide and narrow, light and dark.
	const looker = await (await desk.page.context().browser()!.newContext()).newPage();
	for (const [width, scheme] of [
		[1280, 'light'],
		[400, 'dark']
	] as const) {
		await looker.setViewportSize({ width, height: 800 });
		await looker.emulateMedia({ colorScheme: scheme });
		for (const path of [`/report/ko/${slug}/${anchor}?release=1`, `/ko/${slug}/reports`]) {
			await looker.goto(server.url + path);
			await nothingToMend(looker);
		}
		await looker.goto(link);
		await nothingToMend(looker);
		await shoot(looker, `fixed-${width}`);
	}
	await looker.context().close();
});

test('a reader’s form that is refused keeps what was written, and says why', async ({ people, server }) => {
	const { desk, slug } = await published(people, server);
	const context = await desk.page.context().browser()!.newContext({ javaScriptEnabled: false });
	const reader = await context.newPage();
	await reader.goto(`${server.url}/ko/${slug}`);
	await reader.getByRole('link', { name: '오류 신고' }).last().click();
	await reader.getByLabel('오류 내용').fill('링크가 열리지 않습니다');
	await reader.getByLabel('수식이나 링크가 깨짐').check();
	const [answer] = await Promise.all([
		reader.waitForResponse((response) => response.request().method() === 'POST'),
		reader.getByRole('button', { name: '신고 보내기' }).click()
	]);
	expect([answer.status(), Number(answer.headers()['retry-after'])]).toEqual([429, expect.any(Number)]);
	await expect(reader.getByRole('alert')).toContainText(/초 뒤에 다시/);
	await expect(reader.getByLabel('오류 내용')).toHaveValue('링크가 열리지 않습니다');
	await expect(reader.getByLabel('수식이나 링크가 깨짐')).toBeChecked();
	await reader.waitForTimeout(3100);
	await reader.getByRole('button', { name: '신고 보내기' }).click();
	await reader.waitForURL(/\/report\/ko\/[^?]*\/[0-9a-f-]{36}$/);

	// Switched off, the post has no link and the form takes nothing.
	await desk.page.goto(`${server.url}/projects/sample/settings`);
	const setting = desk.page.locator('section').filter({ hasText: 'Reports of readers' });
	await setting.getByLabel('No', { exact: true }).check();
	await setting.getByRole('button', { name: 'Save' }).click();
	await expect(setting.getByText('Saved')).toBeVisible();
	await reader.goto(`${server.url}/ko/${slug}`);
	// A reader's browser keeps a page for a minute; this one asks again.
	await reader.reload();
	await expect(reader.getByRole('link', { name: '오류 신고' })).toHaveCount(0);
	await setting.getByLabel('Yes', { exact: true }).check();
	await setting.getByRole('button', { name: 'Save' }).click();
	await context.close();
});

/** What could become an element, a script, an address or another direction of writing somewhere. */
const HOSTILE = [
	'<script>window.pwned=1</script>',
	'<img src=x onerror="window.pwned=1">',
	'"><svg onload=window.pwned=1>',
	"'-window.pwned=1-'",
	'</textarea><script>window.pwned=1</script>',
	'</title><script>window.pwned=1</script>',
	'javascript:window.pwned=1',
	'[a](javascript:window.pwned=1)',
	'{{constructor.constructor("window.pwned=1")()}}',
	'$$\\href{javascript:window.pwned=1}{x}$$',
	'https://pills.example/?a=1&b=2',
	'&lt;b&gt; &amp; %3Cscript%3E',
	'\u202egnp.exe'
].join('\n');

test('what a reader writes is text on every page that it reaches, and nothing else', async ({ people, server }) => {
	const { desk, slug } = await published(people, server);
	const context = await desk.page.context().browser()!.newContext();
	const reader = await context.newPage();
	const pwned = (page: Page) => page.evaluate(() => (window as { pwned?: number }).pwned);
	const harmless = async (page: Page) => {
		await expect(page.locator('body')).toContainText('<img src=x onerror=');
		expect(await pwned(page)).toBeUndefined();
		const made = page.locator('img[src="x"], svg[onload], a[href^="javascript:"], a[href*="pills.example"]');
		await expect(made).toHaveCount(0);
		expect(await page.locator('body').innerText()).not.toContain('\u202e');
	};
	await reader.goto(`${server.url}/ko/${slug}`);
	await reader.locator(`p[id^="p-"]`).filter({ hasText: '32억' }).waitFor();
	await reader.getByRole('link', { name: '오류 신고' }).nth(1).click();
	const form = reader.url();
	for (const label of ['오류 내용', '해당 부분 (선택)', '수정 제안 (선택)'])
		await reader.getByLabel(label).fill(HOSTILE);
	await reader.getByLabel('이름 (선택)').fill(HOSTILE.slice(0, 60));
	// Too soon: the form comes back with all of it.
	await reader.getByRole('button', { name: '신고 보내기' }).click();
	await expect(reader.getByRole('alert')).toBeVisible();
	expect(await pwned(reader)).toBeUndefined();
	await expect(reader.getByLabel('오류 내용')).toHaveValue(HOSTILE);
	await reader.waitForTimeout(3100);
	await reader.getByRole('button', { name: '신고 보내기' }).click();
	await reader.waitForURL(/\/report\/ko\/[^?]*\/[0-9a-f-]{36}$/);
	const link = reader.url();
	await harmless(reader);

	await desk.page.goto(`${server.url}/projects/sample/reports`);
	await harmless(desk.page);
	await desk.page.getByRole('link', { name: /<img src=x/ }).click();
	const card = desk.active.getByRole('region', { name: 'Report of a reader' });
	await card.getByRole('button', { name: 'Accept' }).click();
	await expect(card).toContainText('Accepted');
	await harmless(desk.page);
	await card.getByRole('button', { name: 'Answer…' }).click();
	await card.getByLabel('Answer, shown to everybody').fill(HOSTILE);
	await card.getByRole('button', { name: 'Answer', exact: true }).click();
	await expect(card).toContainText('Answer of the editors');
	await harmless(desk.page);
	for (const address of [form, link, `${server.url}/ko/${slug}/reports`]) {
		await reader.goto(address);
		await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		await harmless(reader);
	}
	await context.close();
});

test('a comment at the end of a post becomes a report on the row that it quotes', async ({ people, server }) => {
	const page = people.administrator;
	const post = [
		...['[2026/03/09 ~ 03/15] 이번 주의 논문 (Papers of the Week)', '조용한 방의 지도 / A Map of Quiet Rooms'],
		...['논문 소개', '이 모델은 45억 개의 토큰으로 학습되었습니다.'],
		...['This model is trained on 4.5 billion tokens.', '논문 링크', 'https://arxiv.org/abs/2603.04321'],
		...['댓글 1', '"45억 개" 라는 숫자가 맞나요? 확인 부탁드립니다.']
	].join('\n\n');
	const file = { name: 'comments.ko.txt', mimeType: 'text/plain', buffer: Buffer.from(post) };
	await importPost(page, server.url, 'sample', file);
	const desk = new Desk(page, server.url);
	await desk.saved();
	await desk.row('확인 부탁드립니다').locator('button').first().click();
	await desk.active.getByRole('button', { name: 'Make a report of it…' }).click();
	const form = desk.active.getByRole('form', { name: 'Make a report of this comment' });
	await expect(form.getByLabel('The row it speaks of')).toContainText('이 모델은 45억');
	await expect(form.locator('option:checked').first()).toContainText('이 모델은 45억');
	await form.getByLabel('What is wrong?').selectOption({ label: 'Wrong number or date' });
	await nothingToMend(page);
	await shoot(page, 'comment');
	await form.getByRole('button', { name: 'Make a report of this comment' }).click();
	const card = desk.active.getByRole('region', { name: 'Comment of a reader' });
	await expect(card).toContainText('확인 부탁드립니다');
	await expect(card).toContainText('Accepted, will be corrected');
	await expect(card.locator('.mark')).toHaveText('45억 개');
	await shoot(page, 'comment-card');
});
