import { describe, expect, it } from 'vitest';
import type { Rendering } from '../../../src/lib/core/glossary/concept';
import type { Ranked } from '../../../src/lib/core/glossary/rank';
import { ALL_TERMS, fits, type TermFilters } from '../../../src/lib/core/glossary/term-filters';
import { TermTexts } from '../../../src/lib/core/glossary/term-search';

const rendering = (lang: 'ja' | 'ko', text: string, status: Rendering['status'] = 'preferred'): Rendering => ({
	...{ lang, text, status, condition: 'source', note: '' }
});
const concept = (english: string[], renderings: Rendering[] = [], more: Partial<Ranked> = {}): Ranked => ({
	...{ id: english[0]!, english, origin: 'own', caseSensitive: false, doNotTranslate: false },
	...{ definition: '', note: '', renderings, ...more }
});

const TERMS = [
	concept(['fine-tuning', 'finetuning'], [rendering('ja', 'ファインチューニング'), rendering('ko', '미세 조정')]),
	concept(['reward model'], [rendering('ja', '報酬モデル'), rendering('ko', '보상 모델')], {
		note: 'not the world one'
	}),
	concept(['attention head'], [rendering('ko', '어텐션 헤드')], { definition: 'one of many' }),
	concept(['attention'], [rendering('ko', '어텐션')])
];

const texts = new TermTexts(TERMS);

/** First terms of those that are found, the nearest first. */
function found(q: string): string[] {
	const near = [...(texts.nearness(q) ?? TERMS.map(() => 1))].map((rank, n) => ({ rank, term: TERMS[n]!.english[0]! }));
	return near
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank)
		.map(({ term }) => term);
}

describe('searching terms', () => {
	it.each([
		['everything without a query', '  ', TERMS.map(({ english }) => english[0])],
		['an English variant in another case', 'FineTuning', ['fine-tuning']],
		['a term with another hyphen', 'fine tuning', ['fine-tuning']],
		['a rendering typed in half width', 'ﾌｧｲﾝ', ['fine-tuning']],
		['a rendering without its long vowels', 'チュニング', ['fine-tuning']],
		['two letters of Japanese', '報酬', ['reward model']],
		['two letters of Korean', '보상', ['reward model']],
		['a rendering without its space', '미세조정', ['fine-tuning']],
		['letters over a space', '세조', ['fine-tuning']],
		['decomposed Hangul', '보상'.normalize('NFD'), ['reward model']],
		['every word of several, in any order', '모델 reward', ['reward model']],
		['what a note says', 'world', ['reward model']],
		['what a definition says', 'many', ['attention head']],
		['the term itself first', 'attention', ['attention', 'attention head']],
		['a term that begins so before one that goes on', '어텐션', ['attention', 'attention head']],
		['nothing over the border of two fields', 'headone', []],
		['nothing over the border of two concepts', '헤드어텐션', []],
		['nothing of a word without letters', '- attention', ['attention', 'attention head']],
		['nothing', 'zebra', []]
	])('finds %s', (_, q, terms) => expect(found(q)).toEqual(terms));
});

describe('filters of terms', () => {
	const person = '019a8b00-0000-7000-8000-000000000002';
	const kept = concept(['NExT'], [], { doNotTranslate: true, owner: person, partOfSpeech: 'properNoun' });
	const bare = concept(['token'], [rendering('ko', '토큰', 'forbidden')], { origin: 'starter' });
	it.each<[Partial<TermFilters>, boolean, boolean]>([
		[{}, true, true],
		[{ status: 'forbidden' }, false, true],
		[{ origin: 'starter' }, false, true],
		[{ without: 'ko' }, false, true],
		[{ dnt: 'yes' }, true, false],
		[{ dnt: 'no' }, false, true],
		[{ owner: 'nobody' }, false, true],
		[{ owner: person }, true, false],
		[{ pos: 'properNoun' }, true, false]
	])('%j', (filters, first, second) => {
		const all = { ...ALL_TERMS, ...filters };
		expect([fits(kept, all), fits(bare, all)]).toEqual([first, second]);
	});
});
