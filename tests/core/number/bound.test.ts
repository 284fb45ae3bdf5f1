import { describe, expect, test } from 'vitest';
import { language } from '../../../src/lib/core/language/registry';
import { boundOf } from '../../../src/lib/core/number/bound';
import { readNumbers } from '../../../src/lib/core/number/read';

type Code = 'en' | 'ja' | 'ko';

describe('a number as a limit', () => {
	test.each<[Code, string, 'up' | 'down' | null]>([
		['en', 'at least 30 images', 'up'],
		['en', 'More than $5', 'up'],
		['en', '30 or more', 'up'],
		['en', 'x ≥ 30', 'up'],
		['en', 'under 3 ms', 'down'],
		['en', 'no more than 5', 'down'],
		['en', 'up to 5x', 'down'],
		['en', 'does not exceed 30%', 'down'],
		['en', 'not below 90%', 'up'],
		['en', 'p < .05', 'down'],
		['en', '30 images', null],
		['en', '-> 30', null],
		['ja', '30枚以上', 'up'],
		['ja', '5%を超える', 'up'],
		['ja', '少なくとも3名', 'up'],
		['ja', '5個未満', 'down'],
		['ja', '最大5倍', 'down'],
		['ja', '5%を超えることはない', 'down'],
		['ja', '90%を下回らない', 'up'],
		['ja', '3つの以下の手法', null],
		['ko', '10개 이상', 'up'],
		['ko', '80%를 넘는', 'up'],
		['ko', '최소 3명', 'up'],
		['ko', '5단계 미만', 'down'],
		['ko', '3%를 넘지 않는다', 'down'],
		['ko', '10개의 모델', null]
	])('%s: %s is %s', (code, text, direction) => {
		const [number] = readNumbers(text, language(code), []);
		expect(number && (boundOf(text, number, language(code))?.direction ?? null)).toBe(direction);
	});
});
