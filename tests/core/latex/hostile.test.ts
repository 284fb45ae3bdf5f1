import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { growth, LINEAR } from '../../time';

const checks = CHECKS.filter(({ id }) => id.startsWith('markup.'));
const terms = indexTerms([]);

/** Runs all checks of markup on a row of two texts. */
function check(source: string | null, target: string): void {
	const row = { id: 'r', kind: 'paragraph', paper: null, lang: 'ja', sourceLang: 'en', source, target } as const;
	checkSegment(checkInput(row, { terms }), checks);
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

const LENGTH = 2_000;
const repeated = (piece: string, length: number): string =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('checks of markup take time in proportion to the length of the text', () => {
	it.each(PIECES)('of %j in the target, and in both', (piece) => {
		const other =
			'a `b` {name} %s <b>c</b> **d** $e_1$ \\cite{f} \\ref{g} [3] (Park et al., 2021) g@h.io :fire: [i](https://a.io/b)';
		const target = (length: number): void => check(other, repeated(piece, length));
		const both = (length: number): void => check(repeated(piece, length), repeated(piece, length));
		for (const work of [target, both]) expect(growth(LENGTH, work)).toBeLessThan(LINEAR);
	});
});
