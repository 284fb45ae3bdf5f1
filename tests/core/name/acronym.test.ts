import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../src/lib/core/latex/markup';
import { readAcronyms } from '../../../src/lib/core/name/acronym';
import { expansionStart, Spelling } from '../../../src/lib/core/name/spell';
import { isTransliterated } from '../../../src/lib/core/name/transliteration';

const pairs = (text: string): string[] =>
	readAcronyms(text, readMarkup(text)).map(
		({ short, long }) => `${short}: ${long ? text.slice(long.start, long.end) : '-'}`
	);

const READ: [title: string, text: string, found: string[]][] = [
	['behind its expansion', 'a large language model (LLM)', ['LLM: large language model']],
	['before its expansion', 'an LLM (large language model)', ['LLM: large language model']],
	['plural', 'large language models (LLMs)', ['LLMs: large language models']],
	['with hyphens', 'retrieval-augmented generation (RAG)', ['RAG: retrieval-augmented generation']],
	[
		'with function words',
		'reinforcement learning from human feedback (RLHF)',
		['RLHF: reinforcement learning from human feedback']
	],
	['with letters from inside a word', 'a variational autoencoder (VAE)', ['VAE: variational autoencoder']],
	['behind a translation', '大規模言語モデル(LLM)', ['LLM: -']],
	[
		'behind a translation, with the English',
		'대규모 언어 모델(LLM, Large Language Model)',
		['LLM: Large Language Model']
	],
	['the English first', '次の言語モデル（Large Language Models、LLMs）', ['LLMs: Large Language Models']],
	[
		'before English and translation',
		'RAG(Retrieval-Augmented Generation, 検索拡張生成)',
		['RAG: Retrieval-Augmented Generation']
	],
	['a citation is none', 'BERT (Devlin et al., 2019)', []],
	['a remark is none', 'the lamp (see below)', []],
	['a formula is none', '$f (AB)$', []]
];

const SPELT: [acronym: string, words: string, spelt: boolean][] = [
	['CoT', 'chain of thought', true],
	['kNN', 'k-nearest neighbours', true],
	['SOTA', 'state-of-the-art', true],
	['AUC', 'area under the curve', true],
	['T2I', 'text-to-image', true],
	['XAI', 'explainable AI', true],
	['LSTM', 'long short-term memory', true],
	['RL', 'results of the trial', false],
	['RLHF', 'reinforcement learning', false],
	['XQZR', 'large language models', false]
];

const SOUNDS: [name: string, target: string, alike: boolean][] = [
	['Transformer', 'トランスフォーマー', true],
	['Transformer', '트랜스포머를', true],
	['DeepMind', '딥 마인드가', true],
	['AutoCrawler', '오토크롤러를', true],
	['Stanford', 'スタンフォード大学', true],
	['LampNet', 'モデルとデータ', false],
	['Rivet', '램프를 학습한다', false]
];

describe('acronyms are paired with their expansions', () => {
	it.each(READ)('%s', (_title, text, found) => expect(pairs(text)).toEqual(found));
	it.each(SPELT)('%s from %s: %s', (acronym, words, spelt) => expect(new Spelling(words).has(acronym)).toBe(spelt));

	it('any words spell their own initials', () => {
		const word = fc.stringMatching(/^[b-df-hj-np-tv-z][a-z]{3,8}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
				const initials = words.map((w) => w[0]!.toUpperCase()).join('');
				expect(new Spelling(words.join(' ')).has(initials)).toBe(true);
				expect(expansionStart(initials, words.join(' '))).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('a name in kana or Hangul is known by its sound', () => {
	it.each(SOUNDS)('%s in %s: %s', (name, target, alike) => expect(isTransliterated(name, target)).toBe(alike));
});
