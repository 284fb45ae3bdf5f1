import { describe, expect, it } from 'vitest';
import { html } from '$server/format/html';

const TEXT = '岬の灯台に残る日誌は、手書きで一万二千行に及ぶ。';
const LONG =
	'図書室は小さなモデルに日誌を読ませ、人が一行ずつ確かめた。読み間違いは三百か所あったが、九十年分の表ができた。誰でも読めるようにしたいと館長は話す。潮の高さの表も近いうちに公開される。';
const texts = (page: string, base?: string): (string | null)[] =>
	html.read(page, { lang: 'ja', base }).segments.map(({ target }) => target);
const page = (body: string): string => `<html><body><article><p>${TEXT}</p>${body}</article></body></html>`;
const A = 'https://news.example/a.jpg';
const real = (src = A, more = ''): string => `<noscript><img src="${src}" alt="灯台" ${more}></noscript>`;
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('what a page shows where no script runs', () => {
	it.each([
		['a picture whose place nothing keeps', real(), [`![灯台](${A})`]],
		['a picture behind the blank that keeps its place', `<img src="${BLANK}">${real()}`, [`![灯台](${A})`]],
		['one that knows its address', `<img class="lazyload" data-src="${A}" alt="灯台">${real()}`, [`![灯台](${A})`]],
		[
			'one in another size',
			`<figure><a href="#"><img src="${BLANK}" data-src="https://cdn.example/w=300"></a>${real()}</figure>`,
			[`![灯台](${A})`]
		],
		[
			'a small copy of the same file',
			`<p><img src="https://news.example/a-150x84.jpg"></p>${real()}`,
			[`![灯台](${A})`]
		],
		['the same picture', `<img src="${A}" alt="灯台" width="800" height="450">${real()}`, [`![灯台|800x450](${A})`]],
		['a blank behind it', `${real()}<img class="lazy" src="${BLANK}" alt="灯台">`, [`![灯台](${A})`]],
		[
			'several, each with its blank before',
			`<img src="${BLANK}">${real()}<img src="${BLANK}">${real('https://news.example/b.jpg')}`,
			[`![灯台](${A})`, '![灯台](https://news.example/b.jpg)']
		],
		[
			'several, each with its blank behind',
			`${real()}<img src="${BLANK}" alt="灯台">${real('https://news.example/b.jpg')}<img src="${BLANK}" alt="灯台">`,
			[`![灯台](${A})`, '![灯台](https://news.example/b.jpg)']
		],
		[
			'another picture beside it',
			`<img src="https://news.example/c.jpg" alt="海">${real()}`,
			['![海](https://news.example/c.jpg)', `![灯台](${A})`]
		],
		[
			'a picture that words part from it',
			`<img data-src="https://news.example/c.jpg" alt="海"><p>${TEXT}</p>${real()}`,
			['![海](https://news.example/c.jpg)', TEXT, `![灯台](${A})`]
		],
		['a counter of visits', real('https://count.example/tr?id=1', 'height="1" width="1" style="display:none"'), []],
		['a counter without size', '<noscript><img src="https://count.example/tr?id=1"></noscript>', []],
		['a frame', '<noscript><iframe src="https://count.example/ns.html"></iframe></noscript>', []],
		['a text that the page lacks', `<noscript><p>${LONG}</p></noscript>`, [LONG]],
		['a text that the page has', `<p>${LONG}</p><noscript><p>${LONG}</p></noscript>`, [LONG]],
		['a text that the page has further on', `<noscript><p>${LONG}</p></noscript><p>${LONG}</p>`, [LONG]],
		[
			'a word to its readers',
			`<noscript><p>このサイトはJavaScriptを有効にしてご覧ください。${'お願い。'.repeat(20)}</p></noscript>`,
			[]
		],
		['a short word', '<noscript>会員の方はこちら</noscript>', []]
	])('%s', (_, body, expected) => {
		expect(texts(page(body))).toEqual([TEXT, ...expected]);
	});

	it('is the article of a page that holds it all there', () => {
		const all = `<html><body><nav><a href="/">表紙</a></nav><div id="app"></div><noscript><article><h1>灯台の日誌</h1><p>${LONG}</p><img src="/a.jpg" alt="灯台"></article></noscript><footer>岬新聞社</footer></body></html>`;
		expect(texts(all, 'https://news.example/1')).toEqual(['灯台の日誌', LONG, `![灯台](${A})`]);
	});

	it('is nothing of the head of a page', () => {
		const head = page('').replace('<body>', `<head>${real()}<title>灯台</title></head><body>`);
		expect(texts(head)).toEqual([TEXT]);
	});
});
