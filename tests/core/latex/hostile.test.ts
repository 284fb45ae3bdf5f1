import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput, checkSegment } from '../../../src/lib/core/check/run';
import { indexTerms } from '../../../src/lib/core/glossary/match';

const checks = CHECKS.filter(({ id }) => id.startsWith('markup.'));
const terms = indexTerms([]);

/** Milliseconds for all checks of markup on a row of two texts, the better of two. */
function time(source: string | null, target: string): number {
	let best = Infinity;
	for (let i = 0; i < 2; i++) {
		const started = performance.now();
		checkSegment(
			checkInput({ id: 'r', kind: 'paragraph', paper: null, lang: 'ja', sourceLang: 'en', source, target }, terms),
			checks
		);
		best = Math.min(best, performance.now() - started);
	}
	return best;
}

/** Beginnings of everything that a reader waits for the end of, and pairs that must not be held against each other. */
const PIECES = [
	...[
		'\\',
		'$',
		'(',
		'[',
		'{',
		'<',
		'%',
		'.',
		'0',
		'、',
		'가',
		'一',
		'*',
		'**',
		'__',
		'`',
		'@',
		'＠',
		':',
		'：',
		'|',
		'!',
		'&',
		'#'
	],
	...[
		'a',
		'A',
		' ',
		'\n',
		'\ud83d',
		'\u202e',
		'😀',
		'｛',
		'｝',
		'＄',
		'＆',
		'＊',
		'｀',
		'《',
		'}',
		']',
		')',
		'~',
		'～',
		'- '
	],
	...[
		'**a',
		'a**',
		'**a(b)**가',
		'** a **',
		'`a` ',
		'`a',
		'$a$',
		'$a',
		'a$',
		'$ a $',
		'＄a＄',
		'\\a',
		'\\a{',
		'\\a{b}',
		'\\모델 '
	],
	...[
		'\\cite{a}',
		'\\cite{',
		'\\cite[a',
		'\\ref{a:b}',
		'\\ref{図}',
		'\\begin{equation}',
		'\\item ',
		'\\배',
		'\\ (',
		'a & b \\\\',
		'~\\ref{'
	],
	...[
		'{name} ',
		'{이름} ',
		'%s ',
		'％s ',
		'<b>',
		'</b>',
		'＜b＞',
		'<a href="',
		'&lt;b',
		'a@b.co ',
		'a＠b.co ',
		':fire:',
		':불:',
		': fire :'
	],
	...[
		'[3, 5] ',
		'[3',
		'(Park et al., 2021) ',
		'Park et al. 2021',
		'[a](https://a.io/b) ',
		'[a] (https://a.io/b) ',
		'![a](https://a.io/b)'
	],
	...[
		'[IMG]',
		'|10x10',
		'10x10 10 KB',
		'a.png',
		'- a\n',
		'| a | b |\n',
		'# a\n',
		'\n\n',
		'a_b^c',
		'\\left(',
		'\\text{',
		'\\frac{a}{b}'
	]
];

const LENGTH = 4_000;
const repeated = (piece: string, length: number): string =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('checks of markup take time in proportion to the length of the text', () => {
	it.each(PIECES)('of %j in the target, the source, and both', { timeout: 60_000 }, (piece) => {
		const [short, long] = [repeated(piece, LENGTH), repeated(piece, 4 * LENGTH)];
		const other =
			'a `b` {name} %s <b>c</b> **d** $e_1$ \\cite{f} \\ref{g} [3] (Park et al., 2021) g@h.io :fire: [i](https://a.io/b)';
		for (const [source, target] of [
			[other, 1],
			[1, 1]
		] as const) {
			const at = (text: string): number => time(source === 1 ? text : source, target === 1 ? text : target);
			expect(at(long), `${source} | ${target}`).toBeLessThan(60 + 8 * at(short));
		}
	});
});
