import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Desk } from './desk';
import { expect, importPost, newProject, test, type People } from './people';
import type { BuiltServer } from '../server/built-server';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env.VARIORUM_SHARED ?? `${root}../shared`;
const seed = existsSync(`${shared}/seeds`)
	? readdirSync(`${shared}/seeds`).find((name) => name.startsWith('001'))
	: undefined;

interface Cast {
	rea: Desk;
	ed: Desk;
	slug: string;
}

/** Three people sign in, a maintainer's project is there, the editor imports the post, two of them open it. */
async function cast(people: People, server: BuiltServer, project: string, file: string): Promise<Cast> {
	const slug = await newProject(people.administrator, server.url, project);
	const reviewer = await people.as(`Rea ${project}`, `reviewer:${slug}:ko`);
	const editor = await people.as(`Ed ${project}`, `editor:${slug}:ko`);
	const document = await importPost(editor, server.url, slug, file);
	const rea = new Desk(reviewer, server.url);
	const ed = new Desk(editor, server.url);
	await rea.open(document, 'ko');
	await ed.open(document, 'ko');
	return { rea, ed, slug: document };
}

test('a maintainer sees the termbase that the findings come from', async ({ people, server }) => {
	await newProject(people.administrator, server.url, 'Terms');
	const mai = await people.as('Mai', 'maintainer:terms');
	await mai.goto(`${server.url}/projects/terms/terms`);
	await mai.getByRole('searchbox').fill('lost-in-the-middle');
	await expect(mai.getByText('중도 포기').first()).toBeVisible();
});

test('two people see each other write in one segment, and nothing is lost', async ({ people, server }) => {
	const { rea, ed } = await cast(people, server, 'Together', `${root}server/sample/post.ko.txt`);
	await rea.go('중도 포기');
	await ed.go('중도 포기');
	await rea.editor.click();
	await rea.page.keyboard.press('Control+End');
	await rea.page.keyboard.type(' 레아가썼다');
	await expect(ed.editor).toContainText('레아가썼다');
	await expect(ed.active).toContainText('Rea Together');
	await ed.editor.click();
	await ed.page.keyboard.press('Control+Home');
	await ed.page.keyboard.type('에드가썼다 ');
	await expect(rea.editor).toContainText('에드가썼다');
	await rea.saved();
	await ed.saved();
	await server.stop();
	await rea.page.waitForTimeout(500);
	await rea.editor.click();
	await rea.page.keyboard.press('Control+End');
	await rea.page.keyboard.type('끊겼다');
	await server.run();
	await expect(ed.editor).toContainText('끊겼다', { timeout: 40_000 });
	await rea.page.reload();
	await expect(rea.row('레아가썼다')).toContainText('끊겼다');
	await expect(rea.row('레아가썼다')).toContainText('에드가썼다');
});

interface Post {
	name: string;
	file: string;
	/** Mangled macros with the text that their repair gives. */
	macros: { row: string; finding: string; repair: string }[];
	/** What the page must hold in the end. */
	reads: string[];
}

/** Closes whatever still blocks, the reviewer first, the editor as the second person. */
async function closeTheRest({ rea, ed }: Cast): Promise<void> {
	const { body } = await rea.api('GET', 'status');
	const open = (body.blockers ?? []).filter((b) => b.code === 'finding-open').map((b) => b.segment);
	for (const segment of new Set(open)) {
		const anchor = `#s-${segment}`;
		await rea.page.goto(rea.page.url().split('#')[0] + anchor);
		await expect(rea.page.locator(`article${anchor}[data-active="true"]`)).toBeVisible();
		const aside = rea.active
			.locator('[data-weight="critical"]')
			.filter({ has: rea.page.getByRole('button', { name: 'False alarm…' }) });
		while ((await aside.count()) > 0) {
			const banner = aside.first();
			await banner.getByRole('button', { name: 'False alarm…' }).click();
			await banner.getByLabel('Reason').fill('kept on purpose');
			await banner.getByRole('button', { name: 'Set aside' }).click();
			await expect(rea.active.getByRole('button', { name: 'Set aside' })).toHaveCount(0);
		}
		await ed.page.goto(ed.page.url().split('#')[0] + anchor);
		await expect(ed.page.locator(`article${anchor}[data-active="true"]`)).toBeVisible();
		const agree = ed.active.getByRole('button', { name: 'Agree' });
		await expect(agree.first()).toBeVisible();
		// Two findings with the same words are one decision: one click may close both.
		for (let left = await agree.count(); left > 0; left = await agree.count()) {
			await agree.first().click();
			await expect.poll(() => agree.count()).toBeLessThan(left);
		}
	}
}

async function wholeWay(people: People, server: BuiltServer, post: Post): Promise<void> {
	const stage = await cast(people, server, post.name, post.file);
	const { rea, ed, slug } = stage;
	await rea.go('중도 포기');
	await rea.repair('중도 포기', '중간 정보 소실');
	for (const { row, finding, repair } of post.macros) {
		await rea.go(row);
		await rea.repair(finding, repair);
	}
	const refused = await ed.api('POST', 'releases');
	expect([refused.status, refused.body.code]).toEqual([409, 'publish.blocked']);
	expect(refused.body.blockers?.length).toBeGreaterThan(10);
	await expect(ed.page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
	await ed.page.getByRole('button', { name: /findings? blocks?/ }).click();
	await expect(ed.page.getByRole('link', { name: /Open finding/ }).first()).toBeVisible();
	await ed.page.keyboard.press('Escape');
	await rea.page.getByRole('button', { name: /certain repairs?/ }).click();
	await rea.page
		.getByRole('dialog')
		.getByRole('button', { name: /^Apply/ })
		.click();
	await rea.saved();
	await rea.page.waitForTimeout(1500);
	await closeTheRest(stage);
	await rea.confirmAll();
	await ed.confirmAll();
	await ed.page.getByRole('button', { name: 'Publish', exact: true }).click();
	await ed.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
	await expect(ed.page.getByText('Edition 1 is published').first()).toBeVisible();
	await readThePage(people.administrator, server.url, slug, post);
}

/** As a reader without an account would. */
async function readThePage(page: Page, url: string, slug: string, { reads }: Post): Promise<void> {
	const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
	const reader = await context.newPage();
	await reader.goto(`${url}/ko/${slug}`);
	await expect(reader.locator('article')).toHaveAttribute('lang', 'ko');
	for (const text of reads) await expect(reader.locator('article')).toContainText(text);
	await expect(reader.locator('article')).toContainText('기계 번역');
	await reader.goto(`${url}/bilingual/${slug}`);
	await expect(reader.locator('[lang=en]').first()).toBeVisible();
	const body = await (await reader.request.get(`${url}/ko/${slug}/body.md`)).text();
	expect(body).toContain('> ');
	expect(body).toContain('## ');
	await context.close();
}

test('a post of our own goes the whole way, from machine text to readers', async ({ people, server }) => {
	test.setTimeout(240_000);
	await wholeWay(people, server, {
		name: 'Weekly',
		file: `${root}server/sample/post.ko.txt`,
		macros: [
			{ row: '\\모델', finding: '\\모델', repair: 'Brindle' },
			{ row: '\\배', finding: '\\배', repair: '2배' }
		],
		reads: ['중간 정보 소실', '3조 2천억']
	});
});

test('the Korean seed goes the whole way', async ({ people, server }) => {
	test.skip(!seed, 'skipped: no shared seeds');
	test.setTimeout(300_000);
	await wholeWay(people, server, {
		name: 'Seed',
		file: `${shared}/seeds/${seed}`,
		macros: [
			{ row: '\\모델', finding: '\\모델', repair: 'OpenELM' },
			{ row: '\\배', finding: '\\배', repair: '배' }
		],
		reads: ['중간 정보 소실', 'OpenELM', '3조 3천억']
	});
});
