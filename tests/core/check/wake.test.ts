import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SegmentCheck } from '../../../src/lib/core/check/check';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { checkInput } from '../../../src/lib/core/check/input';
import { hitsOn, runChecks, runChecksOn } from '../../../src/lib/core/check/run';
import { signsOf, wakingOf } from '../../../src/lib/core/check/wake';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';

const terms = starterTerms();
const waiting = CHECKS.filter((check): check is SegmentCheck => check.scope === 'segment' && check.wake !== undefined);

/** One sign or two of each kind of markup, and words between them. */
const PIECES = [
	...[
		'\\model',
		'\\cite{a}',
		'¥mu',
		'＼mu',
		'$x$',
		'$',
		'`a`',
		'**',
		'*',
		'＊＊',
		'__',
		'a@b.co',
		'＠',
		'<b>',
		'</b>',
		'{0}'
	],
	...[
		'[1]',
		'［1］',
		'【IMG】',
		'[IMG]',
		'![a](b)',
		'[a](https://a.io/b)',
		':fire:',
		'：fire：',
		'https://a.io/b',
		'www.a.io'
	],
	...['a/b', '%s', '100%', '(Park et al., 2021)', '2021', '10x10', 'a.png', '# ', '- ', '1. ', '|', 'x · Hugging Face'],
	...[
		'(',
		'（',
		')',
		'）',
		']',
		'《',
		'〉',
		'①',
		'(LLM)',
		'2) ',
		'a：a：',
		'7B',
		'70億',
		'LampNet-7B',
		'Lamp',
		'lampNet'
	],
	...['GitHub - a/b: c', '\n', ' ', '。', 'ランプ', '램프', 'lamp', 'の', '를']
];

test('a check sleeps only where it would find nothing', () => {
	const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(fc.option(text), text, fc.constantFrom<TargetLang>('ja', 'ko'), (source, target, lang) => {
			const row = { id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: 'en', source, target } as const;
			const input = checkInput(row, { terms });
			for (const check of waiting) expect(hitsOn(input, [check]).length, check.id).toBe([...check.run(input)].length);
		}),
		{ numRuns: 3000 }
	);
});

test('signs of a text are bits of groups of characters', () => {
	expect(signsOf('ランプは明るい。')).toBe(0);
	expect(signsOf('¥')).toBe(signsOf('\\'));
	expect(signsOf('a 1 \\b')).toBe(signsOf('q') | signsOf('7') | signsOf('\\'));
});

test('a check that waits for a character of no group is a mistake of its author', () => {
	expect(() => wakingOf([{ ...waiting[0]!, wake: { source: '、' } }])).toThrow('which is in no group');
});

test('documents that are checked together have the findings that each has alone', () => {
	const text = fc
		.array(fc.constantFrom(...PIECES, 'RAG', '7B', '70億', '프롬프트', '。\n'), { maxLength: 8 })
		.map((p) => p.join(''));
	const rows = fc.array(fc.record({ source: fc.option(text), target: text }), { maxLength: 5 });
	fc.assert(
		fc.property(fc.array(rows, { maxLength: 30 }), fc.constantFrom<TargetLang>('ja', 'ko'), (texts, lang) => {
			const documents = texts.map((document) =>
				document.map((row, i) => ({
					...row,
					id: `${i}`,
					kind: 'paragraph' as const,
					paper: null,
					lang,
					sourceLang: 'en' as const
				}))
			);
			const together = runChecksOn(documents, { terms });
			expect(together).toEqual(documents.map((document) => runChecks(document, { terms })));
		}),
		{ numRuns: 30 }
	);
});
