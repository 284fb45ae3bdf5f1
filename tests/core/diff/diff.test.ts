import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffCharacters, diffWords, onlyNormalisationDiffers, type Part } from '../../../src/lib/core/diff/diff';
import { tokenise } from '../../../src/lib/core/diff/tokens';
import { language } from '../../../src/lib/core/language/registry';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { leastTime } from '../../time';

const SIGNS = { equal: '=', delete: '-', insert: '+' };
const show = (parts: Part[]): string[] => parts.map(({ op, text }) => SIGNS[op] + text);
const NFD = (text: string): string => text.normalize('NFD');

const CASES: [title: string, lang: TargetLang, old: string, now: string, parts: string[]][] = [
	['a word of Japanese is replaced', 'ja', '猫が窓辺で眠る。', '犬が窓辺で眠る。', ['-猫', '+犬', '=が窓辺で眠る。']],
	[
		'a Korean particle changes inside its word',
		'ko',
		'파라미터를 바꿉니다',
		'파라미터가 바꿉니다',
		['=파라미터', '-를', '+가', '= 바꿉니다']
	],
	['a number is one word', 'ko', '정확도 15.6%', '정확도 15.8%', ['=정확도 ', '-15.6%', '+15.8%']],
	['a model id is one word', 'ja', 'phi-mini を試す', 'phi-3-mini を試す', ['-phi-mini', '+phi-3-mini', '= を試す']],
	['a macro is one word', 'ko', '2\\배 적게', '2배 적게', ['=2', '-\\배', '+배', '= 적게']],
	[
		'an address is one word',
		'ja',
		'https://a.io/b を見る',
		'https://a.io/c を見る',
		['-https://a.io/b', '+https://a.io/c', '= を見る']
	],
	['an emoji of two persons is one character', 'ko', '👩‍💻 개발', '👨‍💻 개발', ['-👩‍💻', '+👨‍💻', '= 개발']],
	['a flag is one character', 'ko', '🇰🇷 모임', '🇯🇵 모임', ['-🇰🇷', '+🇯🇵', '= 모임']],
	['a keycap is one character', 'ja', '1️⃣ 番', '2️⃣ 番', ['-1️⃣', '+2️⃣', '= 番']],
	[
		'an ideographic variant is another character',
		'ja',
		'葛\u{e0100}城へ',
		'葛城へ',
		['-葛\u{e0100}城', '+葛城', '=へ']
	],
	['a lone particle between two changes joins them', 'ko', '가나 다라', '마바 사아', ['-가나 다라', '+마바 사아']],
	['text is added at the end', 'ja', '速い。', '速い。軽い。', ['=速い。', '+軽い。']],
	['nothing was there before', 'ja', '', '速い。', ['+速い。']],
	['nothing changed', 'ko', '빠릅니다.', '빠릅니다.', ['=빠릅니다.']]
];

describe('diffWords shows what a reader would call the change', () => {
	it.each(CASES)('%s', (_title, lang, old, now, parts) =>
		expect(show(diffWords(old, now, language(lang)))).toEqual(parts)
	);

	it('says of a decomposed word that only its normalisation differs', () => {
		const parts = diffWords(`큰 ${NFD('모델')} 하나`, '큰 모델 하나', language('ko'));
		expect(parts).toEqual([
			{ op: 'equal', text: '큰 ' },
			{ op: 'delete', text: NFD('모델'), normalisation: true },
			{ op: 'insert', text: '모델', normalisation: true },
			{ op: 'equal', text: ' 하나' }
		]);
		expect(onlyNormalisationDiffers(NFD('모델'), '모델')).toBe(true);
		expect(onlyNormalisationDiffers('모델', '모형')).toBe(false);
	});

	it('compares by character on demand', () => {
		expect(show(diffCharacters('https://a.io/b', 'https://a.io/c'))).toEqual(['=https://a.io/', '-b', '+c']);
	});
});

const pieces = fc.constantFrom(
	...[
		'가',
		'나는',
		NFD('각'),
		'모델',
		'\u1100',
		'\u1161',
		'猫',
		'犬',
		'が',
		NFD('が'),
		'カタ',
		'ー',
		'葛\u{e0100}',
		'々'
	],
	...[
		'a',
		'GPT-4',
		'café',
		NFD('café'),
		'1',
		'1️⃣',
		'15.6%',
		',',
		'。',
		'(',
		'$x$',
		'\\배',
		'\\url{a b}',
		'https://a.io/b',
		'`c`'
	],
	...['👩‍💻', '🇰🇷', '👍🏽', '\u0301', '\u200d', '\ufe0f', ' ', '\n', '\r\n', '\u3000', '𠮟', 'ｶ', 'ﾞ', '\u3099', '\u212b']
);
const text = fc.array(pieces, { maxLength: 30 }).map((list) => `.${list.join('')}`);
const lang = fc.constantFrom<TargetLang>('ja', 'ko');
const join = (parts: Part[], without: Part['op']): string =>
	parts
		.filter(({ op }) => op !== without)
		.map(({ text: part }) => part)
		.join('');
const textOf = (list: { text: string }[]): string => list.map((one) => one.text).join('');
const BEGINS_INSIDE = /^[\p{M}\p{Join_Control}\p{Variation_Selector}\p{Emoji_Modifier}]/u;

function expectLaws(parts: Part[], old: string, now: string): void {
	expect(join(parts, 'insert')).toBe(old);
	expect(join(parts, 'delete')).toBe(now);
	for (const { text: part } of parts) {
		expect(part).not.toBe('');
		expect(part.isWellFormed()).toBe(true);
		expect(BEGINS_INSIDE.test(part)).toBe(false);
	}
}

describe('a difference keeps the laws', { timeout: 30_000 }, () => {
	const numRuns = 500;
	it('by words', () =>
		fc.assert(
			fc.property(text, text, lang, (a, b, l) => expectLaws(diffWords(a, b, language(l)), a, b)),
			{ numRuns }
		));
	it('by characters', () =>
		fc.assert(
			fc.property(text, text, (a, b) => expectLaws(diffCharacters(a, b), a, b)),
			{ numRuns }
		));
	it('of a text and its decomposed form it says nothing but normalisation', () =>
		fc.assert(
			fc.property(text, lang, (a, l) => {
				const parts = diffWords(a.normalize('NFD'), a.normalize('NFC'), language(l));
				expectLaws(parts, a.normalize('NFD'), a.normalize('NFC'));
				expect(parts.filter(({ op, normalisation }) => op !== 'equal' && !normalisation)).toEqual([]);
			}),
			{ numRuns }
		));
	it('a single letter of Hangul before a syllable is cut from it in neither form', () => {
		const text = '.ᄀ가15.6%ᄀ가';
		for (const code of ['ja', 'ko', 'en'] as const) {
			const parts = diffWords(text.normalize('NFD'), text.normalize('NFC'), language(code));
			expect(parts.filter(({ op, normalisation }) => op !== 'equal' && !normalisation)).toEqual([]);
		}
	});
	it('tokens in a row are the text', () =>
		fc.assert(
			fc.property(text, lang, (a, l) => {
				expect(textOf(tokenise(a, language(l)))).toBe(a);
			}),
			{ numRuns }
		));
	it('half characters do no harm', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), lang, (a, b, l) => {
				const [old, now] = [`${a}\ud83d`, `\udc4d${b}`];
				const parts = diffWords(old, now, language(l));
				expect([join(parts, 'insert'), join(parts, 'delete')]).toEqual([old, now]);
			})
		));
});

describe('a difference is quick', () => {
	const post = '이 모델은 긴 문맥에서 정보를 다시 찾습니다 (예: LampNet-7B, 15.6%). '.repeat(500).slice(0, 22_000);
	it('22,000 characters with a change in every sentence', () => {
		const changed = post.replaceAll('모델은', '모형은').replaceAll('다시', '새로');
		diffWords('가', '나', language('ko'));
		const work = (): void => expectLaws(diffWords(post, changed, language('ko')), post, changed);
		expect(leastTime(5000, work)).toBeLessThan(5000);
	});
});
