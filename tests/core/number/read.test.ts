import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Reading } from '../../../src/lib/core/check/reading';
import { language } from '../../../src/lib/core/language/registry';
import { readNumbers, type NumberValue } from '../../../src/lib/core/number/read';
import { growth, LINEAR } from '../../time';

type Code = 'en' | 'ja' | 'ko';
const read = (text: string, code: Code): NumberValue[] => readNumbers(text, language(code), []);
const quantities = (text: string, code: Code): NumberValue[] => {
	const reading = new Reading(text, language(code));
	return reading.numbers;
};
const certain = (text: string, code: Code): number[] =>
	quantities(text, code)
		.filter((n) => n.certain)
		.map((n) => n.value);
const uncertain = (text: string, code: Code): number[] =>
	read(text, code)
		.filter((n) => !n.certain)
		.map((n) => n.value);

describe('numbers that are surely numbers', () => {
	test.each<[Code, string, number[]]>([
		['en', 'a 3.8B model', [3.8e9]],
		['en', '3.3 trillion tokens', [3.3e12]],
		['en', '$2 million and £20m', [2e6, 2e7]],
		['en', '1,234,567 rows', [1234567]],
		['en', 'contexts of 4K-32K', [4000, 32000]],
		['en', 'between 4K−32K and 1M', [4000, 32000, 1e6]],
		['en', 'uses 17x less', [17]],
		['en', 'the 21st layer', [21]],
		['en', 'rose 2.36%', [2.36]],
		['en', 'twenty-five thousand users', [25000]],
		['en', 'two hundred and twelve runs', [212]],
		['en', '2/3 of it', [0.666666666667]],
		['en', 'in 2019', [2019]],
		['en', 'In 30 days', [30]],
		['en', 'won 38 - 17', [38, 17]],
		['en', 'until 3 p.m.', [900]],
		['en', 'a rate of 5e-5 or 1e-4', [0.00005, 0.0001]],
		['en', '3×10^{-4} and 10⁻³', [0.0003, 0.001]],
		['en', '10^{18} FLOPs', [1e18]],
		['en', '1{,}024 and 12\\,500 rows', [1024, 12500]],
		['en', 'p < .05', [0.05]],
		['en', '224x224 pixels', [224, 224]],
		['en', '½ of 2½', [0.5, 2.5]],
		['en', 'See Table 3 and Section 4.2', [3, 4.2]],
		['en', '(8 vs. 16)', [8, 16]],
		['en', '45.2 & 61.8 \\\\', [45.2, 61.8]],
		['ja', '38億パラメータ', [3.8e9]],
		['ja', '3.3兆と3兆3000億', [3.3e12, 3.3e12]],
		['ja', '200万ドル', [2e6]],
		['ja', '15億および70億', [1.5e9, 7e9]],
		['ja', '１２８トークン', [128]],
		['ja', '1億2,345万', [123450000]],
		['ja', '17倍、3分の2', [17, 0.666666666667]],
		['ja', '午後3時半', [930]],
		['ja', '10の18乗', [1e18]],
		['ja', '5〜10倍', [5, 10]],
		['ja', '表3と4.2節', [3, 4.2]],
		['ja', '３・２億', [3, 2e8]],
		['ja', '5千人と3百人', [5000, 300]],
		['ko', '3조 3천억 개', [3.3e12]],
		['ko', '38억과 3.8B', [3.8e9, 3.8e9]],
		['ko', '2백만 달러', [2e6]],
		['ko', '22 억 5 천만 명', [2.25e9]],
		['ko', '1만 5,000원', [15000]],
		['ko', '17배, 3분의 2', [17, 0.666666666667]],
		['ko', '오후 3시 30분', [930]],
		['ko', '29경기 중 19경기', [29, 19]],
		['ko', '3조각과 제3조', [3, 3]],
		['ko', '2.5천만과 12억3400만', [2.5e7, 1.234e9]],
		['ko', '1만 2천', [12000]],
		['ko', '10의 18제곱', [1e18]],
		['ko', '5에서 10배', [5, 10]]
	])('%s: %s', (code, text, values) => {
		expect(certain(text, code)).toEqual(values);
	});
});

describe('names are not surely numbers', () => {
	test.each<[Code, string]>([
		['en', 'GPT-3.5'],
		['en', 'phi-3'],
		['en', 'an 8x7B mixture'],
		['en', 'Llama 3'],
		['en', 'Apache 2.0'],
		['en', 'version 1.2.3'],
		['en', '(1) here; and 2) there'],
		['ja', '（１）と、2)'],
		['ja', 'GPT-4とphi-2'],
		['ja', 'Llama 3を使う'],
		['ko', 'GPT-4와 PaLM 2']
	])('%s: %s', (code, text) => {
		expect(certain(text, code)).toEqual([]);
	});
});

describe('words that may be numbers are read as uncertain', () => {
	test.each<[Code, string, number[]]>([
		['en', 'one of the two', [1, 2]],
		['en', 'both models and a dozen heads', [2, 12]],
		['en', 'the third attempt', [3]],
		['en', 'two-thirds', [0.666666666667]],
		['en', 'three quarters of half a million', [0.75, 500000]],
		['en', 'half a dozen of two dozen', [6, 24]],
		['en', 'a ninefold gain in Stage II', [9, 2]],
		['ja', '三つと二〇一八年', [3, 2018]],
		['ja', '百万と半分', [1e6, 0.5]],
		['ja', '一万二千と千二百', [12000, 1200]],
		['ja', '二段階', [2]],
		['ko', '열다섯 마리', [15]],
		['ko', '열 다섯 마리', [15]],
		['ko', '두 개와 첫째', [2, 1]],
		['ko', '삼 개월', [3]],
		['ko', '스물하나와 세 가지', [21, 3]]
	])('%s: %s', (code, text, values) => {
		expect(uncertain(text, code)).toEqual(values);
	});

	test.each<[Code, string]>([
		['ja', '一部の十分な統計'],
		['ko', '세계의 네트워크']
	])('and words that count nothing are left out: %s %s', (code, text) => {
		expect(read(text, code).filter((n) => n.value > 1)).toEqual([]);
	});
});

describe('what stands beside a number', () => {
	test.each<[Code, string, string | null]>([
		['en', '5%', 'percent'],
		['en', '5 percentage points', 'point'],
		['en', '3x', 'times'],
		['en', '$5', 'USD'],
		['en', '24GB', 'GB'],
		['en', '9 apples', null],
		['ja', '5％', 'percent'],
		['ja', '5ポイント', 'point'],
		['ja', '3倍', 'times'],
		['ja', '5億円', 'JPY'],
		['ko', '5퍼센트', 'percent'],
		['ko', '5%p', 'point'],
		['ko', '3배', 'times'],
		['ko', '5억 달러', 'USD'],
		['ko', '5%pt', 'point'],
		['en', '95.2\\%', 'percent'],
		['en', '3$\\times$', 'times'],
		['en', '1.5 TFLOPS', 'TFLOP'],
		['ja', '512ピクセル', 'px']
	])('%s: %s is of unit %s', (code, text, unit) => {
		expect(quantities(text, code)[0]?.unit).toBe(unit);
	});

	test('a suffix is kept', () => {
		expect(read('3.8B and 4K', 'en').map((n) => n.suffix)).toEqual(['B', 'K']);
	});

	test('an ordinal, a decade and a time of day are told apart', () => {
		expect(read('the 3rd of the 1990s at 10:30', 'en').map((n) => n.kind)).toEqual(['ordinal', 'decade', 'clock']);
	});

	test('the phrase holds sign and unit', () => {
		const [n] = read('about $2 million', 'en');
		expect(n && 'about $2 million'.slice(n.phrase.start, n.phrase.end)).toBe('$2 million');
	});
});

test('digits in spans of other readers are left to them', () => {
	const text = 'see 12 and 34';
	expect(readNumbers(text, language('en'), [{ start: 4, end: 6 }]).map((n) => n.value)).toEqual([34]);
});

test('quantities in formulas and citations are read, and nobody misses them', () => {
	const text = '$95.2\\%$, $3\\times$, $\\sim$3.2M [12]';
	expect(quantities(text, 'en').map((n) => [n.value, n.unit, n.certain])).toEqual([
		[95.2, 'percent', false],
		[3, 'times', false],
		[3.2e6, null, true],
		[12, null, false]
	]);
});

test('the year of an era may be said in the Western count', () => {
	expect(read('令和5年と平成30年', 'ja').map((n) => n.alternatives)).toEqual([[[2023]], [[2018]]]);
});

describe('laws', () => {
	const codes: Code[] = ['en', 'ja', 'ko'];
	const pieces = fc.constantFrom(
		...['1', '0', ',', '.', '-', '/', ':', ' ', '%', '$', 'x', 'B', 'K', '億', '万', '千', '조', '억', '천', '만'],
		...['한', '두', '二', '分の', 'two', ' hundred', ' and ', 'million', '時', '시', '年代', '~', '１', 'GPT-', '第']
	);
	const text = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));

	test('numbers come in order, without overlap, inside the text', () => {
		fc.assert(
			fc.property(text, fc.constantFrom(...codes), (t, code) => {
				let end = 0;
				for (const n of read(t, code)) {
					expect(n.start).toBeGreaterThanOrEqual(end);
					expect(n.end).toBeGreaterThan(n.start);
					expect(n.value).toBeGreaterThanOrEqual(0);
					end = n.end;
				}
				expect(end).toBeLessThanOrEqual(t.length);
			})
		);
	});

	test.each(['1,000', '9', '1.', '3조 3천억 ', '一', 'two hundred ', '10:30 ', '(', '$', '4月1日'])(
		'a text of many %s is read in time that grows with its length',
		(piece) => {
			const work = (count: number): void => {
				for (const code of codes) read(piece.repeat(count), code);
			};
			expect(growth(2000, work)).toBeLessThan(LINEAR);
		}
	);
});
