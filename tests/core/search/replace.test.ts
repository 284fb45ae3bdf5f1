import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '$lib/core/diff/tokens';
import { folded } from '$lib/core/glossary/fold';
import { language } from '$lib/core/language/registry';
import { readMarkup } from '$lib/core/latex/markup';
import { finderOf, isFinder } from '$lib/core/search/pattern-finder';
import { planText } from '$lib/core/search/plan';
import type { Finder, ReplaceQuery } from '$lib/core/search/query';
import type { TargetLang } from '$lib/core/segment/segment';

const query = (find: string, more: Partial<ReplaceQuery> = {}): ReplaceQuery => ({
	...{ find, to: '', isPattern: false, matchCase: false, words: false, width: false, markup: false },
	...more
});

function finder(asked: ReplaceQuery): Finder {
	const made = finderOf(asked);
	if (!isFinder(made)) throw new Error(made.code);
	return made;
}

const replaced = (text: string, asked: ReplaceQuery, lang: TargetLang = 'ko') =>
	planText(text, finder(asked), asked, language(lang));

describe('what is found', () => {
	it.each<[text: string, find: string, more: Partial<ReplaceQuery>, found: string[]]>([
		['정보 검색과 정보', '정보', {}, ['정보', '정보']],
		['GPT and gpt', 'gpt', {}, ['GPT', 'gpt']],
		['GPT and gpt', 'gpt', { matchCase: true }, ['gpt']],
		['train trains retrain', 'train', { words: true }, ['train']],
		['한국GPT가', 'GPT', { words: true }, ['GPT']],
		['한글'.normalize('NFD'), '한글', {}, ['한글'.normalize('NFD')]],
		['한글', '한글'.normalize('NFD'), {}, ['한글']],
		['한글'.normalize('NFD'), '하', {}, []],
		['ﾄｰｸﾝとトークン', 'トークン', {}, ['トークン']],
		['ﾄｰｸﾝとトークン', 'トークン', { width: true }, ['ﾄｰｸﾝ', 'トークン']],
		['ガ ｶﾞ', 'ガ', { width: true }, ['ガ', 'ｶﾞ']],
		['ＧＰＴ', 'gpt', { width: true }, ['ＧＰＴ']],
		['①', '1', { width: true }, []],
		['👩‍💻 와 💻', '💻', {}, ['💻']],
		['İstanbul', 'stanbul', {}, ['stanbul']],
		['aaaa', 'aa', {}, ['aa', 'aa']],
		['2024년 11월', '\\d+년', { isPattern: true }, ['2024년']],
		['a.c abc', 'a.c', {}, ['a.c']],
		['👩‍💻', '💻', { isPattern: true }, []]
	])('%s: %s %o', (text, find, more, found) => {
		const { places } = finder(query(find, more))(text);
		expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(found);
	});

	it('says what is wrong with a pattern, and with nothing', () => {
		expect(finderOf(query('(', { isPattern: true }))).toMatchObject({ code: 'bracket' });
		expect(finderOf(query('a*', { isPattern: true }))).toMatchObject({ code: 'matches-nothing' });
		expect(finderOf(query('a', { isPattern: true, to: '$1' }))).toMatchObject({ code: 'no-such-group', at: 0 });
		expect(finderOf(query(''))).toMatchObject({ code: 'nothing' });
	});

	it('says where a pattern was not looked for to the end', () => {
		const text = 'ab '.repeat(150);
		const { places, upto } = finder(query('ab', { isPattern: true }))(text);
		expect(places).toHaveLength(100);
		expect(upto).toBe(100 * 3 - 1);
		expect(finder(query('a', { isPattern: true }))('a'.repeat(100)).upto).toBe(100);
	});
});

describe('what takes its place', () => {
	it.each<[text: string, find: string, to: string, more: Partial<ReplaceQuery>, after: string]>([
		['정보를 검색한다', '정보', '지식', {}, '지식을 검색한다'],
		['모델은 모델이다', '모델', '데이터', {}, '데이터는 데이터이다'],
		['정보(information)를', '정보', '지식', {}, '지식(information)을'],
		['정보($x$)를', '정보', '지식', {}, '지식($x$)을'],
		['정보은행', '정보', '지식', {}, '지식은행'],
		['정보를', '정보', '', {}, '를'],
		['식 $x^2$ 와 x', 'x', 'y', {}, '식 $x^2$ 와 y'],
		['식 $x^2$ 와 x', 'x', 'y', { markup: true }, '식 $y^2$ 와 y'],
		['https://a.example/gpt gpt', 'gpt', 'LLM', {}, 'https://a.example/gpt LLM'],
		['`gpt` gpt', 'gpt', 'LLM', {}, '`gpt` LLM'],
		['2024-11', '(\\d+)-(\\d+)', '$2/$1', { isPattern: true }, '11/2024'],
		['a$b', 'a', '$1', {}, '$1$b'],
		['을을', '을', '를', {}, '를를']
	])('%s: %s becomes %s %o', (text, find, to, more, after) => {
		expect(replaced(text, query(find, { to, ...more })).after).toBe(after);
	});

	it('leaves Japanese particles alone', () => {
		expect(replaced('情報を検索', query('情報', { to: '知識' }), 'ja').after).toBe('知識を検索');
	});

	it('says what it left', () => {
		expect(replaced('$x^2$', query('x', { to: 'y' }))).toMatchObject({
			after: '$x^2$',
			count: 0,
			kept: [{ start: 1, end: 2 }]
		});
	});
});

const piece = fc.constantFrom(
	...[
		'가',
		'나',
		'보를',
		'식을',
		'($x$)를',
		'을',
		'는',
		'道',
		'学',
		'a',
		'B',
		'ﾄ',
		'ｶ',
		'ﾞ',
		'Ａ',
		' ',
		'.',
		'한'.normalize('NFD'),
		'ᄀ',
		'e\u0301',
		'\u0301'
	],
	...['👩‍💻', '💻', '🇰🇷', '\u200d', '$x$', '\\cite{a}', '`a`', 'https://a.example/a', '(', ')', '\ud83d', 'İ']
);
const text = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));
const needle = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const asked = fc.record({
	...{ find: needle, to: text, isPattern: fc.constant(false), matchCase: fc.boolean(), words: fc.boolean() },
	...{ width: fc.boolean(), markup: fc.boolean() }
});
const lang = fc.constantFrom<TargetLang>('ja', 'ko');

describe('any text', () => {
	it('is there again when every change is taken back', () => {
		fc.assert(
			fc.property(text, asked, lang, (before, asked, lang) => {
				const { after, edits } = replaced(before, asked, lang);
				let [back, at, moved] = ['', 0, 0];
				for (const { start, end, replacement } of edits) {
					const there = start + moved;
					expect(after.slice(there, there + replacement.length)).toBe(replacement);
					back += after.slice(at, there) + before.slice(start, end);
					at = there + replacement.length;
					moved += replacement.length - (end - start);
				}
				expect(back + after.slice(at)).toBe(before);
			})
		);
	});

	it('keeps what is protected, unless that is asked for', () => {
		fc.assert(
			fc.property(text, asked, lang, (before, asked, lang) => {
				const { edits } = replaced(before, { ...asked, markup: false }, lang);
				for (const { start, end } of readMarkup(before))
					expect(edits.some((edit) => edit.start < end && start < edit.end)).toBe(false);
			})
		);
	});

	it('is never cut within a character', () => {
		fc.assert(
			fc.property(text, asked, (before, asked) => {
				const borders = new Set([0]);
				let at = 0;
				for (const { length } of graphemes(before)) borders.add((at += length));
				for (const { start, end } of finder(asked)(before).places) {
					expect(borders.has(start)).toBe(true);
					expect(borders.has(end)).toBe(true);
				}
			})
		);
	});

	it('is found in itself', () => {
		fc.assert(
			fc.property(needle, fc.boolean(), fc.boolean(), (find, matchCase, width) => {
				const places = finder(query(find, { matchCase, width }))(find).places;
				expect(places).toEqual([{ start: 0, end: find.length, groups: [] }]);
			})
		);
	});
});

describe('what an index is asked for', () => {
	it('is in every text that has it', () => {
		fc.assert(
			fc.property(text, needle, text, fc.boolean(), (before, find, after, width) => {
				const found = finder(query(find, { width }))(before + find + after).places.length > 0;
				if (found) expect(folded(before + find + after)).toContain(folded(find));
			})
		);
	});
});
