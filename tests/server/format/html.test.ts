import { describe, expect, test } from 'vitest';
import { html } from '../../../server/format/html';
import { ALL_FORMATS } from '../../../server/format/registry';
import { detectFormat } from '../../../src/lib/core/format/registry';
import { leastTime } from '../../time';

const rows = (text: string) =>
	html.read(text, { lang: 'ko' }).segments.map(({ kind, target, source }) => [kind, target, source]);
const P = '<p>작은 모델을 소개합니다.</p>';
const first = ['paragraph', '작은 모델을 소개합니다.', null];

describe('HTML of a page or a clipboard', () => {
	test.each([
		['scripts and styles go', `<style>p{}</style><script>var a = "<p>나쁨</p>";</script>${P}`, [first]],
		[
			'a quoted translation pairs',
			`${P}<blockquote><p>We introduce a small model.</p></blockquote>`,
			[['paragraph', '작은 모델을 소개합니다.', 'We introduce a small model.']]
		],
		[
			'a heading is a title',
			`${P}<h2>작은 기억 / A Small Memory</h2>`,
			[first, ['title', '작은 기억', 'A Small Memory']]
		],
		[
			'a linked title keeps its address',
			`${P}<h2><a href="https://a.example/1">작은 기억 / A Small Memory</a></h2>`,
			[first, ['title', '작은 기억', 'A Small Memory'], ['link', 'https://a.example/1', null]]
		],
		[
			'a link keeps its address',
			`${P}<p>자세한 내용은 <a href="https://a.example/1">여기</a>에 있습니다.</p>`,
			[first, ['paragraph', '자세한 내용은 [여기](https://a.example/1)에 있습니다.', null]]
		],
		[
			'a bare or shortened address stays one',
			`${P}<p><a href="https://www.a.example/long/path">a.example/long…</a></p>`,
			[first, ['link', 'https://www.a.example/long/path', null]]
		],
		[
			'a link that would run code is text',
			`${P}<p><a href="javascript:alert(1)">눌러 주세요</a></p>`,
			[first, ['paragraph', '눌러 주세요', null]]
		],
		[
			'a preview box is its address',
			`${P}<aside class="onebox" data-onebox-src="https://a.example/1"><p>Other text.</p></aside>`,
			[first, ['link', 'https://a.example/1', null]]
		],
		[
			'an emoji image is its shortcode',
			`${P}<p>멋져요 <img class="emoji" alt=":fire:" src="x"></p>`,
			[first, ['paragraph', '멋져요 :fire:', null]]
		],
		['a picture is its text', `${P}<p><img alt="결과 그림" src="x"></p>`, [first, ['meta', '[IMG] 결과 그림', null]]],
		[
			'lists are counted',
			`${P}<ol start="2"><li>둘</li><li>셋</li></ol><ul><li><p>점</p></li></ul>`,
			[first, ['list-item', '2. 둘', null], ['list-item', '3. 셋', null], ['list-item', '• 점', null]]
		],
		[
			'entities are letters',
			`${P}<p>A &amp; B는 &lt;p&gt;입니다.</p>`,
			[first, ['paragraph', 'A & B는 <p>입니다.', null]]
		],
		[
			'code keeps its lines between fences',
			`${P}<pre><code>a\n  b</code></pre>`,
			[first, ['paragraph', '```\na\n  b\n```', null]]
		],
		['lines that nobody calls code keep them', `${P}<pre>a\n  b</pre>`, [first, ['paragraph', 'a\n  b', null]]],
		[
			'code with a fence in it stands between longer ones',
			`${P}<pre><code class="language-md">\`\`\`\nx\n\`\`\`</code></pre>`,
			[first, ['paragraph', '````md\n```\nx\n```\n````', null]]
		],
		[
			'a formula is its TeX, however the page draws it',
			`${P}<p>값 <span class="MathJax"><span>E=mc</span><span class="MJX_Assistive_MathML"><math><mi>E</mi><mo>=</mo><msup><mi>m</mi><mn>2</mn></msup></math></span></span><script type="math/tex">E=m^2</script>` +
				`와 <mjx-container><svg data-latex="y">..</svg><mjx-assistive-mml><math alttext="y_1"><mi>y</mi></math></mjx-assistive-mml></mjx-container>` +
				`와 <span class="math inline">\\(z\\)</span>와 <img class="mwe-math-fallback-image-inline" alt="{\\displaystyle w}" src="w.svg">입니다.</p>`,
			[first, ['paragraph', '값 $E=m^2$와 $y_1$와 $z$와 $w$입니다.', null]]
		],
		[
			'a formula whose drawing is gone is that of its script',
			`${P}<p>값 <script type="math/tex">a_1</script>입니다.</p>`,
			[first, ['paragraph', '값 $a_1$입니다.', null]]
		],
		[
			'a table that sets a page out is none',
			`${P}<table role="presentation"><tr><td>왼쪽 글입니다.</td><td>오른쪽 글입니다.</td></tr></table>`,
			[first, ['paragraph', '왼쪽 글입니다.', null], ['paragraph', '오른쪽 글입니다.', null]]
		],
		[
			'a cell over two columns leaves no hole',
			`${P}<table><tr><td colspan=2>합계입니다</td><td>3</td></tr><tr><td>가</td><td>나</td><td>다</td></tr></table>`,
			[first, ['paragraph', '| | 합계입니다 | 3 |', null], ['paragraph', '| 가 | 나 | 다 |', null]]
		],
		[
			'a picture keeps text, size and address',
			`${P}<p><img alt="결과|그림" src="https://a.example/b (1).png" width="640" height="480"></p>`,
			[first, ['meta', '![결과그림|640x480](https://a.example/b%20%281%29.png)', null]]
		],
		[
			'pictures of one pixel, of people and of sites go',
			`${P}<p><img src="https://a.example/1.gif" width="1" height="1"><img class="avatar" src="https://a.example/u.png" alt="누구"></p>`,
			[first]
		],
		['what is hidden is not read', `${P}<p style="display: none">숨은 글</p><p hidden>숨은 글</p>`, [first]]
	])('%s', (_, text, expected) => {
		expect(rows(text)).toEqual(expected);
	});

	test('lines are those of the file', () => {
		expect(html.read(`<p>\n하나입니다.</p>\n\n<p>둘입니다.</p>`, {}).segments.map(({ line }) => line)).toEqual([1, 4]);
	});

	test.each([
		['nesting without end', `${'<div>'.repeat(300)}글`, 'elements are nested deeper than 200'],
		[
			'a DOCTYPE that declares',
			'<!DOCTYPE html [<!ENTITY a "글">]><p>&a;</p>',
			'its DOCTYPE declares entities, which are not read'
		],
		[
			'too many attributes',
			`<p ${Array.from({ length: 300 }, (_, i) => `a${i}`).join(' ')}>글`,
			'an element has more than 200 attributes'
		],
		['nothing to read', '<p> </p>', 'it holds no text'],
		['more than anyone pastes', `<p>${'글'.repeat(2_000_000)}`, 'it is larger than the 5242880 bytes a file may have']
	])('%s is refused', (_, text, detail) => {
		expect(() => html.read(text, {})).toThrow(`The file cannot be read: ${detail}.`);
	});

	test('five megabytes of hostile markup take bounded time', () => {
		for (const part of ['<p>글', '<a href="https://a.example">글</a>', '&amp;', '<h2><a href="https://a.example">']) {
			const text = part.repeat(Math.floor(4_000_000 / part.length));
			expect(leastTime(5000, () => expect(outcome(text)).toMatch(/read|refused/))).toBeLessThan(5000);
		}
	});

	test.each([
		['page.html', '글'],
		['', '<!doctype html><p>글</p>'],
		['', `<meta charset='utf-8'><p>글</p>`],
		['clip.txt', '<div>글</div>']
	])('%s holding %j is HTML', (name, text) => {
		expect(detectFormat(name, text, ALL_FORMATS).id).toBe('html');
	});
});

function outcome(text: string): string {
	try {
		html.read(text, { lang: 'ko' });
		return 'read';
	} catch (refusal) {
		return `refused: ${String(refusal)}`;
	}
}
