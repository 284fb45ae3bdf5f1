import { describe, expect, test } from 'vitest';
import { magnitude } from '../../../src/lib/core/number/change';
import { compareNumbers, type NumberComparison } from '../../../src/lib/core/number/compare';
import { language } from '../../../src/lib/core/language/registry';
import { readNumbers } from '../../../src/lib/core/number/read';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { growth, LINEAR } from '../../time';

const compare = (source: string, target: string, lang: TargetLang): NumberComparison =>
	compareNumbers(readNumbers(source, language('en'), []), readNumbers(target, language(lang), []));

describe('what says the same', () => {
	test.each<[TargetLang, string, string]>([
		['ja', 'a 3.8B model on 3.3 trillion tokens', '3.3兆トークンの38億モデル'],
		['ko', 'a 3.8B model on 3.3 trillion tokens', '3조 3천억 토큰의 38억 모델'],
		['ja', '1.5B and 7B', '15億および70億'],
		['ja', 'under $2 million', '200万ドル未満'],
		['ko', '17x less', '17배 적은'],
		['ja', '17x less', '17分の1'],
		['ja', 'one, two, three', '1つ、2つ、3つ'],
		['ko', 'the first of three', '세 가지 중 첫째'],
		['ko', 'half of it', '절반'],
		['ja', 'half of it', '2分の1'],
		['ko', '3 to 4 million', '300~400만'],
		['ja', 'at 3 p.m.', '15時に'],
		['ko', 'at 10:30 a.m.', '오전 10시 30분에'],
		['ja', 'in the 1990s', '90年代に'],
		['ko', '2018-19 season', '2018/2019 시즌'],
		['ja', 'GPT-3.5 and Llama 3 70B', 'GPT-3.5とLlama 3 70B'],
		['ko', '5% here and 5% there', '여기저기 5%'],
		['ja', '5 miles away', '8キロ先']
	])('%s: %s', (lang, source, target) => {
		const { changed, missing, extra } = compare(source, target, lang);
		expect({ changed, missing, extra }).toEqual({ changed: [], missing: [], extra: [] });
	});
});

describe('what changed is one pair', () => {
	test.each<[TargetLang, string, string, number, number, number | null]>([
		['ko', '3.3 trillion tokens', '3조 개의 토큰', 3.3e12, 3e12, null],
		['ja', '3.8B', '3.8億', 3.8e9, 3.8e8, -1],
		['ja', '20.4 million people', '204百万人', 2.04e7, 2.04e8, 1],
		['ko', 'between 12 and 40', '12에서 50 사이', 40, 50, null],
		['ja', 'six people', '8人', 6, 8, null],
		['ko', '30 here and 30 there', '여기 30, 저기 20', 30, 20, null],
		['ja', 'Fig. 3a and Fig. 3b', '図9aと図3b', 3, 9, null],
		['ko', 'a 3D net of Lamp 5', 'Lamp 5의 7D 망', 3, 7, null],
		['ja', '(1) one, (2) two', '(1) 一つ、(5) 二つ', 2, 5, null],
		['ja', 'the probability is 1% of one', '一つの確率は10%', 1, 10, 1]
	])('%s: %s / %s', (lang, source, target, from, to, power) => {
		const { changed, missing, extra } = compare(source, target, lang);
		expect(changed.map((c) => [c.source.value, c.target.value, c.magnitude])).toEqual([[from, to, power]]);
		expect([...missing, ...extra]).toEqual([]);
	});
});

test('a lost number is missing, an invented one is extra', () => {
	expect(compare('on 512 chips', 'チップで', 'ja').missing.map((n) => n.value)).toEqual([512]);
	expect(compare('on chips', '512개의 칩', 'ko').extra.map((n) => n.value)).toEqual([512]);
});

test.each<[TargetLang, string, string, number[]]>([
	['ja', 'Llama 3 7B and Llama 3 1B', 'Llama 3 7BとLlama 1B', [3]],
	['ko', '8 of 64 layers, then 8 more', '64개 층 중 8개', [8]],
	['ko', 'Llama 3 first took 1 step', 'Llama 3는 먼저 1단계를', []],
	['ja', 'available 24/7', 'いつでも利用できる', []],
	['ja', '5 miles and 5 miles', '8キロと8キロ', []]
])('digits that are said less often are scarce, %s: %s / %s', (lang, source, target, values) => {
	expect(compare(source, target, lang).scarce.map((n) => n.value)).toEqual(values);
});

test('a count in words is unsaid, a single one is nothing', () => {
	expect(compare('six people and one dog', '人と犬', 'ja').unsaid.map((n) => n.value)).toEqual([6]);
});

test('values that stand in dates and formulas excuse', () => {
	const source = readNumbers('30 of them', language('en'), []);
	const elsewhere = { source: new Set<number>(), target: new Set([30]) };
	expect(compareNumbers(source, [], () => elsewhere).missing).toEqual([]);
});

test.each([
	[3e9, 3e8, -1],
	[5, 5000, 3],
	[12, 13, null],
	[0, 10, null],
	[7, 7, null]
])('from %d to %d the power of ten is %s', (a, b, power) => {
	expect(magnitude(a, b)).toBe(power);
});

test('thousands of numbers are compared in time that grows with their count', () => {
	const work = (count: number): void => void compare('10:30 7 4K '.repeat(count), '8 時 9 '.repeat(count), 'ja');
	expect(growth(500, work)).toBeLessThan(LINEAR);
});
