import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrections } from '$lib/core/glossary/learn/correction';
import { language } from '$lib/core/language/registry';

const learnt = (lang: 'ja' | 'ko', machine: string, approved: string): string[] =>
	corrections(machine, approved, language(lang)).map(
		({ from, to, compound }) => `${from}→${to}${compound ? ' (part)' : ''}`
	);

describe('what an approved text corrects in the machine text', () => {
	it.each([
		[
			'the word without its particle',
			'이 방법은 중도 포기를 줄입니다.',
			'이 방법은 중간에서 길을 잃는 현상을 줄입니다.',
			['중도 포기→중간에서 길을 잃는 현상']
		],
		[
			'a particle in the shape that each word needs',
			'작은 등대와 배가 보입니다.',
			'작은 등불과 배가 보입니다.',
			['등대→등불']
		],
		['the noun of a verb', '새 지도를 출시합니다.', '새 지도를 공개합니다.', ['출시→공개']],
		[
			'the word where another particle follows',
			'그는 좋은 감독을 위해 걷습니다.',
			'그는 좋은 지도교사가 위해 걷습니다.',
			['감독→지도교사']
		],
		['a Latin word', '여기서는 LLMs의 힘을 봅니다.', '여기서는 언어 모델의 힘을 봅니다.', ['LLMs→언어 모델']],
		[
			'two words far apart',
			'느린 길의 훈련은 밤에 지도를 접습니다.',
			'느린 길의 학습은 밤에 약도를 접습니다.',
			['훈련→학습', '지도→약도']
		],
		['no change of a particle alone', '길은 조용합니다.', '길이 조용합니다.', []],
		['no change of a verb ending', '우리는 길을 학습한 새와 걷습니다.', '우리는 길을 학습하는 새와 걷습니다.', []],
		['no spacing', '데이터 세트를 봅니다.', '데이터세트를 봅니다.', []],
		['no number', '새가 3만 마리 있습니다.', '새가 4만 마리 있습니다.', []],
		[
			'no sentence written anew',
			'오늘은 비가 와서 강가의 낡은 등대까지 걸어갈 수가 없었습니다.',
			'날씨 탓에 우리는 물가에 있는 오래된 탑을 결국 찾지 못하고 말았다.',
			[]
		]
	])('Korean: %s', (_, machine, approved, wanted) => {
		expect(learnt('ko', machine, approved)).toEqual(wanted);
	});

	it.each([
		['a word', 'この地図は訓練に使う。', 'この地図は学習に使う。', ['訓練→学習']],
		[
			'a compound, and the part of it',
			'灯台機能抽出器を使う。',
			'灯台特徴抽出器を使う。',
			['灯台機能抽出器→灯台特徴抽出器', '機能→特徴 (part)']
		],
		[
			'katakana against a Latin word',
			'新しいトランスフォーマーを作る。',
			'新しいTransformerを作る。',
			['トランスフォーマー→Transformer']
		],
		['no particle', '道は静かだ。', '道が静かだ。', []],
		['no long vowel', '小さなサーバを置く。', '小さなサーバーを置く。', []],
		['no verb ending', '道を学習する鳥がいる。', '道を学習した鳥がいる。', []]
	])('Japanese: %s', (_, machine, approved, wanted) => {
		expect(learnt('ja', machine, approved)).toEqual(wanted);
	});

	it('names words that stand in the texts, at the place that it gives', () => {
		const words = fc.array(fc.constantFrom('지도를', '등대와', '길은', '학습된', 'LLM의', '작은', '배가', '3개', '.'), {
			maxLength: 12
		});
		fc.assert(
			fc.property(words, words, (a, b) => {
				const [machine, approved] = [a.join(' '), b.join(' ')];
				for (const { from, to, start, end } of corrections(machine, approved, language('ko'))) {
					expect(machine.slice(start, end)).toBe(from);
					expect(approved).toContain(to);
				}
			})
		);
	});
});
