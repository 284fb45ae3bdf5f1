import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../../src/lib/core/glossary/concept';
import { readTermMarkdown } from '../../../../src/lib/core/glossary/exchange/markdown';
import { mergeTermMarkdown } from '../../../../src/lib/core/glossary/exchange/md-merge';
import { writeTermMarkdown } from '../../../../src/lib/core/glossary/exchange/md-write';
import { growth, LINEAR } from '../../../time';
import { anyConcept } from './concepts';
import { atOnce } from '$lib/core/steps';

/** Terms as `english = [preferred, admitted...] note`, `!` for what stays in English. */
const brief = ({ english, renderings, doNotTranslate, note }: Concept): string =>
	`${english.join(' ~ ')} = ${renderings.map(({ lang, text, status }) => `${lang}:${text}:${status[0]}`).join(' ')}${doNotTranslate ? ' !' : ''}${note && ` # ${note}`}`;
const table = (...rows: string[]): string => rows.map((row) => `${row}\n`).join('');

describe('a table of terms is read as people write it', () => {
	it.each<[string, string, string[]]>([
		[
			'Korean headings',
			table('|영문|한글|비고|', '|--|--|--|', '|slow road|느린 길|천천히|'),
			['slow road = ko:느린 길:p # 천천히']
		],
		[
			'Japanese headings',
			table('| 英語 | 日本語訳 | 備考 |', '|:-:|-|-|', '| road | 道、道路 | |'),
			['road = ja:道:p ja:道路:a']
		],
		['a translation in what it is written in', table('English | 訳語', '-|-', 'road | 길'), ['road = ko:길:p']],
		[
			'both languages',
			table('| Term | JA | KO |', '|---|---|---|', '| road | 道 | 길 / 도로 |'),
			['road = ja:道:p ko:길:p ko:도로:a']
		],
		['variants', table('|EN|KO|', '|-|-|', '|learning pace, lp|배움 속도|'), ['learning pace ~ lp = ko:배움 속도:p']],
		[
			'parts that may be left out',
			table('|EN|KO|', '|-|-|', '|walk (slow) home|집|', '|use (verb, noun)|쓰다|'),
			['walk slow home ~ walk home = ko:집:p', 'use ~ use (verb, noun) = ko:쓰다:p']
		],
		[
			'what stays in English',
			table('|EN|KO|Note|', '|-|-|-|', '|Foo|Foo|번역안함|', '|Bar||번역하지 않음, 이름|', '|Baz|번역 안 함||'),
			['Foo = ko:Foo:p !', 'Bar =  ! # 이름', 'Baz =  !']
		],
		[
			'marks, pipes and short lines',
			table('|EN|KO|Note|', '|-|-|-|', '|**a \\| b**|`갑`|', '|c|-|'),
			['a | b = ko:갑:p', 'c = ']
		],
		[
			'no table in code',
			table('```', '|EN|KO|', '|-|-|', '|x|엑스|', '```', '', '|EN|KO|', '|-|-|', '|y|와이|'),
			['y = ko:와이:p']
		]
	])('%s', (_, text, expected) => {
		expect(atOnce(readTermMarkdown(text)).concepts.map(brief)).toEqual(expected);
	});

	it('refuses rows by line, and a text without such a table', () => {
		const text = table('words', '', '|EN|KO|', '|-|-|', '||길|', '|road|길|x|', '|path|길|');
		const { concepts, refused } = atOnce(readTermMarkdown(text));
		expect(concepts.map(({ english }) => english[0])).toEqual(['path']);
		expect(refused).toEqual([
			{ line: 5, code: 'no-english', detail: '' },
			{ line: 6, code: 'too-many-cells', detail: 'x' }
		]);
		expect(() => atOnce(readTermMarkdown('|Name|Age|\n|-|-|\n|Ann|7|\n'))).toThrow('headings name English');
	});

	it('in time that grows with the text alone', () => {
		for (const body of ['| ', '\\', '(', ' (', '<br', ', ', '**', '`a'])
			expect(
				growth(20_000, (size) => atOnce(readTermMarkdown(`|EN|KO|\n|-|-|\n|a${body.repeat(size)}|b|\n`)))
			).toBeLessThan(LINEAR);
	});
});

const FILE = table(
	'# Terms\r',
	'| 영문 | 한글 | 쓴이 | 비고 |',
	'|---|---|:-:|---|',
	'| apple | 사과 | 지수 |  |',
	'| Bridge, br | 다리 |',
	'| cart |  수레   | 민 | 번역안함 아님? 다시 봄 |',
	'| dew \\| fog | 이슬 | | `메모` |',
	'|fog|안개|지수||',
	'',
	'끝.'
).trimEnd();

describe('a file is written again with its own bytes', () => {
	const concepts = atOnce(readTermMarkdown(FILE)).concepts;
	const merged = (list: readonly Concept[], gone: string[] = []): string =>
		mergeTermMarkdown(FILE, list, () => true, new Set(gone));
	const difference = (text: string): [out: string[], into: string[]] => {
		const [before, after] = [FILE.split('\n'), text.split('\n')];
		return [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line))];
	};
	const change = (at: number, to: Partial<Concept>): Concept[] => concepts.with(at, { ...concepts[at]!, ...to });
	const as = (text: string): Concept['renderings'] => [
		{ lang: 'ko', text, status: 'preferred', condition: 'source', note: '' }
	];
	const fresh = (english: string, text: string): Concept => ({
		...concepts[0]!,
		id: english,
		english: [english],
		renderings: as(text)
	});

	it('where nothing changed', () => {
		expect(merged(concepts)).toBe(FILE);
		expect(merged(concepts.toReversed())).toBe(FILE);
		expect(merged([], [])).toBe(FILE);
	});

	it.each<[string, Concept[], string[], string[], string[]]>([
		[
			'a rendering',
			change(2, { renderings: as('짐수레') }),
			[],
			['| cart |  수레   | 민 | 번역안함 아님? 다시 봄 |'],
			['| cart |  짐수레   | 민 | 번역안함 아님? 다시 봄 |']
		],
		[
			'a note in a short line',
			change(1, { note: '건너다' }),
			[],
			['| Bridge, br | 다리 |'],
			['| Bridge, br | 다리 ||건너다|']
		],
		[
			'what stays in English',
			change(4, { doNotTranslate: true, note: '그대로' }),
			[],
			['|fog|안개|지수||'],
			['|fog|안개|지수|번역안함, 그대로|']
		],
		['a pipe', change(4, { english: ['fog', 'a|b'] }), [], ['|fog|안개|지수||'], ['|fog, a\\|b|안개|지수||']],
		['a new term', [...concepts, fresh('cloud, white', '구름')], [], [], ['| cloud\\, white | 구름 | | |']],
		['a term that went', concepts.slice(1), ['apple'], ['| apple | 사과 | 지수 |  |'], []],
		['a term that was never there', concepts.slice(1), [], [], []]
	])('%s', (_, list, gone, out, into) => {
		expect(difference(merged(list, gone))).toEqual([out, into]);
		expect(atOnce(readTermMarkdown(merged(list, gone))).concepts.length).toBeGreaterThanOrEqual(list.length);
	});

	it('puts a new term where it sorts, and at the end of a table without order', () => {
		const at = (text: string): number =>
			merged([...concepts, fresh(text, '새')])
				.split('\n')
				.findIndex((line) => line.includes(`| ${text} |`));
		expect(['aaa', 'crow', 'zebra'].map(at)).toEqual([3, 6, 8]);
		const mixed = table('|EN|KO|', '|-|-|', '|z|제|', '|b|비|', '|y|와|', '|a|아|').trimEnd();
		const { concepts: own } = atOnce(readTermMarkdown(mixed));
		expect(mergeTermMarkdown(mixed, [...own, fresh('c', '씨')], () => true, new Set())).toBe(`${mixed}\n|c|씨|`);
	});
});

describe('writing Markdown and reading it again', () => {
	const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();
	/** Cells know neither white space at their ends nor lines. */
	const tidy = (concept: Concept): Concept =>
		JSON.parse(JSON.stringify(concept), (_, value: unknown) =>
			typeof value === 'string' ? clean(value) || 'x' : value
		) as Concept;
	const empty = (concept: Concept, { definition, note }: Concept): Concept => ({
		...concept,
		definition: definition === '' ? '' : concept.definition,
		note: note === '' ? '' : concept.note,
		english: [...new Set(concept.english)],
		renderings: concept.renderings.map((r) => ({ ...r, note: r.note === 'x' ? '' : r.note }))
	});

	it('loses nothing but ids', () => {
		fc.assert(
			fc.property(fc.tuple(anyConcept('1'), anyConcept('2')), (made) => {
				const concepts = made.map((concept) => empty(tidy(concept), concept));
				const text = atOnce(writeTermMarkdown(concepts));
				const { concepts: back, refused } = atOnce(readTermMarkdown(text));
				expect(refused).toEqual([]);
				expect(back.map(({ id: _id, ...rest }) => rest)).toEqual(
					concepts.map(({ id: _id, ...rest }) => ({ ...rest, renderings: byStatus(rest.renderings) }))
				);
				expect(mergeTermMarkdown(text, back, () => true, new Set())).toBe(text);
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps the columns of others', () => {
		const { concepts } = atOnce(readTermMarkdown(FILE));
		const text = atOnce(writeTermMarkdown(concepts));
		expect(text.split('\n')[0]).toBe('| English | Korean | Note | 쓴이 |');
		expect(atOnce(readTermMarkdown(text)).concepts).toEqual(concepts);
	});
});

const ORDER = ['preferred', 'admitted', 'proposed', 'deprecated', 'forbidden'];
const byStatus = (renderings: Concept['renderings']): Concept['renderings'] =>
	renderings.toSorted((a, b) => a.lang.localeCompare(b.lang) || ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
