import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../src/lib/core/align/label';
import { hasDateRange, isProse, splitTitle } from '../../../src/lib/core/align/title';
import { tongueOf } from '../../../src/lib/core/align/tongue';

describe('the two sides of a title', () => {
	test.each([
		['ja', '小さな記憶 / A Small Memory', '小さな記憶', 'A Small Memory'],
		['ko', '작은 기억 / A Small Memory', '작은 기억', 'A Small Memory'],
		['ja', '小さな記憶 ／ A Small Memory', '小さな記憶', 'A Small Memory'],
		['ja', 'A Small Memory / 小さな記憶', '小さな記憶', 'A Small Memory'],
		['ja', '読み / 書き / Read / Write', '読み / 書き', 'Read / Write'],
		['ja', '量子化 / LoRA / Quantization / LoRA', '量子化 / LoRA', 'Quantization / LoRA'],
		['ko', '입력 / 출력 비교 / Input and Output Compared', '입력 / 출력 비교', 'Input and Output Compared'],
		['ko', '입출력 비교 / Input / Output Compared', '입출력 비교', 'Input / Output Compared'],
		['ja', 'Pebble 2 / Introducing Pebble 2', 'Pebble 2', 'Introducing Pebble 2'],
		['ja', 'Pebble / Pebble Two / Pebble', null, null],
		['ja', 'TCP / IP', null, null],
		['ja', '小さな記憶', null, null],
		['ja', '読み / 書き', null, null],
		['ja', '小さな記憶/A Small Memory', null, null]
	] as const)('%s: %s', (lang, text, target, source) => {
		const sides = splitTitle(text, lang);
		const part = (side: 'target' | 'source') => (sides ? text.slice(sides[side].start, sides[side].end) : null);
		expect([part('target'), part('source')]).toEqual([target, source]);
	});

	test.each([
		['[2026/03/02 ~ 03/08] 今週の論文', true],
		['2026년 3월 2일 ~ 3월 8일 논문', true],
		['【2026-03-02〜2026-03-08】論文', true],
		['2026年3月2日の論文', false],
		['Pebble 2026', false]
	])('%s names a range of days: %s', (text, expected) => {
		expect(hasDateRange(text)).toBe(expected);
	});

	test.each([
		['モデルを紹介します。', true],
		['작은 모델을 소개합니다.', true],
		['小さな記憶', false],
		['A Small Memory', false],
		['What Do Agents Forget?', false],
		['We introduce a small memory.', true]
	])('%s is prose: %s', (text, expected) => {
		expect(isProse(text, /[가-힣]/.test(text) ? 'ko' : 'ja')).toBe(expected);
	});
});

describe('the language of a line', () => {
	test.each([
		['ja', 'PyTorch、JAX、TensorFlowをHugging Face Transformersで比較', 'ja'],
		['ko', 'PyTorch, JAX, Hugging Face Transformers를 비교', 'ko'],
		['ja', 'The tokenizer splits the word 東京 in two, and it is the only one that does so.', 'en'],
		['ko', 'We use the prompt "다음 글을 요약해 주세요" for all of the runs in this table.', 'en'],
		['ja', '詳細は https://a.example/a-very-long-address/with/many/latin/letters を参照', 'ja'],
		['ja', 'A Survey of Forgetting', 'en'],
		['ko', '記憶', 'ko'],
		['ja', '작은 모델을 소개합니다.', 'ko'],
		['ja', '2026 / 03', null],
		['ja', 'https://a.example', null],
		['ko', ':fire: :kr:', null],
		['ko', '\\model \\times 모델', 'ko']
	] as const)('in a %s post, %s is %s', (lang, text, expected) => {
		expect(tongueOf(text, lang)).toBe(expected);
	});
});

describe('labels of sections', () => {
	test.each([
		['論文紹介', 'summary', null],
		['論文要旨(Abstract)', 'abstract', null],
		['논문 초록 (Abstract)', 'abstract', null],
		['■ 논문 소개', 'summary', null],
		['【概要】', 'summary', null],
		['**論文リンク**', 'link', null],
		['📄 論文リンク:', 'link', null],
		[':link: 관련 링크', 'link', null],
		['1. 요약', 'summary', null],
		['Q&A:', 'qa', null],
		['TL;DR', 'summary', null],
		['원문', 'original', null],
		['論文リンク: https://a.example', 'link', 6],
		['著者：山田', 'info', 3],
		['概要を述べた論文です。', null, null],
		['今週の紹介', null, null],
		['https://a.example', null, null]
	])('%s announces %s', (text, section, rest) => {
		const label = labelOf(text);
		expect([label?.section ?? null, label?.rest ?? null]).toEqual([section, rest]);
	});
});
