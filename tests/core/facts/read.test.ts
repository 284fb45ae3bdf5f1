import { describe, expect, test } from 'vitest';
import type { CheckedRow } from '../../../src/lib/core/check/check';
import { runChecks } from '../../../src/lib/core/check/run';
import type { Fact } from '../../../src/lib/core/facts/fact';
import { readFacts } from '../../../src/lib/core/facts/read';
import { isOpen, sheet } from '../../../src/lib/core/facts/sheet';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import type { TargetLang } from '../../../src/lib/core/segment/segment';
import { PAIRS } from '../check/faults';

const TERMS = starterTerms();

const row = (lang: TargetLang, source: string | null, target: string): CheckedRow => ({
	id: 'r',
	kind: 'paragraph',
	paper: null,
	lang,
	sourceLang: 'en',
	source,
	target
});

function facts(lang: TargetLang, source: string | null, target: string): Fact[] {
	const given = row(lang, source, target);
	return readFacts(given, TERMS, runChecks([given], { terms: TERMS }));
}

const SIGNS = { unequal: '≠', equal: '=', 'only-source': '<', 'only-target': '>', alone: '|' };
/** A fact in one line: kind, what the source says, how it stands to what the target says. */
const line = ({ kind, source, target, verdict }: Fact): string =>
	`${kind} ${source ? `${source.text} (${source.value})` : '-'} ${SIGNS[verdict]} ${target ? `${target.text} (${target.value})` : '-'}`;

describe('a row is read as facts', () => {
	test.each<[string, TargetLang, string | null, string, string[]]>([
		[
			'numbers of one value are equal in any writing',
			'ja',
			'A 3.8B model on 2.6 trillion tokens',
			'2.6兆トークンで学習した38億のモデル',
			['number 3.8B (3.8e9) = 38億 (3.8e9)', 'number 2.6 trillion (2.6e12) = 2.6兆 (2.6e12)']
		],
		[
			'a number that changed',
			'ko',
			'It has 3.8 billion parameters.',
			'매개변수가 83억 개입니다.',
			['number 3.8 billion (3.8e9) ≠ 83억 (8.3e9)']
		],
		['a lost number', 'ja', 'It took 512 chips.', 'チップを使った。', ['number 512 (512) < -']],
		['an added number', 'ko', 'The layers are thin.', '12개의 층이 얇습니다.', ['number - > 12 (12)']],
		[
			'quantities are compared with their units',
			'ja',
			'24 GB, up 3 percentage points, for $2 million',
			'24GB、3%増、200万ドル',
			[
				'unit 24 GB (24 GB) = 24GB (24 GB)',
				'unit 3 percentage points (3 pp) ≠ 3% (3 %)',
				'unit $2 million (2e6 USD) = 200万ドル (2e6 USD)'
			]
		],
		[
			'dates',
			'ko',
			'From March 4, 2026 to May 9, 2026',
			'2026년 3월 4일부터 2026년 5월 8일까지',
			[
				'date March 4, 2026 (2026-03-04) = 2026년 3월 4일 (2026-03-04)',
				'date May 9, 2026 (2026-05-09) ≠ 2026년 5월 8일 (2026-05-08)'
			]
		],
		['a lost date', 'ja', 'It closes on March 4, 2026.', 'まもなく締め切る。', ['date March 4, 2026 (2026-03-04) < -']],
		[
			'names in any case, and those without partner',
			'ko',
			'LampNet-7B beats GPT-3.5.',
			'LAMPNET-7B가 Rivet을 앞섭니다.',
			['name LampNet-7B (lampnet7b) = LAMPNET-7B (lampnet7b)', 'name GPT-3.5 (gpt35) < -', 'name - > Rivet (rivet)']
		],
		['a name that is translated as a term', 'ja', 'We study RAG.', '検索拡張生成を調べる。', ['name RAG (rag) = -']],
		[
			'addresses',
			'ja',
			'At https://example.org/a/ and https://example.com/lamp',
			'https://example.org/a と https://example.com/lump を参照',
			[
				'link https://example.org/a/ (https://example.org/a) = https://example.org/a (https://example.org/a)',
				'link https://example.com/lamp (https://example.com/lamp) ≠ https://example.com/lump (https://example.com/lump)'
			]
		],
		[
			'the title of a page in place of an address',
			'ko',
			'At https://github.com/lamp/post',
			'\\url{GitHub - lamp/post: A light in the street}',
			[
				'link https://github.com/lamp/post (https://github.com/lamp/post) ≠ GitHub - lamp/post: A light in the street (GitHub - lamp/post: A light in the street)'
			]
		],
		['without a source there is nothing to hold it against', 'ja', null, '38億のモデル', ['number - | 38億 (3.8e9)']],
		['nothing in an empty target', 'ko', 'It has 12 layers.', '', []],
		['words are no facts', 'ja', 'One of them is enough.', '一つで足りる。', []]
	])('%s', (_, lang, source, target, lines) => {
		expect(facts(lang, source, target).map(line)).toEqual(lines);
	});
});

test('the pairs without fault are equal throughout', () => {
	const unequal = PAIRS.flatMap(({ lang, source, target }) =>
		facts(lang, source, target)
			.filter((fact) => fact.verdict !== 'equal')
			.map(line)
	);
	expect(unequal).toEqual([]);
});

test('a fact names the finding that speaks of it, and no finding of the sentence around it', () => {
	const given = row('ko', 'It has 3.8 billion parameters.', '매개변수가 83억 개입니다.');
	const [number] = runChecks([given], { terms: TERMS });
	const sentence = { ...number!, check: 'accuracy.whole', target: { start: 0, end: 90, text: given.target } };
	const style = { ...number!, check: 'style.any', category: 'style/any' };
	expect(readFacts(given, TERMS, [number!, sentence, style])[0]!.findings).toEqual([number]);
});

describe('the sheet', () => {
	const rowsOf = (...list: [paper: string | null, source: string, target: string][]) =>
		list.map(([paper, source, target], n) => ({ id: `r${n}`, paper, facts: facts('ko', source, target) }));
	const rows = rowsOf(
		[null, '7 papers', '7편의 논문'],
		['Lamp', 'It has 12 layers and 3.8 billion weights.', '층은 12개, 가중치는 83억 개, 모두 96시간.'],
		['Post', '12 layers', '12개 층'],
		['Lamp', 'GPT-4 and 512 chips', '512개의 칩']
	);

	test('puts what differs first, by paper, what blocks before the rest', () => {
		expect(
			sheet(rows).open.map(({ paper, lines }) => [paper, lines.map(({ fact }) => line(fact).split(' ')[0])])
		).toEqual([['Lamp', ['number', 'name', 'unit']]]);
	});

	test('counts every fact once', () => {
		const { counts, equal } = sheet(rows);
		expect(counts.number).toEqual({ open: 1, equal: 4 });
		expect(equal.number.map(({ row }) => row)).toEqual(['r0', 'r1', 'r2', 'r3']);
		const total = Object.values(counts).reduce((sum, { open, equal }) => sum + open + equal, 0);
		expect(total).toBe(rows.flatMap((r) => r.facts).length);
	});

	test('has a key of its own for each line', () => {
		const twice = [{ id: 'a', paper: null, facts: facts('ko', '12 and 12', '12와 12') }];
		expect(new Set(sheet(twice).equal.number.map(({ key }) => key)).size).toBe(2);
	});

	test('takes in an equal fact that a finding doubts', () => {
		const [fact] = facts('ja', '12 layers', '12層');
		expect([
			isOpen(fact!),
			isOpen({ ...fact!, findings: [{ severity: 'minor' } as Fact['findings'][number]] })
		]).toEqual([false, true]);
	});
});
