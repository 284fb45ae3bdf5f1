import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../src/lib/core/latex/markup';
import { readEmphases } from '../../../src/lib/core/markdown/emphasis';
import { intendedEmphases } from '../../../src/lib/core/markdown/render';

const read = (text: string) => readEmphases(text, readMarkup(text));
const CASES: [title: string, text: string, rendered: string[], literal: string[]][] = [
	['bold between kana', 'これは**とても**明るい', ['**とても**'], []],
	['italic and bold at once', '***가장*** 밝은', ['*가장*', '**가장**'], []],
	['a bracket before a letter keeps bold open', '**램프(LN)**를', [], ['**', '**']],
	['a bracket before a space closes it', '**램프(LN)** 를', ['**램프(LN)**'], []],
	['a bracket before a stop closes it', '**ランプ(LN)**。', ['**ランプ(LN)**'], []],
	['a quote behind a letter does not open', 'この**「ランプ」**が', [], ['**', '**']],
	['spaces inside', '이것은** 매우 **밝다', [], ['**', '**']],
	['a bullet is no emphasis', '* 하나\n* 둘', [], ['*', '*']],
	['a product is none', '2 * 3 * 4', [], ['*', '*']],
	['a power of Python is none', '2**3', [], ['**']],
	['escaped', '\\*별\\* 표', [], []],
	['code is none of it', '`**kwargs`와 **굵게**', ['**굵게**'], []],
	['a formula is none of it', '$a^*$ and **b** and $c^*$', ['**b**'], []],
	['nothing runs across a paragraph', '**하나\r\n\r\n둘**', [], ['**', '**']],
	['nothing runs across items', '- **하나\n- 둘**', [], ['**', '**']],
	['low lines in pairs', '__굵게__ 쓴다', ['__굵게__'], []],
	['low lines before a letter stay', '__굵게__는', [], ['__', '__']],
	['a name with low lines', 'a__b__c', [], ['__', '__']]
];

describe('readEmphases follows CommonMark', () => {
	it.each(CASES)('%s', (_title, text, rendered, literal) => {
		const { pairs, literal: left } = read(text);
		expect(
			pairs
				.map(({ start, end, strong }) =>
					strong ? text.slice(start, end) : `*${text.slice(start, end).replace(/^\*+|\*+$/g, '')}*`
				)
				.sort()
		).toEqual(rendered.sort());
		expect(left.map(({ start, end }) => text.slice(start, end))).toEqual(literal);
	});

	it('a repaired emphasis renders, whatever stands in it and around it', () => {
		const piece = fc.constantFrom('램프', 'ランプ', 'lamp', '(LN)', '「', '」', '"', '。', ':', ' ', '3');
		const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((list) => list.join(''));
		fc.assert(
			fc.property(words, words, words, (before, inside, after) => {
				const text = `${before}**${inside}**${after}`;
				for (const { start, end, repaired } of intendedEmphases(text, read(text)))
					if (repaired !== null) expect(read(text.slice(0, start) + repaired + text.slice(end)).literal).toEqual([]);
			})
		);
	});
});
