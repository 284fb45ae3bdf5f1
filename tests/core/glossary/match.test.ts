import { describe, expect, it } from 'vitest';
import type { Concept, Rendering } from '../../../src/lib/core/glossary/concept';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { ja } from '../../../src/lib/core/language/ja';
import { ko } from '../../../src/lib/core/language/ko';

const concept = (english: string[], renderings: Partial<Rendering>[] = [], more: Partial<Concept> = {}): Concept => ({
	id: english[0],
	english,
	caseSensitive: false,
	doNotTranslate: false,
	definition: '',
	note: '',
	...more,
	renderings: renderings.map((r) => ({
		lang: 'ko',
		text: '',
		status: 'preferred',
		condition: 'source',
		note: '',
		...r
	}))
});

const inSource = (term: string, text: string, more: Partial<Concept> = {}): string[] =>
	indexTerms([concept([term], [], more)])
		.inSource(text)
		.map(({ start, end }) => text.slice(start, end));

describe('English terms are found as they are written', () => {
	it.each([
		['token', 'Tokens and a token.', ['Tokens', 'token']],
		['token', 'I gave it to Ken.', []],
		['token', 'tokenizer', []],
		['lost-in-the-middle', 'the lost in the middle effect', ['lost in the middle']],
		['lost in the middle', 'the Lost-in-the-Middle effect', ['Lost-in-the-Middle']],
		['fine-tuning', 'finetuning, fine tuning and fine‑tuning', ['finetuning', 'fine tuning', 'fine‑tuning']],
		['fine-tuning', 'we fine-tuned it, they fine-tune', ['fine-tuned', 'fine-tune']],
		['fine-tune', 'fine-tunes, fine-tuning', ['fine-tunes', 'fine-tuning']],
		['policy', 'two policies', ['policies']],
		['analysis', 'many analyses', ['analyses']],
		['benchmark', 'we benchmarked it', ['benchmarked']],
		['embed', 'embedding', ['embedding']],
		['batch', 'batches', ['batches']],
		['attention', 'self-attention', ['attention']],
		['inattention', 'in attention', []],
		['LLM', 'LLMs and an LLM, not llm', ['LLMs', 'LLM']],
		['RAG', 'a rag', []],
		['agent', 'reagent', []],
		['agent', 'the agent’s aim', ['agent']],
		['state of the art', 'state\nof the art', ['state\nof the art']],
		['token', 'ｔｏｋｅｎ', ['ｔｏｋｅｎ']],
		['language model', 'a large~language model', ['language model']],
		['actor-critic', 'actor–critic', ['actor–critic']],
		['transformer', 'a trans-\nformer', ['trans-\nformer']],
		['transformer', 'a trans-former', []],
		['confusion matrix', 'two confusion matrices', ['confusion matrices']],
		['few-shot', 'few-shot学習', ['few-shot']],
		['GPT-4', 'GPT-4o', []]
	])('%s in %j', (term, text, found) => {
		expect(inSource(term, text)).toEqual(found);
	});

	it.each([
		['NExT', 'NExT is next, Next', ['NExT']],
		['SCoRe', 'the score of SCoRe', ['SCoRe']],
		['Hugging Face', 'HuggingFace and Hugging Face', ['HuggingFace', 'Hugging Face']]
	])('the name %s in %j', (term, text, found) => {
		expect(inSource(term, text, { caseSensitive: true })).toEqual(found);
	});

	it('takes the longest of overlapping terms', () => {
		const index = indexTerms([concept(['language model']), concept(['large language model']), concept(['model'])]);
		const found = index.inSource('A large language model is a model.').map((match) => match.concept.id);
		expect(found).toEqual(['large language model', 'model']);
	});

	it('keeps both concepts that share a term', () => {
		const one = concept(['inference'], [], { id: 'logic' });
		const two = concept(['inference'], [], { id: 'running' });
		expect(
			indexTerms([one, two])
				.inSource('Inference')
				.map((match) => match.concept.id)
		).toEqual(['logic', 'running']);
	});

	it('tells verb forms of what was not given as a verb', () => {
		const index = indexTerms([concept(['feature'])]);
		expect(index.inSource('features featured').map(({ inflected }) => inflected)).toEqual([false, true]);
	});
});

const inKorean = (text: string, target: string, more: Partial<Rendering> = {}): string[] =>
	indexTerms([concept(['x'], [{ text, ...more }])])
		.inTarget(target, ko)
		.map(({ start, end }) => target.slice(start, end));

describe('Korean terms are found with what is written onto them', () => {
	it.each([
		['학습', '학습', ['학습']],
		['학습', '학습을 학습이 학습은 학습의', ['학습', '학습', '학습', '학습']],
		['학습', '학습된 모델', ['학습']],
		['학습', '학습시키는 방법', ['학습']],
		['학습', '학습하였으며', ['학습']],
		['학습', '학습에서의', ['학습']],
		['학습', '학습으로부터는', ['학습']],
		['학습', '학습이라는', ['학습']],
		['학습', '학습입니다', ['학습']],
		['학습', '학습률', []],
		['토큰', '토큰당', ['토큰']],
		['토큰', '토큰화된', ['토큰']],
		['학습', '재학습', []],
		['학습', '학습자', []],
		['미세 조정', '미세 조정하면', ['미세 조정']],
		['미세 조정', '미세조정됩니다', ['미세조정']],
		['미세조정', '미세 조정을', ['미세 조정']],
		['딥러닝', '딥 러닝은', ['딥 러닝']],
		['주의', '그 주 의회는', []],
		['추론', '추 론', []],
		['토큰', '토큰들을', ['토큰']],
		['토큰', '토큰별로', ['토큰']],
		['LLM', 'LLM을', ['LLM']],
		['LLM', 'LLMs를', []],
		['LLM', 'vLLM을', []],
		['RAG', '이RAG모델', ['RAG']],
		['모델', '모델', ['모델']],
		['모델', '(모델)', ['모델']],
		['모델', '“모델”이라는', ['모델']]
	])('%s in %s', (text, target, found) => {
		expect(inKorean(text, target)).toEqual(found);
	});

	it('finds decomposed Hangul and gives the span of the original', () => {
		const target = `이 ${'학습'.normalize('NFD')}은`;
		expect(inKorean('학습', target)).toEqual(['학습'.normalize('NFD')]);
	});

	it('takes any ending where the rendering may be part of a longer word', () => {
		expect(inKorean('길을 잃', '길을 잃어버린다', { compound: true })).toEqual(['길을 잃']);
		expect(inKorean('길을 잃', '길을 잃어버린다')).toEqual([]);
	});
});

const inJapanese = (text: string, target: string, more: Partial<Rendering> = {}): string[] =>
	indexTerms([concept(['x'], [{ lang: 'ja', text, ...more }])])
		.inTarget(target, ja)
		.map(({ start, end }) => target.slice(start, end));

describe('Japanese terms are found within the borders of their script', () => {
	it.each([
		['パラメータ', 'パラメーターを', ['パラメーター']],
		['パラメーター', 'パラメータを', ['パラメータ']],
		['パラメータ', 'ハイパーパラメータを', []],
		['パラメータ', 'モデル・パラメータを', ['パラメータ']],
		['ファインチューニング', 'ファイン・チューニングする', ['ファイン・チューニング']],
		['ファインチューニング', 'ファイン チューニングする', ['ファイン チューニング']],
		['ファインチューニング', 'ファインチューニングモデル', []],
		['パラメータ', 'ﾊﾟﾗﾒｰﾀを', ['ﾊﾟﾗﾒｰﾀ']],
		['学習', '学習する', ['学習']],
		['学習', '再学習する', []],
		['学習', '学習率', []],
		['学習', '学習時の', ['学習']],
		['学習', '本学習型の', ['学習']],
		['学習', '日本学習', []],
		['監督学習', '自己監督学習法を', ['監督学習']],
		['数ショット', '数ショットの例', ['数ショット']],
		['数ショット', '少数ショットの例', []],
		['強化学習', '強化学習を', ['強化学習']],
		['重み', '重みを', ['重み']],
		['few-shot', 'few-shot学習', ['few-shot']],
		['few-shot', 'ｆｅｗ－ｓｈｏｔ学習', ['ｆｅｗ－ｓｈｏｔ']],
		['LLM', 'このLLMは', ['LLM']],
		['AI', 'RAID', []]
	])('%s in %s', (text, target, found) => {
		expect(inJapanese(text, target)).toEqual(found);
	});

	it('takes a longer compound where the rendering says so', () => {
		expect(inJapanese('途中', '途中放棄問題', { compound: true })).toEqual(['途中']);
		expect(inJapanese('途中', '途中放棄問題')).toEqual([]);
	});
});

describe('a mention is any trace of a concept', () => {
	const index = indexTerms([concept(['reward model'], [{ text: '보상 모델' }])]);
	it.each([
		['보상모델학습', ['보상모델']],
		['이 Reward Models는', ['Reward Models']],
		['REWARD-MODEL', ['REWARD-MODEL']],
		['보상', []]
	])('%s', (target, found) => {
		expect(index.mentions(target, ko).map(({ start, end }) => target.slice(start, end))).toEqual(found);
	});
});
