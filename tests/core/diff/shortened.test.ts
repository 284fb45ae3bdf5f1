import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened } from '../../../src/lib/core/diff/shortened';

const beside = (text: string, context: number): string[] => {
	const change = { op: 'insert' as const, text: 'X' };
	return shortened([change, { op: 'equal', text }, change], context).map((part) => part.text);
};

it.each([
	[
		'words of Latin letters',
		'one HumanEval benchmark and many others besides MixtralLarge end',
		8,
		'one HumanEval … MixtralLarge end'
	],
	[
		'names with hyphens and figures',
		'the phi-3-mini model is small, and so is the GPT-4o-mini end',
		6,
		'the phi-3-mini … GPT-4o-mini end'
	],
	[
		'words of Korean',
		'이 방법은 대규모언어모델을 두 번 읽고 나서 다시 매개변수들을 본다',
		8,
		'이 방법은 대규모언어모델을 … 매개변수들을 본다'
	],
	[
		'Japanese, which has no words to keep',
		'この方法は大規模言語モデルを二度読み取ってから再び見ます',
		4,
		'この方法 … び見ます'
	]
])('leaves out no half of %s', (_, text, context, wanted) => {
	expect(beside(text, context)[1]).toBe(wanted);
});

it('keeps what changed, and of the rest a beginning and an end, whatever stands there', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 120, unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, context) => {
			const [before, between, after] = beside(text, context);
			expect([before, after]).toEqual(['X', 'X']);
			if (between === text) return;
			const sides = between!.split('…').map((part) => part.trim());
			expect(text.trimStart().startsWith(sides[0]!) && text.trimEnd().endsWith(sides.at(-1)!)).toBe(true);
			expect(between!.length).toBeLessThan(text.length);
		})
	);
});
