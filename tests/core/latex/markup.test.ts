import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../src/lib/core/latex/markup';
import { growth, LINEAR } from '../../time';

/** Kind and text of every span, e.g. `math $2\times$`. */
const spans = (text: string): string[] => readMarkup(text).map((m) => `${m.kind} ${text.slice(m.start, m.end)}`);

const CASES: [title: string, text: string, found: string[]][] = [
	['a macro in running text', 'needs 3\\times more', ['macro \\times']],
	['a macro of the author', 'the \\ours baseline', ['macro \\ours']],
	['a macro translated into Hangul', '학습이 3\\배 빠릅니다', ['macro \\배']],
	['a macro translated into kana stops at the script', '\\モデルは速い', ['macro \\モデル']],
	['a backslash that drifted off its bracket', '함수 \\ (x \\ ) 입니다', ['macro \\ (', 'macro \\ )']],
	['a backslash that drifted off its name', '3\\ times more', ['macro \\ times']],
	['a yen sign in the place of a backslash', '3¥times 速い', ['macro ¥times']],
	['a price in yen or won', '¥300, ₩5,000', []],
	['a control space is a space', 'see Fig.\\ 3', ['macro \\ ']],
	['an address in \\url with its braces', '코드는 \\url{https://a.io/b}에 있다', ['macro \\url{https://a.io/b}']],
	['prose in braces is left to the translator', '\\textbf{굵게} 쓴다', ['macro \\textbf']],
	['an unclosed \\url ends at white space', '\\url{https://a.io/b 참고', ['macro \\url{https://a.io/b']],
	['a Windows path', 'C:\\temp\\모음', []],
	['inline formulas', '$k$-NN with $O(n^2)$ cost', ['math $k$', 'math $O(n^2)$']],
	['display formulas', '\\[x = 1\\] and $$y$$ and \\(z\\)', ['math \\[x = 1\\]', 'math $$y$$', 'math \\(z\\)']],
	['money is no formula', 'from $2 million to $3 million', []],
	['two prices in one sentence', 'between $5 and $10, or US$7 and A$8', []],
	['a price range', '$5-$10', []],
	['an escaped dollar', 'costs \\$5', ['macro \\$']],
	['an address ends before the full stop', 'See https://a.io/b.', ['url https://a.io/b']],
	['an address ends before kana', 'https://a.io/bで公開', ['url https://a.io/b']],
	['an address ends before Hangul', 'https://a.io/b에서', ['url https://a.io/b']],
	[
		'brackets of the sentence stay outside',
		'(https://a.io/b) [c](https://a.io/d)',
		['url https://a.io/b', 'url https://a.io/d']
	],
	['brackets of the address stay inside', 'https://a.org/wiki/Set_(maths)', ['url https://a.org/wiki/Set_(maths)']],
	[
		'a path in the language itself',
		'https://ko.wikipedia.org/wiki/한국어 참고',
		['url https://ko.wikipedia.org/wiki/한국어']
	],
	['an address without scheme', 'at github.com/a/b, and/or c', ['url github.com/a/b']],
	[
		'a truncated address keeps its ellipsis',
		'https://a.io/t/… と https://a.io/u...',
		['url https://a.io/t/…', 'url https://a.io/u...']
	],
	['an e-mail address', 'a.b@c.example.org에 문의', ['email a.b@c.example.org']],
	['a handle is no e-mail address', '@dair', []],
	['code', 'run `npm test` twice', ['code `npm test`']],
	['LaTeX quotes are no code', "so-called ``smart'' and ``dumb'' ones", []],
	['tags', '<b>굵게</b> 3 < 4', ['html-tag <b>', 'html-tag </b>']],
	['white space on both sides of a formula', '값 $ x_1 $ 및 $ n $', ['math $ x_1 $', 'math $ n $']],
	['text between two formulas', '$xと$yの$', []],
	['words in the braces of a formula', '$x_{\\text{最大}}$', ['math $x_{\\text{最大}}$']],
	['a formula over lines that end in CR LF', '$$a\r\n= b$$', ['math $$a\r\n= b$$']],
	[
		'an environment of mathematics',
		'\\begin{align*} a &= b \\end{align*} 이다',
		['math \\begin{align*} a &= b \\end{align*}']
	],
	['an environment without end', '\\begin{align} a', ['macro \\begin{align}']],
	['a citation with notes', '\\cite[see][p.~3]{a, b} と', ['macro \\cite[see][p.~3]{a, b}']],
	['a space before the key', '\\cite {a} と', ['macro \\cite {a}']],
	['a short macro that drifted', '\\ ref{a}', ['macro \\ ref']],
	['full-width forms are no markup of ours', '＄x＄ ＜b＞ ｛name｝ a＠b.co ｀code｀', []],
	['code over one line end', '`a\r\nb`', ['code `a\r\nb`']],
	['a lone backtick', '`code と', []],
	[
		'tokens of models',
		'<|endoftext|> <<name>> <think>',
		['placeholder <|endoftext|>', 'placeholder <<name>>', 'html-tag <think>']
	],
	[
		'names in braces',
		'{name} {user_id} {{ x }} %(n)d',
		['placeholder {name}', 'placeholder {user_id}', 'placeholder {{ x }}', 'placeholder %(n)d']
	],
	[
		'braces that are no placeholders',
		'\\textbf{so} x_{ij} {BERT} {a, b} \\frac{ab}{cd}',
		['macro \\textbf', 'macro \\frac']
	],
	['per cent signs of prose', '5 %s, 100%d', []],
	['placeholders', '{0} of %s, 50%s', ['placeholder {0}', 'placeholder %s']]
];

describe('readMarkup finds what translation must not change', () => {
	it.each(CASES)('%s', (_title, text, found) => expect(spans(text)).toEqual(found));
});

const pieces = fc.constantFrom(
	...['\\', '$', '`', '``', '<', '{', '}', '%', '@', '://', 'http', '/', '.', '(', ')', '[', ']', ' ', '\n'],
	...['a', '한', 'で', '漢', '…', '¥', '\ud83d', '\u0301', '1', 'url', 'times', 'github.com']
);

describe('readMarkup is total', () => {
	it('gives spans in order, without overlap, inside the text', () => {
		fc.assert(
			fc.property(
				fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
				(text) => {
					let last = 0;
					for (const { start, end } of readMarkup(text)) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						last = end;
					}
					expect(last).toBeLessThanOrEqual(text.length);
				}
			),
			{ numRuns: 2000 }
		);
	});

	it.each([
		'\\',
		'$',
		'`',
		'$a',
		'\\(',
		'\\[',
		'\\url{',
		'<a',
		'{',
		'@',
		'a@',
		'a/',
		'http://',
		'%(',
		'`a``',
		'.a/',
		'$$',
		'¥a'
	])('takes time in proportion to the length of %s repeated', (piece) => {
		const work = (size: number): void => void readMarkup(piece.repeat(Math.floor(size / piece.length)));
		expect(growth(25_000, work)).toBeLessThan(LINEAR);
	});
});
