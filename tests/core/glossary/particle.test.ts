import { describe, expect, it } from 'vitest';
import { fitTail, replaceWord } from '../../../src/lib/core/glossary/particle';
import { finalSound } from '../../../src/lib/core/glossary/sound';
import { ja } from '../../../src/lib/core/language/ja';
import { ko } from '../../../src/lib/core/language/ko';

describe('a word ends the way a Korean reader says it', () => {
	it.each([
		['모델', 'rieul'],
		['학습', 'consonant'],
		['에이전트', 'vowel'],
		['LLM', 'consonant'],
		['LLMs', 'vowel'],
		['RAG', 'vowel'],
		['GPU', 'vowel'],
		['URL', 'rieul'],
		['RNN', 'consonant'],
		['R', 'rieul'],
		['CNN', 'consonant'],
		['PPO', 'vowel'],
		['ML', 'rieul'],
		['GPT-4', 'vowel'],
		['GPT-3.5', 'vowel'],
		['Llama 3', 'consonant'],
		['phi-2', 'vowel'],
		['Llama 1', 'rieul'],
		['GPT-4o', 'vowel'],
		['7B', 'vowel'],
		['10', 'consonant'],
		['100', 'consonant'],
		['1,000', 'consonant'],
		['10000', 'consonant'],
		['1000000000000', 'vowel'],
		['0', 'consonant'],
		['7.0', 'consonant'],
		['2024', 'vowel'],
		['17', 'rieul'],
		['6', 'consonant'],
		['30%', 'vowel'],
		['C++', 'vowel'],
		['C#', 'consonant'],
		['PyTorch', 'vowel'],
		['Transformer', 'vowel'],
		['model', 'rieul'],
		['Google', 'rieul'],
		['token', 'consonant'],
		['fine-tuning', 'consonant'],
		['pipeline', 'consonant'],
		['few-shot', 'consonant'],
		['ImageNet', 'consonant'],
		['Hugging Face', 'vowel'],
		['GitHub', 'vowel'],
		['benchmark', 'vowel'],
		['prompt', 'vowel'],
		['agent', 'vowel'],
		['logic', 'consonant'],
		['stack', 'consonant'],
		['loop', 'consonant'],
		['검색 증강 생성(RAG)', 'consonant'],
		['대규모 언어 모델(LLM)', 'rieul'],
		['“사고의 사슬”', 'rieul'],
		['(RAG)', 'vowel'],
		['[모델]', 'rieul'],
		['**미세 조정**', 'consonant'],
		['`loss`', 'vowel'],
		['ＬＬＭ', 'consonant'],
		['학습률(learning rate)', 'rieul'],
		['', null],
		['…', null],
		['学習', null]
	])('%s: %s', (word, sound) => {
		expect(finalSound(word)).toBe(sound);
	});
});

describe('particles take the shape that fits the new word', () => {
	it.each([
		['학습', '를', '을'],
		['에이전트', '을', '를'],
		['학습', '을', '을'],
		['모델', '는', '은'],
		['토큰', '는', '은'],
		['프롬프트', '은', '는'],
		['프롬프트', '이', '가'],
		['학습', '가', '이'],
		['가중치', '과', '와'],
		['추론', '와', '과'],
		['추론', '로', '으로'],
		['모델', '으로', '로'],
		['에이전트', '으로', '로'],
		['LLM', '로', '으로'],
		['LLM', '를', '을'],
		['LLM', '가', '이'],
		['RAG', '을', '를'],
		['URL', '으로', '로'],
		['URL', '가', '이'],
		['GPT-4', '은', '는'],
		['Llama 3', '는', '은'],
		['Llama 3', '로', '으로'],
		['17', '으로', '로'],
		['10', '로', '으로'],
		['학습', '라는', '이라는'],
		['에이전트', '이라는', '라는'],
		['에이전트', '이라고', '라고'],
		['학습', '란', '이란'],
		['학습', '나', '이나'],
		['에이전트', '이나', '나'],
		['에이전트', '이란', '란'],
		['학습', '라도', '이라도'],
		['에이전트', '이라도', '라도'],
		['에이전트', '이든', '든'],
		['학습', '였다', '이었다'],
		['에이전트', '이었다', '였다'],
		['학습', '며', '이며'],
		['에이전트', '이며', '이며'],
		['에이전트', '이다', '이다'],
		['에이전트', '입니다', '입니다'],
		['에이전트', '인', '인'],
		['학습', '로서', '으로서'],
		['모델', '으로서', '로서'],
		['학습', '로부터', '으로부터'],
		['에이전트', '으로써', '로써'],
		['학습', '와의', '과의'],
		['에이전트', '과는', '와는'],
		['에이전트', '으로는', '로는'],
		['학습', '로의', '으로의'],
		['에이전트', '들을', '들을'],
		['학습', '에서', '에서'],
		['학습', '의', '의'],
		['에이전트', '하는', '하는'],
		['학습', '되는', '되는'],
		['학습', '가능', '가능'],
		['학습', '', ''],
		['검색 증강 생성(RAG)', '를', '을'],
		['대규모 언어 모델(LLM)', '으로', '로'],
		['学習', '를', '를']
	])('%s + %s = %s', (word, tail, fitted) => {
		expect(fitTail(word, tail, ko)).toBe(fitted);
	});

	it('is settled: fitting twice changes nothing more', () => {
		for (const word of ['학습', '모델', '에이전트', 'LLM', 'GPT-4'])
			for (const tail of ko.particles) {
				const once = fitTail(word, tail, ko);
				expect(fitTail(word, once, ko)).toBe(once);
			}
	});
});

describe('a word is replaced together with its particle', () => {
	it.each([
		['중도 포기를 줄인다', '중도 포기', '중간 정보 소실', '중간 정보 소실을 줄인다'],
		[
			'중도 포기(lost-in-the-middle)를 줄인다',
			'중도 포기',
			'중간 정보 소실',
			'중간 정보 소실(lost-in-the-middle)을 줄인다'
		],
		['‘중도 포기’라는 문제', '중도 포기', '중간 정보 소실', '‘중간 정보 소실’이라는 문제'],
		['중도 포기 문제를 푼다', '중도 포기', '중간 정보 소실', '중간 정보 소실 문제를 푼다'],
		['설문 조사와 실험', '설문 조사', '서베이', '서베이와 실험'],
		['설문 조사를 한다', '설문 조사', '서베이 논문', '서베이 논문을 한다'],
		['이번 설문조사에서는 다룬다', '설문조사', '서베이', '이번 서베이에서는 다룬다'],
		['미세 튜닝하면 된다', '미세 튜닝', '미세 조정', '미세 조정하면 된다']
	])('%s: %s becomes %s', (text, old, word, after) => {
		const start = text.indexOf(old);
		const fix = replaceWord(text, start, start + old.length, word, ko);
		expect(text.slice(0, fix.start) + fix.replacement + text.slice(fix.end)).toBe(after);
	});

	it('leaves a language without written-on particles alone', () => {
		expect(replaceWord('調査を行う', 0, 2, 'サーベイ', ja)).toEqual({ start: 0, end: 2, replacement: 'サーベイ' });
	});
});
