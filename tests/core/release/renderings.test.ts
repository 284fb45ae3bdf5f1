import { describe, expect, it } from 'vitest';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';
import { RENDERINGS } from '$lib/core/release/renderings';
import type { RenderOptions } from '$lib/core/release/written';
import type { Kind } from '$lib/core/segment/segment';

const OPTIONS: RenderOptions = { english: true, math: () => null, hash: null, page: null, notice: null };
const row = (target: string, source: string | null = null, kind: Kind = 'paragraph', id = 'a'): ManifestRow => ({
	...{ id, kind, paper: null, sourceLang: 'en', source, target, hash: '' }
});
const post = (...rows: ManifestRow[]): Manifest => ({
	...{ lang: 'ja', slug: 'week', title: '今週', sourceTitle: null, number: 1, publishedAt: 0, engines: [] },
	...{ reviewers: [], reviewerCount: 2, held: [], rows }
});
const out = (id: string, manifest: Manifest, options: Partial<RenderOptions> = {}): string =>
	RENDERINGS.find((rendering) => rendering.id === id)!.render(manifest, { ...OPTIONS, ...options }).text;

describe('the HTML fragment', () => {
	it.each([
		['text is text', '<script>alert(1)</script> & "x"', '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;'],
		['markup that renders is an element', '**太字**と`a<b`', '<strong>太字</strong>と<code>a&lt;b</code>'],
		[
			'links go to web and mail alone',
			'[こちら](https://example.org/?a=1&b="2)と[悪](javascript:alert(1))',
			'<a href="https://example.org/?a=1&amp;b=&quot;2" rel="noopener">こちら</a>と[悪](javascript:alert(1))'
		],
		['a formula without MathML is its TeX', '値は $a<b$', '値は <code class="tex">a&lt;b</code>'],
		['a line end is one', '一\n二', '一<br>\n二']
	])('%s', (_, target, expected) => {
		expect(out('html', post(row(target)))).toContain(`<p id="p-a">${expected}</p>`);
	});

	it('gives the language of every run, joins items to lists, and leaves the English out when asked', () => {
		const manifest = post(row('1. 一', 'One', 'list-item'), row('2. 二', null, 'list-item', 'b'));
		const html = out('html', manifest);
		expect(html).toContain('<article lang="ja">');
		expect(html).toContain(
			'<ol>\n<li id="p-a" value="1">一<blockquote lang="en"><p>One</p></blockquote></li>\n<li id="p-b" value="2">二</li>\n</ol>'
		);
		expect(out('html', manifest, { english: false })).not.toContain('One');
	});

	it('shows code in fences as it is', () => {
		expect(out('html', post(row('文です。\n\n```py\na < b\n```')))).toContain(
			'<p id="p-a">文です。</p>\n<pre><code>a &lt; b</code></pre>'
		);
	});

	it('shows a table as one, its first row as the head', () => {
		const html = out(
			'html',
			post(row('| 名前 | 値 |', '| Name | Value |'), row('| 道 | 3 |', '| Road | 3 |', 'paragraph', 'b'))
		);
		expect(html).toContain(
			'<thead><tr id="p-a"><th>名前</th><th>値</th></tr></thead>\n<tbody><tr id="p-b"><td>道</td><td>3</td></tr></tbody>'
		);
		expect(html).toContain('<blockquote lang="en"><table>\n<thead><tr><th>Name</th>');
	});

	it('takes MathML where there is some', () => {
		expect(out('html', post(row('$x$')), { math: (tex) => `<math>${tex}</math>` })).toContain(
			'<p id="p-a"><math>x</math></p>'
		);
	});
});

describe('the front matter', () => {
	it('is safe whatever a title holds', () => {
		const title = '今週: "a" # \u2028 \ud800 - [x] \u0085\n---';
		const head = out('markdown', { ...post(row('一')), title }).split('\n');
		expect(head.slice(0, 3)).toEqual([
			'---',
			'title: "今週: \\"a\\" # \\u2028 \\ufffd - [x] \\u0085 ---"',
			'lang: "ja"'
		]);
	});

	it('says of a draft that it is one, and gives it no number', () => {
		const text = out('markdown', post(row('一')), { notice: 'draft' });
		expect(text).toContain('draft: "draft"\n');
		expect(text).not.toContain('release:');
		expect(text).toContain('\n---\n\n下書き(未公開)\n\n一\n');
	});
});

it('no two ways out have the same name', () => {
	expect(new Set(RENDERINGS.map(({ id }) => id)).size).toBe(RENDERINGS.length);
});
