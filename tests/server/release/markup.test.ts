import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';
import { wordsOf } from '$lib/core/release/canonical';
import { discourse, markdown } from '$lib/core/release/markdown';
import type { Kind } from '$lib/core/segment/segment';
import { flawsIn } from '$server/release/prove-markup';
import { readBlocks } from '$server/release/read-markdown';
import { leastTime } from '../../time';

const OPTIONS = { english: true, math: () => null, hash: null, page: null, notice: null };

const row = (target: string, source: string | null = null, kind: Kind = 'paragraph', id = 'a'): ManifestRow => ({
	...{ id, kind, paper: null, sourceLang: 'en', source, target, hash: '' }
});

const post = (...rows: ManifestRow[]): Manifest => ({
	...{ lang: 'ko', slug: 'week', title: '이번 주', sourceTitle: null, number: 1, publishedAt: 0, engines: [] },
	...{ reviewers: [], reviewerCount: 2, held: [], rows }
});

const written = (...rows: ManifestRow[]): string => discourse.render(post(...rows), OPTIONS).text;
const refused = (...rows: ManifestRow[]): [string, string][] =>
	flawsIn(discourse.render(post(...rows), OPTIONS)).map(({ kind, text }) => [kind, text]);

describe('Markdown of a release', () => {
	it.each([
		['bold text stays bold', '이것은 **중요합니다**.', '이것은 **중요합니다**.'],
		['a number at the beginning is no list', '1. 장의 내용입니다', '1\\. 장의 내용입니다'],
		['a number with a dot in the middle is left alone', '3.2억 개', '3.2억 개'],
		['a hash is no heading', '# 기호는 우물 정', '\\# 기호는 우물 정'],
		['a hash with a word is left alone', '#태그', '#태그'],
		['a tag is text', '<div>를 씁니다', '\\<div>를 씁니다'],
		['less-than is left alone', 'a < b', 'a < b'],
		['an entity is text', 'AT&amp;T', 'AT\\&amp;T'],
		['an ampersand is left alone', 'AT&T', 'AT&T'],
		['low lines around a word are text', '_x_ 값', '\\_x\\_ 값'],
		['a name with low lines is left alone', 'snake_case_name', 'snake_case_name'],
		['a lone star is text', '값은 5* 입니다', '값은 5\\* 입니다'],
		['a product is no emphasis', '5*3*2', '5\\*3\\*2'],
		['stars between spaces are left alone', 'a * b', 'a * b'],
		['waves between numbers are left alone', '2~3일', '2~3일'],
		['two waves are no strike', '2~~3일~~', '2\\~\\~3일\\~\\~'],
		['a line of dashes is no rule', '---', '\\---'],
		['a line of equals signs makes no heading', '제목\n===', '제목\n\\==='],
		['a quotation mark is text', '> 인용', '\\> 인용'],
		['a table row is text', '| a | b |', '\\| a | b |'],
		['money is no formula', '$5 그리고 $6', '\\$5 그리고 \\$6'],
		['a formula is kept', '값은 $x_1 * y_2$ 입니다', '값은 $x_1 * y_2$ 입니다'],
		['a formula in brackets gets the dollars that forums know', '값 \\(x^2\\) 값', '값 $x^2$ 값'],
		['code is kept', '`a_b*c` 함수', '`a_b*c` 함수'],
		['a link is kept', '[여기](https://example.org/a_b)에', '[여기](https://example.org/a_b)에'],
		['an address before a particle is closed', 'https://example.org/a에서', '<https://example.org/a>에서'],
		['an address alone stays alone', 'https://example.org/a_b?c=1&copy=2', 'https://example.org/a_b?c=1&copy=2'],
		['a tag of a forum is text', '[quote]말[/quote]', '\\[quote]말\\[/quote]'],
		['a number in brackets is left alone', '연구 [1]에서', '연구 [1]에서'],
		['code in fences is kept', '```py\n# a\n```', '```py\n# a\n```'],
		['a backslash before a mark is kept', 'a\\*b', 'a\\\\\\*b']
	])('%s', (_, target, expected) => {
		expect(written(row(target))).toBe(`${expected}\n`);
		expect(refused(row(target))).toEqual([]);
	});

	it.each([
		[
			'bold text that ends in a bracket before a particle',
			'**마크다운(Markdown)**을 씁니다',
			'emphasis',
			'**마크다운(Markdown)**'
		],
		['italics that end in a bracket before a particle', '*참고(note)*를 봅니다', 'emphasis', '*참고(note)*'],
		['bold text with one mark missing', '이것은 **굵게 씁니다', 'emphasis', '**'],
		['code that is not closed', '이것은 `코드 입니다', 'code', '`'],
		['a link with a gap', '[여기] (https://example.org/a)에', 'link', '[여기] (https://example.org/a)'],
		['a link in full-width brackets', '［여기］（https://example.org/a）', 'link', '［여기］（https://example.org/a）'],
		['a link to a place that readers do not have', '[여기](./b.md)', 'link', '[여기](./b.md)']
	])('refuses %s', (_, target, kind, text) => {
		expect(refused(row(target))).toEqual([[kind, text]]);
	});

	it('refuses what only reading it again shows: an address in brackets keeps bold text from closing', () => {
		expect(refused(row('**https://example.org/a_b**一'))).toEqual([['other', 'https://example.org/a_b一']]);
	});

	it('names a stretch once, and a row once whose blocks only reading again shows', () => {
		const address = '**https://example.org/a_b**一';
		expect(refused(row(`${address}\n\n${address}`, `${address}s`))).toHaveLength(1);
		const flaws = flawsIn(discourse.render(post(row('**굵게* 그리고 **얇게* 말')), OPTIONS));
		expect(new Set(flaws.map(({ start }) => start)).size).toBe(flaws.length);
	});

	it('says how a broken stretch would render', () => {
		const [flaw] = flawsIn(discourse.render(post(row('**마크다운(Markdown)**을')), OPTIONS));
		expect(flaw).toMatchObject({ row: 'a', start: 0, end: 18, repaired: '**마크다운**(Markdown)' });
	});

	it('takes no offence at the English, which nobody may change: it is written as characters', () => {
		const rows = row('굵게', 'It is **bold(ly)**so and ``quoted', 'paragraph');
		expect(refused(rows)).toEqual([]);
		expect(written(rows)).toContain('> It is \\*\\*bold(ly)\\*\\*so and \\`\\`quoted');
	});

	it('writes titles with their English in one line, and items as a list', () => {
		expect(
			written(
				row('느린\n길', 'Slow # Roads #', 'title'),
				row('• 하나', 'One', 'list-item', 'b'),
				row('2. 둘', null, 'list-item', 'c')
			)
		).toBe('- 하나\n\n> One\n\n2. 둘\n');
		const paper = { ...row('느린\n길', 'Slow # Roads #', 'title'), paper: 'Slow Roads' };
		expect(written(paper)).toBe('## 느린 길 / Slow # Roads \\#\n');
		expect(refused(paper)).toEqual([]);
	});

	it('joins the rows of a table, with the line that readers of Markdown need, and quotes the English as one', () => {
		const table = [
			row('| 이름 | 값 |', '| Name | Value |'),
			row('|------|----|', null, 'meta', 'b'),
			row('| **길** \\| 강 | 3 |', '| Road | 3 |', 'paragraph', 'c')
		];
		expect(written(...table)).toBe(
			'| 이름 | 값 |\n| --- | --- |\n| **길** \\| 강 | 3 |\n\n> | Name | Value |\n> | --- | --- |\n> | Road | 3 |\n'
		);
		expect(refused(...table)).toEqual([]);
		expect(refused(...table.slice(0, 1), row('| **길(road)**을 | 3 |', null, 'paragraph', 'c'))).toEqual([
			['emphasis', '**길(road)**']
		]);
	});

	it('leaves the English out when asked', () => {
		const { text } = discourse.render(post(row('하나', 'One')), { ...OPTIONS, english: false });
		expect(text).toBe('하나\n');
	});
});

/** Pieces that mean something in Markdown or nearly so. */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...['*', '**', '_', '__', '`', '[', ']', '(', ')', '#', '>', '-', '+', '1.', '2)', '~', '~~', '|', '=', '\\'],
				...[
					'<',
					'<b>',
					'&',
					'&amp;',
					'$',
					'!',
					':',
					'\n',
					'\n\n',
					' ',
					'  ',
					'\t',
					'가나',
					'日本',
					'ab',
					'3',
					'(주)',
					'🙂'
				],
				...['\u3000', 'https://example.org/a_b', '---', '===', '"', "'", '](', '<https://a.b>', '[a]: b', '%', '\\(']
			),
			fc.string({ unit: 'grapheme', maxLength: 3 })
		),
		{ maxLength: 14 }
	)
	.map((parts) => parts.join(''));

const seen = (text: string): string => text.replace(/[\s\u3000]+/gu, ' ').trim();

describe('the law of writing', () => {
	it('what is written is read again as the words of the row, or what is wrong in the row is named', () => {
		const bare = (text: string): string => text.replace(/[\s\u3000*_`[\]()$\\<>~•・\d.-]/gu, '');
		fc.assert(
			fc.property(hostile, hostile, (target, source) => {
				const rendering = markdown.render(post(row(target, source)), OPTIONS);
				const flaws = flawsIn(rendering);
				// Emphasis may fail beside other markup, which the whole alone shows; a character that needs a backslash never may.
				if (!/\*|__/u.test(target + source)) expect(flaws.filter(({ kind }) => kind === 'other')).toEqual([]);
				if (flaws.length > 0) return;
				const words = readBlocks(rendering.text.replace(/^---\n[^]*?\n---\n/u, '')).map((block) =>
					wordsOf(block.replace(/^[^:]*: /u, ''))
				);
				const own = source === target ? target : `${target}\n${source}`;
				expect(bare(words.join('\n'))).toBe(bare(own.replace(/\0/g, '\ufffd')));
			}),
			{ numRuns: Number(process.env.RUNS ?? 3000) }
		);
	});

	it('no text is refused that holds no mark in pairs', () => {
		const lonely = hostile.filter((text) => !/[*_`[\]［$\\]|https?:/u.test(text));
		fc.assert(
			fc.property(lonely, (target) => {
				const { text } = discourse.render(post(row(target)), OPTIONS);
				expect(refused(row(target))).toEqual([]);
				const words = readBlocks(text).map((block) => block.replace(/^[^:]*: /u, ''));
				expect(seen(words.join(' '))).toBe(seen(target.replace(/\0/g, '\ufffd')));
			}),
			{ numRuns: Number(process.env.RUNS ?? 3000) }
		);
	});
});

describe('hostile rows', () => {
	it.each([
		['emphasis without end', '*a*'],
		['links without end', '[a](https://a.b)'],
		['brackets that never close', '['],
		['fences that nothing closes', '```a\n'],
		['backslashes', '\\'],
		['dollars and waves', '$~'],
		['breaks', 'a\n']
	])('cost little time: %s', (_, part) => {
		const text = part.repeat(Math.floor(30_000 / part.length));
		expect(leastTime(4000, () => void flawsIn(discourse.render(post(row(text)), OPTIONS)))).toBeLessThan(4000);
	});
});
