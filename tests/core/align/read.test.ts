import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/lib/core/format/lines';
import { post } from '../../../src/lib/core/format/post';
import { leastTime } from '../../time';

const read = (...lines: string[]) => post.read(lines.join('\n'), {});
const table = (...lines: string[]) =>
	read(...lines).segments.map(({ kind, target, source, paper }) => [kind, target, source, paper]);

const T1 = '深さ12の層に記憶を置く小さなモデル、Pebble-2を紹介します。';
const E1 = 'Introduces Pebble-2, a small model that keeps its memory in layers of depth 12.';
const T2 = '評価では、Otterbankの正解率が41.5%から68.2%に上がりました。';
const E2 = 'In the evaluation, accuracy on Otterbank rises from 41.5% to 68.2% for all of the sizes.';
const T3 = 'コードと重みは https://a.example/pebble で公開されています。';
const E3 = 'Code and weights are available at https://a.example/pebble for everyone.';

describe('paragraphs and their English', () => {
	const pairs = [
		['paragraph', T1, E1, null],
		['paragraph', T2, E2, null],
		['paragraph', T3, E3, null]
	];
	test.each([
		['English after', [T1, E1, T2, E2, T3, E3]],
		['English before', [E1, T1, E2, T2, E3, T3]],
		['blank lines between', [T1, '', E1, '', T2, '', E2, '', T3, '', E3]],
		['English quoted', [T1, `> ${E1}`, T2, `> ${E2}`, T3, `> ${E3}`]],
		['all of one language, then all of the other', [T1, T2, T3, E1, E2, E3]],
		['stray bullets between', [T1, '-', E1, '-', T2, '-', E2, '-', T3, '-', E3]]
	])('%s: every pair is found', (_, lines) => {
		expect(table(...lines).filter(([kind]) => kind !== 'meta')).toEqual(pairs);
	});

	test('a paragraph without English stays alone, wherever it stands', () => {
		expect(table(T1, T2, E2, T3, E3).map(([, , source]) => source)).toEqual([null, E2, E3]);
		expect(table(T1, E1, T2, T3, E3).map(([, , source]) => source)).toEqual([E1, null, E3]);
		expect(table(T1, E1, T2, E2, T3).map(([, , source]) => source)).toEqual([E1, E2, null]);
	});

	test('English that nothing translates is a row without target', () => {
		expect(table(T1, E1, E2, T3, E3)).toEqual([
			['paragraph', T1, E1, null],
			['paragraph', null, E2, null],
			['paragraph', T3, E3, null]
		]);
	});

	test('two paragraphs that share one English make one row', () => {
		const both = `${E1} ${E2}`;
		expect(table(T3, E3, T1, T2, both).slice(1)).toEqual([['paragraph', `${T1}\n${T2}`, both, null]]);
	});

	test('unrelated English is never forced on a paragraph', () => {
		const other = 'The Harrowgate archive, opened in 1987, holds 5,400 letters by Ada Finch and 310 maps of Norwick.';
		expect(table(T1, other).map(([, , source]) => source)).not.toContain(other);
	});

	test('a Japanese text made from Korean keeps the Korean as its source', () => {
		const korean = '깊이 12의 층에 기억을 두는 작은 모델 Pebble-2를 소개합니다.';
		const [row] = post.read([T1, korean].join('\n'), { lang: 'ja' }).segments;
		expect([row.source, row.sourceLang]).toEqual([korean, 'ko']);
	});
});

describe('kinds and papers', () => {
	test('labels tell what follows them, up to the original post', () => {
		const head = ['今週の論文', '小さな記憶 / A Small Memory', '要約', T1, E1, '要旨', T2, E2, '関連リンク'];
		const tail = ['https://a.example/1', '原文', 'https://a.example/2'];
		const paper = 'A Small Memory';
		expect(table(...head, ...tail)).toEqual([
			['title', '今週の論文', null, null],
			['title', '小さな記憶', paper, paper],
			['meta', '要約', null, paper],
			['summary', T1, E1, paper],
			['meta', '要旨', null, paper],
			['abstract', T2, E2, paper],
			['meta', '関連リンク', null, paper],
			['link', 'https://a.example/1', null, paper],
			['meta', '原文', null, null],
			['link', 'https://a.example/2', null, null]
		]);
	});

	test.each([
		['a product name', ['Pebble 2', '論文紹介', T1], ['title', 'Pebble 2', null, 'Pebble 2']],
		['a numbered product name', ['3. Pebble 2', '論文紹介', T1], ['title', '3. Pebble 2', null, 'Pebble 2']],
		[
			'a title on two lines',
			['小さな記憶', 'A Small Memory', '論文紹介', T1],
			['title', '小さな記憶', 'A Small Memory', 'A Small Memory']
		],
		[
			'the English title first',
			['A Small Memory', '小さな記憶', '論文紹介', T1],
			['title', '小さな記憶', 'A Small Memory', 'A Small Memory']
		],
		[
			'a title above its authors',
			['A Small Memory', '著者:山田 花子', '概要:', T1],
			['title', 'A Small Memory', null, 'A Small Memory']
		],
		[
			'a sentence above a label',
			['We were here first, and 41 others of Otterbank came later.', '論文紹介', T1],
			['paragraph', 'We were here first, and 41 others of Otterbank came later.', null, null]
		]
	])('%s', (_, lines, expected) => {
		expect(table('今週の論文です。', ...lines)[1]).toEqual(expected);
	});

	test.each([
		['• 短い項目です。', 'list-item'],
		[`• ${'この項目は長く、いくつもの文からなります。'.repeat(6)}`, 'paragraph'],
		['[IMG] 図|960x540', 'meta'],
		['(weekly.example)-', 'meta'],
		['※', 'paragraph'],
		['WeeklyML:fire::kr:', 'boilerplate'],
		['🔥🔥', 'boilerplate'],
		['12件のいいね', 'boilerplate'],
		['github.com/pebble/pebble', 'link'],
		['- [記事](https://a.example/1)', 'link']
	])('%s is %s', (text, kind) => {
		expect(read('今週の論文', T1, text, T2).segments.find(({ target }) => target === text)?.kind).toBe(kind);
	});

	test('a footer asks and warns, and readers comment below it', () => {
		const body = ['小さな記憶 / A Small Memory', '論文紹介', T1, E1, '原文', 'https://a.example/2'];
		const footer = [
			'この記事はAIが要約したもので、間違いがあるかもしれません。',
			'役に立ったら会員登録をお願いします。',
			'2件のコメント'
		];
		const comments = ['とても勉強になりました。', 'See https://a.example/3', '小さな記憶 / A Small Memory'];
		const kinds = read(...body, ...footer, ...comments).segments.map(({ kind }) => kind);
		expect(kinds.slice(5)).toEqual([...Array(3).fill('boilerplate'), ...Array(3).fill('comment')]);
	});

	test('an abstract that speaks of wrong answers is no disclaimer', () => {
		const text = 'LLMの要約には誤りが含まれる可能性があり、会員登録やメールの誤送信も起こります。';
		expect(read('小さな記憶 / A Small Memory', '論文要旨(Abstract)', text).segments[2].kind).toBe('abstract');
	});

	test('a short line between blank ones above a paragraph is a heading', () => {
		const { segments } = read('今週の論文', '', T1, '', '残された課題', '', T2);
		expect(segments.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'heading', 'paragraph']);
	});

	test('a post without English says so, and one whose links were lost too', () => {
		expect(read('今週の論文', T1, T2).notices).toEqual(['no-source']);
		expect(read('小さな記憶 / A Small Memory', '論文紹介', T1, E1, '論文リンク', 'さらに読む').notices).toEqual([
			'rendered'
		]);
	});
});

describe('laws of reading', () => {
	const line = fc.constantFrom(
		...[T1, T2, T3, E1, E2, E3, `> ${E1}`, '小さな記憶 / A Small Memory', 'A Small Memory', 'Pebble 2', '小さな記憶'],
		...[
			'論文紹介',
			'論文要旨(Abstract)',
			'論文リンク',
			'さらに読む',
			'原文',
			'著者:山田',
			'概要: 短い',
			'Q&A:',
			'',
			'',
			'-'
		],
		...[
			'https://a.example/1',
			'• 項目です',
			'- An item',
			'3件のコメント',
			'<< 前の記事',
			':fire:',
			'[2026/03/02 ~ 03/08] 今週'
		],
		...['このAIの要約には誤りがあるかもしれません。', '작은 모델입니다.', '1. 手順', '```', '# 見出し', '| a | b |']
	);

	test.each(['\n', '\r\n'])('every line that is not blank stands in exactly one side of one segment (%j)', (end) => {
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
				const text = ['今週の記事です。', ...lines].join(end);
				const { segments } = post.read(text, { lang: 'ja' });
				const sides = segments
					.flatMap(({ targetBytes, sourceBytes }) => [targetBytes, sourceBytes])
					.filter((side) => side !== null);
				for (const { bytes, text: whole } of linesOf(text)) {
					const holders = sides.filter(([start, stop]) => start < bytes[1] && stop > bytes[0]);
					expect(holders.length, whole).toBe(whole.includes(' / ') && holders.length === 2 ? 2 : 1);
				}
				expect(segments.every(({ source, target }) => source !== null || target !== null)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	const many = (...lines: string[]) => Array.from({ length: 20_000 / lines.length - 1 }, () => lines).flat();
	test.each([
		['in two runs', [...Array<string>(9_999).fill(T1), ...Array<string>(9_999).fill(E1)]],
		['by turns', many(T1, E1)],
		['as papers', many('小さな記憶 / A Small Memory', '論文紹介', T1, E1)],
		['of furniture', many('-', ':fire:', '原文', 'a')],
		['of titles', many('小さな記憶')]
	])('twenty thousand lines %s are read in bounded time', (_, lines) => {
		const work = (): void => expect(read('今週の記事です。', ...lines).segments.length).toBeGreaterThan(0);
		expect(leastTime(10_000, work)).toBeLessThan(10_000);
	});
});
