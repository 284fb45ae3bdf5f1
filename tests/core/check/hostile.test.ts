import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckedRow } from '../../../src/lib/core/check/check';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { runChecks } from '../../../src/lib/core/check/run';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { leastTime } from '../../time';

const LONG = process.env.LONG_TESTS === '1';
const LENGTH = 40_000;
/** A megabyte in the long run. */
const MUCH = LONG ? 1_000_000 : 200_000;
/** Milliseconds a character: what is linear needs about 0.002 for the whole catalogue; what is quadratic needs minutes. */
const PATIENCE = 0.1;

const row = (lang: TargetLang, source: string | null, target: string): CheckedRow => ({
	...{ id: 'r', kind: 'paragraph', paper: null, lang, sourceLang: source === null ? null : 'en', source, target }
});
const terms = starterTerms();

const PIECES = [
	...[
		'a',
		'A',
		'0',
		'1.',
		'1,',
		'9 ',
		'.',
		' ',
		'\n',
		'-',
		'~',
		'%',
		':',
		'@',
		'/',
		'\\',
		'$',
		'$x',
		'`',
		'*',
		'**a',
		'_',
		'#',
		'&amp;'
	],
	...[
		'(',
		')',
		'([',
		'()',
		'{',
		'{{',
		'<',
		'<a ',
		'<!--',
		'[](',
		'![',
		'\\a{',
		'\\(',
		'$$',
		'```',
		'http://',
		'a@',
		'a.b',
		'&',
		'|'
	],
	...[
		'가',
		'가 ',
		'가나',
		'다.',
		'하',
		'을를',
		'일',
		'만',
		'3조 ',
		'一',
		'十',
		'億',
		'あ',
		'ア',
		'ー',
		'。',
		'、',
		'「',
		'は',
		'第',
		'令和'
	],
	...[
		'the ',
		'The ',
		'one ',
		'and ',
		'not ',
		'two-',
		'A1-',
		'LLM (',
		'model ',
		'May 3 ',
		'2024-',
		'[04/22 ~ ',
		'Fig. ',
		'et al. '
	],
	...[
		'\ud83d',
		'\udc00',
		'\u200d',
		'\u202e',
		'\u0301',
		'👩‍👩‍👧',
		'שלום ',
		'ﾊ',
		'ã‚',
		'\ufffd',
		'\0',
		':fire:',
		'(1) ',
		'- ',
		'\\cite{a} '
	]
];

const slowest = (rows: CheckedRow[], limit: number): string => {
	const times = CHECKS.map((check) => ({
		id: check.id,
		ms: leastTime(limit, () => runChecks(rows, { terms, checks: [check] }))
	}));
	return times
		.filter(({ ms }) => ms > limit)
		.map(({ id, ms }) => `${id} ${ms.toFixed(0)} ms`)
		.join(', ');
};

describe('hostile text costs linear time and never throws', () => {
	const slow = (text: string, sides: [string | null, string][]): string[] => {
		const limit = PATIENCE * text.length;
		return sides.flatMap(([source, target], i) => {
			const rows = [row(i % 2 ? 'ja' : 'ko', source, target)];
			const spent = leastTime(limit, () => runChecks(rows, { terms }));
			return spent > limit ? [`side ${i}: ${spent.toFixed(0)} ms; ${slowest(rows, limit / 4)}`] : [];
		});
	};
	test.each(PIECES)('%j, repeated', (piece) => {
		const text = piece.repeat(Math.ceil(LENGTH / piece.length));
		const alone: [string | null, string][] = [
			['We train a model of 7B.', text],
			[text, '모델을 학습한다. モデルを学習する。']
		];
		expect(slow(text, [...alone, [text, text]])).toEqual([]);
	});
	test.each(['a', '9', '$', '(', '{', '「', '가', '一', '\ud800', '\u202e', '😀'])(
		`%j up to ${MUCH} characters on both sides`,
		{ timeout: 240_000 },
		(piece) => {
			const text = piece.repeat(MUCH / piece.length);
			expect(slow(text, [[text, text]])).toEqual([]);
		}
	);

	const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
		maxLength: 60
	});
	test('any mixture of the pieces, on either side, in either language', () => {
		fc.assert(
			fc.property(soup, soup, fc.constantFrom<TargetLang>('ja', 'ko'), (source, target, lang) => {
				const [given, made] = [source.join(''), target.join('')];
				for (const list of [[row(lang, given, made)], [row(lang, null, made)]])
					for (const { target: span, source: from, fixes } of runChecks(list, { terms })) {
						for (const [part, text] of [
							[span, made],
							[from, given]
						] as const)
							if (part)
								expect([part.start >= 0, part.end <= text.length, part.start <= part.end]).toEqual([true, true, true]);
						for (const fix of fixes)
							expect(fix.start >= 0 && fix.start <= fix.end && fix.end <= made.length).toBe(true);
					}
			}),
			{ numRuns: LONG ? 5_000 : 300 }
		);
	});
});
