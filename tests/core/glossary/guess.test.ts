import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/lib/core/glossary/concept';
import { asTerm, guessTerm, wordAt, type GuessRow } from '../../../src/lib/core/glossary/guess';
import { soundsLike } from '../../../src/lib/core/glossary/loanword';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import { englishCandidates, targetCandidates } from '../../../src/lib/core/glossary/term-candidates';
import { ja } from '../../../src/lib/core/language/ja';
import { ko } from '../../../src/lib/core/language/ko';

const concept = (english: string, lang: 'ja' | 'ko', text: string): Concept => ({
	...{ id: english, english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [{ lang, text, status: 'preferred', condition: 'source', note: '' }]
});
const spanOf = (text: string, words: string) => ({
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length
});
const best = (
	row: GuessRow,
	words: string,
	language: typeof ja,
	{ terms = [], rows = [] }: { terms?: Concept[]; rows?: GuessRow[] } = {}
): string | undefined => {
	const side = row.source.includes(words) ? 'source' : 'target';
	const span = spanOf(row[side], words);
	return guessTerm({ ...row, side, span, language, terms: indexTerms(terms), rows })[0]?.text;
};

describe('what a selected word is on the other side', () => {
	const gloss = { source: 'Slow road mapping helps.', target: '緩路地図作成 (slow road mapping) は役に立つ。' };
	const kept = { source: 'Brindle beats every other model.', target: 'Brindle은 다른 모든 모델을 앞선다.' };
	const sound = { source: 'A cold parser waits for the server.', target: '찬 파서는 서버를 기다린다.' };
	const kana = { source: 'The pipeline needs a scheduler.', target: 'そのパイプラインにはスケジューラが要る。' };

	it.each([
		['a gloss in brackets', gloss, 'Slow road mapping', ja, '緩路地図作成'],
		['and back', gloss, '緩路地図作成', ja, 'Slow road mapping'],
		['what is kept in Latin letters', kept, 'Brindle', ko, 'Brindle'],
		['what sounds alike', sound, 'server', ko, '서버'],
		['and back', sound, '파서', ko, 'parser'],
		['what sounds alike in katakana', kana, 'scheduler', ja, 'スケジューラ'],
		['and back', kana, 'パイプライン', ja, 'pipeline']
	])('%s', (_, row, words, language, want) => expect(best(row, words, language)?.replace(/^cold /u, '')).toBe(want));

	it('is what stands beside it in other rows', () => {
		const row = { source: 'The anchor moves the border.', target: '기준점은 경계를 옮긴다.' };
		const rows = [
			{ source: 'Every anchor is near.', target: '모든 기준점이 가깝다.' },
			{ source: 'An anchor may fail.', target: '기준점도 실패할 수 있다.' },
			{ source: 'The border is thin.', target: '그 경계가 얇다.' }
		];
		expect(best(row, 'border', ko, { rows })).toBe('경계');
		expect(best(row, '기준점', ko, { rows })).toBe('anchor');
	});

	it('is not what belongs to another known term', () => {
		const row = { source: 'The boundary follows an anchor.', target: '기준점은 경계선을 따른다.' };
		const guesses = (terms: Concept[]): string[] => {
			const question = {
				...row,
				side: 'source' as const,
				span: spanOf(row.source, 'boundary'),
				language: ko,
				rows: []
			};
			return guessTerm({ ...question, terms: indexTerms(terms) }).map(({ text }) => text);
		};
		expect(guesses([])[0]).toBe('기준점');
		const known = guesses([concept('anchor', 'ko', '기준점')]);
		expect(known[0]).toBe('경계선');
		expect(known).not.toContain('기준점');
	});

	it('is always a stretch of the other text, each once and the same each time', () =>
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				fc.constantFrom(ja, ko),
				(a, b, language) => {
					const source = `the anchor ${a}`;
					const question = {
						source,
						target: b,
						side: 'source' as const,
						span: { start: 4, end: 10 },
						language,
						rows: []
					};
					const guesses = guessTerm({ ...question, terms: indexTerms([]) });
					for (const { start, end, text } of guesses) expect(b.slice(start, end)).toBe(text);
					expect(new Set(guesses.map(({ text }) => text)).size).toBe(guesses.length);
					expect(guessTerm({ ...question, terms: indexTerms([]) })).toEqual(guesses);
				}
			),
			{ numRuns: 60 }
		));
});

describe('stretches that may be terms', () => {
	it.each([
		['기준점을 옮긴다', '기준점', ko],
		['찬 캐시에서 시작', '찬 캐시', ko],
		['検索拡張生成を使う', '検索拡張生成', ja],
		['検索拡張生成を使う', '拡張生成', ja],
		['単語の埋め込みと', '埋め込み', ja],
		['スパースな注意', 'スパース', ja]
	])('%s holds %s', (text, want, language) =>
		expect(targetCandidates(text, language).map((one) => one.text)).toContain(want)
	);

	it('begin and end with words that mean something', () => {
		const found = englishCandidates('The map of slow roads, and the one who reads it.').map(({ text }) => text);
		expect(found).toContain('map of slow roads');
		for (const text of found) expect(text).not.toMatch(/^(?:the|of|and|who|one)\b|\b(?:the|of|and|who|it)$/iu);
		expect(found.some((text) => text.includes(','))).toBe(false);
	});

	it('are taken from a selection without its particle, and at a caret', () => {
		const text = '기준점을 옮긴다';
		expect(asTerm(text, { start: 0, end: 5 }, ko)).toEqual({ start: 0, end: 3 });
		expect(asTerm(text, { start: 4, end: 5 }, ko)).toBeNull();
		expect(wordAt(text, 2, ko)).toEqual({ start: 0, end: 3 });
		expect(wordAt('', 0, ko)).toBeNull();
		expect(wordAt('토큰으로 학습되고', 8, ko)).toEqual({ start: 5, end: 7 });
		expect(wordAt('토큰으로 학습되고', 3, ko)).toEqual({ start: 0, end: 2 });
		expect(wordAt('検索拡張生成を使う', 3, ja)).toEqual({ start: 0, end: 6 });
	});
});

describe('a loanword', () => {
	it.each([
		['transformer', '트랜스포머'],
		['parser', '파서'],
		['benchmark', '벤치마크'],
		['framework', 'フレームワーク'],
		['scheduler', 'スケジューラ'],
		['attention', 'アテンション']
	])('%s sounds like %s', (english, word) => expect(soundsLike(english, word)).toBeGreaterThan(0.7));

	it.each([
		['transformer', '스케줄러'],
		['parser', '벤치마크'],
		['road', '지도'],
		['attention', '注意']
	])('%s does not sound like %s', (english, word) => expect(soundsLike(english, word)).toBeLessThan(0.6));
});
