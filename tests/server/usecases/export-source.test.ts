import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import type { DocumentTable } from '$server/db/schema';
import { exportDocument } from '$server/usecases/export-document';
import { storeDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { readUpload } from '$server/usecases/preview-import';
import type { TargetLang } from '$lib/core/segment/segment';
import { onBothDatabases, sqliteApp, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import type { Actor } from '$lib/core/access/access';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const fixture = (name: string): string =>
	readFileSync(new URL(`../../fixtures/sources/${name}`, import.meta.url), 'utf8');
const MARKDOWN = fixture('weekly.ko.md');
const HTML = fixture('weekly.ja.html');
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

/** Links that have their address elsewhere, and code that is marked by its indentation alone. */
const REFERENCED = `머리말은 [코드][code]에 있습니다.

\tprint("느린 길")
\t\tx = 1

- [표]를 보세요.

[code]: https://a.example/code "코드"
[표]: <https://a.example/table>
`;

/** A stage on which files are imported, edited and written back. */
class Press {
	document!: DocumentTable;
	lang: TargetLang = 'ko';
	constructor(
		readonly s: Stage,
		readonly actor: Actor
	) {}

	static async open(test: TestApp): Promise<Press> {
		const s = await stage(test.app);
		return new Press(s, await person(test.app, 'Bora', s.project.id, 'editor', ['ja', 'ko']));
	}

	async take(name: string, text: string, format = 'auto'): Promise<Buffer> {
		const bytes = Buffer.from(text);
		this.lang = /[ぁ-ん]/.test(text) ? 'ja' : 'ko';
		const post = readUpload({ name, bytes, format: format === 'auto' ? null : format, lang: this.lang });
		this.document = await storeDocument(this.s.app, this.s.project, null, {
			...{ project: this.s.project.slug, lang: this.lang, file: { name, format, bytes }, rows: post.segments },
			...{ title: post.title ?? name, notices: post.notices, into: null, engine: 'machine' }
		});
		return bytes;
	}

	async edit(changes: Record<string, string>): Promise<void> {
		const view = await openDocument(this.s.app, this.actor, this.document.slug, this.lang);
		const edits = Object.entries(changes).map(([part, text]) => {
			const row = view.rows.find(({ machine }) => machine?.includes(part));
			if (!row?.machine) throw new Error(`no row holds ${part}`);
			return { segment: row.id, text: text.startsWith('=') ? text.slice(1) : row.machine.replace(part, () => text) };
		});
		await this.s.app.rooms.write(view.room, this.actor.id, edits);
	}

	async back(): Promise<string> {
		const at = { document: this.document.slug, lang: this.lang };
		const wish = { format: 'source', release: null, draft: true, english: true };
		return Buffer.from((await exportDocument(this.s.app, this.actor, at, wish)).bytes).toString('utf8');
	}
}

/** The part of two texts that differs: old and new, without what both begin and end with. */
function difference(old: string, now: string): [string, string] {
	let [start, end] = [0, 0];
	while (start < old.length && old[start] === now[start]) start++;
	const most = Math.min(old.length, now.length) - start;
	while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++;
	return [old.slice(start, old.length - end), now.slice(start, now.length - end)];
}

onBothDatabases('back to the file', (open) => {
	let test: TestApp;
	let press: Press;
	beforeEach(async () => {
		test = await open();
		press = await Press.open(test);
	});
	afterEach(() => test.drop());

	it('gives a Markdown file byte for byte when nothing was edited, and only the words of an edit otherwise', async () => {
		await press.take('weekly.md', MARKDOWN);
		expect(await press.back()).toBe(MARKDOWN);
		await press.edit({ '32억': '33억' });
		expect(difference(MARKDOWN, await press.back())).toEqual(['2', '3']);
	});

	it('marks what was pasted as rendered, and refuses to let it replace its source', async () => {
		await press.take('pasted.txt', MARKDOWN);
		await expect(press.back()).rejects.toEqual(refused('export.rendered'));
	});
});

describe('the shape of a file', () => {
	let test: TestApp;
	let press: Press;
	beforeEach(async () => {
		test = await sqliteApp();
		press = await Press.open(test);
	});
	afterEach(() => test.drop());

	it.each([
		['Markdown', 'weekly.md', MARKDOWN],
		['Markdown with Windows line ends', 'weekly.md', crlf(MARKDOWN)],
		['Markdown with a byte order mark', 'weekly.md', `\ufeff${crlf(MARKDOWN)}`],
		['Markdown without an end of its last line', 'weekly.markdown', MARKDOWN.trimEnd()],
		['Markdown with references', 'weekly.md', `\ufeff${crlf(REFERENCED)}`],
		['HTML', 'weekly.html', HTML],
		['HTML with Windows line ends', 'weekly.htm', crlf(HTML)],
		['HTML with a byte order mark', 'weekly.html', `\ufeff${HTML}`]
	])('is kept: %s comes back byte for byte', async (_, name, text) => {
		await press.take(name, text);
		expect(await press.back()).toBe(text);
	});

	it.each<[string, string, string, Record<string, string>, [string, string]]>([
		['a heading keeps its hashes', 'a.md', MARKDOWN, { '이번 주의 논문 (': '지난주의 논문 (' }, ['이번 ', '지난']],
		['a linked title keeps its link', 'a.md', MARKDOWN, { '느린 길의 지도': '느린 길 지도' }, ['의', '']],
		[
			'a quotation in a quotation keeps its marks',
			'a.md',
			MARKDOWN,
			{ '두 번 인용된': '두 번 따온' },
			['인용된', '따온']
		],
		[
			'a further line of a list keeps its indentation',
			'a.md',
			MARKDOWN,
			{ '이어지는 줄': '이어진 줄' },
			['지는', '진']
		],
		['a cell of a table may change', 'a.md', MARKDOWN, { '| 느린 길 | 3 |': '| 느린 길 | 4 |' }, ['3', '4']],
		['code in fences may change', 'a.md', MARKDOWN, { 'print("느린': 'print("빠른' }, ['느린', '빠른']],
		['Windows line ends stay', 'a.md', `\ufeff${crlf(MARKDOWN)}`, { 'print("느린': 'print("빠른' }, ['느린', '빠른']],
		['a link keeps its reference', 'a.md', REFERENCED, { 머리말은: '첫말은' }, ['머리', '첫']],
		['a link of itself keeps its address', 'a.md', REFERENCED, { '[표]': '[새 표]' }, ['', '새 표][']],
		['indented code stays so', 'a.md', crlf(REFERENCED), { 'print("느린': 'print("빠른' }, ['느린', '빠른']],
		['entities around an edit stay', 'a.html', HTML, { 見てください: '読んでください' }, ['見て', '読んで']],
		['tags around an edit stay', 'a.html', HTML, { 学習されました: '学びました' }, ['習され', 'び']],
		['a link keeps its attributes', 'a.html', HTML, { 'こちら]': 'この頁]' }, ['ちら', 'の頁']],
		[
			'what means something is an entity',
			'a.html',
			HTML,
			{ 一つ目の項目: '<一つ目> & 項目' },
			['一つ目の', '&lt;一つ目&gt; &amp; ']
		],
		['an item keeps its paragraph', 'a.html', HTML, { 二つ目の項目です: '二つ目です' }, ['の項目', '']],
		['a side of a title leaves the other', 'a.html', `\ufeff${crlf(HTML)}`, { 遅い道の地図: '遅い道地図' }, ['の', '']],
		['lines of code in a page may change', 'a.html', HTML, { 'print("遅い': 'print("速い' }, ['遅', '速']]
	])('is kept: %s', async (_, name, text, changes, expected) => {
		const bytes = await press.take(name, text);
		await press.edit(changes);
		const back = await press.back();
		expect(difference(bytes.toString('utf8'), back)).toEqual(expected);
	});

	it('is kept: a paragraph of several lines in a quotation keeps the marks of each, and of one more', async () => {
		const line = '이 줄은 편집기가 정해진 칸에서 나눈 것이어서 다음 줄과 함께 한 문단을 이룹니다만 그래도';
		const text = crlf(`머리말입니다.\n\n> ${line}\n> ${line}\n> 여기서 끝납니다.\n`);
		await press.take('a.md', text);
		await press.edit({ '여기서 끝납니다.': `${line}\n이제 끝납니다.` });
		expect(await press.back()).toBe(text.replace('여기서 끝납니다.', `${line}\r\n> 이제 끝납니다.`));
	});

	it('is read again as the edited texts', async () => {
		await press.take('a.html', HTML);
		await press.edit({ はじめに: 'まず、A&Bの', 一つ目: '1 < 2 の' });
		const read = readUpload({ name: 'a.html', bytes: Buffer.from(await press.back()), format: null, lang: 'ja' });
		const texts = read.segments.map(({ target }) => target);
		expect(texts).toContain('• 1 < 2 のの項目です。');
		expect(texts.find((t) => t?.startsWith('まず、A&Bの—遅い道'))).toBeDefined();
	});

	it.each<[string, string, string, Record<string, string>]>([
		['an empty line within a paragraph', 'a.md', MARKDOWN, { '끝말입니다.': '끝말\n\n입니다.' }],
		['a paragraph that becomes a heading', 'a.md', MARKDOWN, { '끝말입니다.': '# 끝말입니다.' }],
		['a cell more in a table', 'a.md', MARKDOWN, { '| 느린 길 | 3 |': '| 느린 길 | 3 | 4 |' }],
		['a line end within a title', 'a.md', MARKDOWN, { '느린 길의 지도': '느린 길의\n지도' }],
		['a fence that ends its code too early', 'a.md', MARKDOWN, { 'print(': '```\nprint(' }],
		['words changed across a tag', 'a.html', HTML, { 'は 32億 個': 'は三十億個' }],
		['a line end within a page', 'a.html', HTML, { もう一度: 'もう\n一度' }],
		['an address that is an attribute', 'a.html', HTML, { '?a=1&b=2': '?a=1' }]
	])('refuses %s, and names the row', async (_, name, text, changes) => {
		await press.take(name, text);
		await press.edit(changes);
		const [label] = await Promise.all([labelOf(press, Object.keys(changes)[0]!)]);
		await expect(press.back()).rejects.toMatchObject({ code: 'export.place', detail: label });
	});

	it.each([
		['a page that a browser saved', 'a.html', `<!-- saved from url=(0023)https://example.org/ -->\n${HTML}`],
		['the HTML of a clipboard', 'pasted.html', `<html><body><!--StartFragment-->${HTML}`],
		['Markdown under the name of plain text', 'a.txt', MARKDOWN]
	])('is not known of %s: it never replaces its source', async (_, name, text) => {
		await press.take(name, text);
		await expect(press.back()).rejects.toEqual(refused('export.rendered'));
	});
});

async function labelOf(press: Press, part: string): Promise<string> {
	const view = await openDocument(press.s.app, press.actor, press.document.slug, press.lang);
	return view.rows.find(({ machine }) => machine?.includes(part))!.label;
}
