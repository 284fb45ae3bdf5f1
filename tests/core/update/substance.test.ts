import { describe, expect, it } from 'vitest';
import { sameSubstance } from '$lib/core/update/substance';

describe('two versions of a source', () => {
	it.each([
		['The model is small.', 'The  model is small', 'white space and a full stop'],
		['“Small” models, large data', '"Small" models — large data', 'quotes and dashes'],
		['ＡＢＣ model', 'ABC model', 'width'],
		['It costs 12,500 won', 'It costs 12500 won', 'thousands separators'],
		['don’t stop', "don't stop", 'the apostrophe'],
		['**Bold** words', 'Bold words', 'emphasis'],
		['그럴 수 있다', '그럴수 있다', 'spaces within Korean'],
		['soft\u00adhyphen', 'softhyphen', 'what nobody sees'],
		['See https://example.org/a.', 'See https://example.org/a', 'a full stop behind an address']
	])('say the same: %s | %s', (before, after, _why) => {
		expect(sameSubstance(before, after)).toBe(true);
		expect(sameSubstance(after, before)).toBe(true);
	});

	it.each([
		['It has 7B parameters', 'It has 70B parameters'],
		['a gain of 1.5 points', 'a gain of 15 points'],
		['falls by -5', 'falls by 5'],
		['The model is small', 'The model is not small'],
		['about 5% of them', 'about 5 of them'],
		['See https://example.org/a', 'See https://example.org/b'],
		['See https://example.org/a?b=1', 'See https://example.org/a?b=2'],
		['Polish models', 'polish models'],
		['costs $5', 'costs €5'],
		['$x^2$', '$x_2$'],
		['one two', 'two one'],
		['모델은 작다', '모델은 크다']
	])('say something else: %s | %s', (before, after) => {
		expect(sameSubstance(before, after)).toBe(false);
		expect(sameSubstance(after, before)).toBe(false);
	});
});
