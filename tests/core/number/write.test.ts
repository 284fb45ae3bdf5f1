import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { language } from '../../../src/lib/core/language/registry';
import { readNumbers } from '../../../src/lib/core/number/read';
import { plainValue, writeNumber } from '../../../src/lib/core/number/write';
import type { TargetLang } from '../../../src/lib/core/segment/segment';

describe('a value is written in the style the target has', () => {
	test.each<[TargetLang, number, string, string | null]>([
		['ja', 3.3e12, '3兆', '3.3兆'],
		['ko', 3.3e12, '3조', '3조 3천억'],
		['ko', 3.8e9, '3억 8천만', '38억'],
		['ja', 3.8e9, '3.8億', '38億'],
		['ja', 3.8e9, '3.9B', '3.8B'],
		['ko', 3.8e9, '3.8M', '3.8B'],
		['ja', 123450000, '1億', '1億2345万'],
		['ko', 2.25e9, '22억', '22억 5천만'],
		['ja', 12.5, '15.2', '12.5'],
		['ja', 12000, '1,200', '12,000'],
		['ja', 128, '１２', '１２８'],
		['ko', 2019, '2018', '2019'],
		['ja', Infinity, '3', null]
	])('%s: %d instead of %s', (lang, value, like, text) => {
		expect(writeNumber(value, language(lang), like)).toBe(text);
	});
});

test('what is written is read as the same value', () => {
	const value = fc.oneof(
		fc.integer({ min: 0, max: 999_999 }),
		fc.integer({ min: 1, max: 9_999_999 }).map((n) => n * 1e6),
		fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100)
	);
	fc.assert(
		fc.property(
			value,
			fc.constantFrom<TargetLang>('ja', 'ko'),
			fc.constantFrom('3', '3万', '3만', '1,000'),
			(v, lang, like) => {
				const text = writeNumber(v, language(lang), like) ?? '';
				expect(readNumbers(text, language(lang), []).map((n) => n.value)).toEqual([v]);
			}
		),
		{ numRuns: 500 }
	);
});

test.each([
	[3.3e12, '3.3e12'],
	[128, '128'],
	[2.36, '2.36'],
	[1 / 3, '0.333333']
])('%d is shown as %s', (value, text) => {
	expect(plainValue(value)).toBe(text);
});
