import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseSpans } from '$lib/core/memory/phrase';

describe('a phrase in a text', () => {
	it.each<[text: string, phrase: string, found: string[]]>([
		['느린 지도를 읽는다. 지도는 느리다.', '지도', ['지도', '지도']],
		['강화 학습과 강화학습', '강화학습', ['강화 학습', '강화학습']],
		['遅い道を学習する。学習', '学習', ['学習', '学習']],
		['サーバー', 'サーバ', ['サーバ']],
		['ﾄｰｸﾝ数', 'トークン', ['ﾄｰｸﾝ']],
		['Training restrains a train.', 'train', ['Train', 'train']],
		['A trade-off', 'trade off', ['trade-off']],
		['a artist', 'art', ['art']],
		['한국GPT', 'gpt', ['GPT']],
		['nothing', '없음', []],
		['nothing', ' ', []],
		['aaaa', 'aa', ['aa']]
	])('%s: %s', (text, phrase, found) => {
		expect(phraseSpans(text, phrase).map(({ start, end }) => text.slice(start, end))).toEqual(found);
	});

	it('is found in any text that has it between other words', () => {
		const side = fc.string({ unit: fc.constantFrom('가', '나', '道', '。', ' ', '1') });
		const phrase = fc.string({ unit: fc.constantFrom('가', '힣', '道', '学'), minLength: 2, maxLength: 4 });
		fc.assert(
			fc.property(side, phrase, side, (before, phrase, after) => {
				expect(phraseSpans(before + phrase + after, phrase)).not.toEqual([]);
			})
		);
	});
});
