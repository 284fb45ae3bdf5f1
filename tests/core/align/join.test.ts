import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPosts, mergeOrder, samePost, type JoinRow } from '../../../src/lib/core/align/join';
import type { Kind } from '../../../src/lib/core/segment/segment';
import { leastTime } from '../../time';

const row = (
	kind: Kind,
	target: string | null,
	source: string | null = null,
	paper: string | null = null
): JoinRow => ({
	...{ kind, target, source, paper }
});

const MEMORY = 'A Small Memory for Agents';
const LINE = 'It keeps one line for each day and forgets the rest.';
const japanese: JoinRow[] = [
	row('title', '[2026/03/02 ~ 03/08] 今週の論文'),
	row('meta', '-'),
	row('paragraph', '今週の見どころです。'),
	row('title', '小さな記憶', MEMORY, MEMORY),
	row('meta', '論文紹介', null, MEMORY),
	row('summary', '一日一行だけを残します。', LINE, MEMORY),
	row('meta', '論文リンク', null, MEMORY),
	row('link', 'https://arxiv.org/abs/2603.00001', null, MEMORY),
	row('link', 'https://x.com/a/status/1', null, MEMORY),
	row('title', 'Pebble', null, 'Pebble'),
	row('summary', '小石です。', 'A pebble of a model.', 'Pebble'),
	row('link', 'https://a.example/weekly')
];
const korean: JoinRow[] = [
	row('title', '[2026/03/02 ~ 03/08] 이번 주 논문'),
	row('title', '[2026/03/02 ~ 03/08] 이번 주 논문'),
	row('paragraph', '이번 주의 볼거리입니다.'),
	row('title', '자갈', null, 'Pebble'),
	row('summary', '자갈입니다.', null, 'Pebble'),
	row('title', '작은 기억', 'A Small Memory for Agents!', 'A Small Memory for Agents!'),
	row('meta', '논문 소개', null, 'A Small Memory for Agents!'),
	row(
		'summary',
		'하루에 한 줄만 남깁니다.',
		'It keeps one line for each day, and forgets the rest…',
		'A Small Memory for Agents!'
	),
	row('meta', '논문 링크', null, 'A Small Memory for Agents!'),
	row('link', 'http://twitter.com/a/status/1?s=20', null, 'A Small Memory for Agents!'),
	row('link', 'https://arxiv.org/pdf/2603.09999v2', null, 'A Small Memory for Agents!'),
	row('title', '새 논문', 'Brand New', 'Brand New'),
	row('summary', '새롭습니다.', 'It is new.', 'Brand New')
];

describe('two posts of one week', () => {
	test('titles join by English, prose by English or place, labels by section, links by address', () => {
		expect(joinPosts(japanese, korean)).toEqual([0, null, 2, 9, 10, 3, 4, 5, 6, 8, null, null, null]);
	});

	test('rows with different English of their own stay separate', () => {
		const ours = [
			row('title', '記憶', MEMORY, MEMORY),
			row('summary', '要約', 'It sorts mail by sender and date.', MEMORY)
		];
		const theirs = [row('title', '기억', MEMORY, MEMORY), row('summary', '요약', LINE, MEMORY)];
		expect(joinPosts(ours, theirs)).toEqual([0, null]);
	});

	test('similar English joins, also when a paragraph more stands between', () => {
		const ours = [row('paragraph', 'あ', 'The model reads the trace line by line and explains the first wrong step.')];
		const theirs = [
			row('paragraph', '가', 'Weights are released for all of the sizes.'),
			row('paragraph', '나', 'The model reads its trace line by line, and explains the first wrong step.')
		];
		expect(joinPosts(ours, theirs)).toEqual([null, 0]);
	});

	test('the joined order keeps the existing one and puts each new row behind the one it follows', () => {
		const joined = joinPosts(japanese, korean);
		const order = mergeOrder(japanese, korean, joined);
		const shown = order.map(({ existing, incoming }) => `${existing ?? ''}+${incoming ?? ''}`);
		expect(shown.slice(0, 4)).toEqual(['0+0', '+1', '1+', '2+2']);
		expect(shown.slice(4, 14)).toEqual(['3+5', '4+6', '5+7', '6+8', '7+', '8+9', '+10', '+11', '+12', '9+3']);
		expect(shown.slice(14)).toEqual(['10+4', '11+']);
	});

	test.each([
		['the same post', japanese, japanese, 1],
		['its other language', japanese, korean, 0.75],
		['another week', japanese, [row('title', '[2026/03/09 ~ 03/15] 다음 주')], 0],
		['nothing', [], [], 0]
	])('%s', (_, a, b, least) => {
		const score = samePost(a, b);
		expect(score).toBeGreaterThanOrEqual(least);
		expect(score).toBeLessThanOrEqual(least === 0 ? 0.1 : 1);
		expect(samePost(b, a)).toBeCloseTo(score);
	});
});

describe('laws of joining', () => {
	const paper = fc.constantFrom(null, MEMORY, 'Pebble', 'Brand New');
	const text = fc.constantFrom(LINE, 'A pebble of a model.', 'It is new.', null);
	const target = fc.constantFrom(
		'글',
		'論文紹介',
		'https://a.example/1',
		'論文リンク',
		'GPT-4の話',
		'[2026/03/02 ~ 03/08] 今週'
	);
	const kind = fc.constantFrom<Kind>('title', 'summary', 'paragraph', 'meta', 'link', 'boilerplate');
	const rows = fc.array(fc.record({ kind, paper, source: text, target }), { maxLength: 25 });

	test('no row is used twice, joins rise within a paper, and the order holds every row once', () => {
		fc.assert(
			fc.property(rows, rows, (ours, theirs) => {
				const joined = joinPosts(ours, theirs);
				const used = joined.filter((at) => at !== null);
				expect(new Set(used).size).toBe(used.length);
				for (const title of [MEMORY, 'Pebble', 'Brand New']) {
					const within = joined.filter((at, i) => at !== null && theirs[i].paper === title);
					expect(within).toEqual([...within].sort((a, b) => (a ?? 0) - (b ?? 0)));
				}
				const order = mergeOrder(ours, theirs, joined);
				expect(order.flatMap(({ existing }) => existing ?? []).sort((a, b) => a - b)).toEqual(ours.map((_, i) => i));
				expect(order.flatMap(({ incoming }) => incoming ?? []).sort((a, b) => a - b)).toEqual(theirs.map((_, i) => i));
				expect(order.every((place) => place.incoming === null || joined[place.incoming] === place.existing)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	test('a post joins with itself row by row', () => {
		expect(joinPosts(japanese, japanese)).toEqual(japanese.map((r, at) => (r.target === '-' ? null : at)));
	});

	test('ten thousand rows with nothing but place in common are joined in bounded time', () => {
		const many = (title: (i: number) => string) =>
			Array.from({ length: 10_000 }, (_, i) => row('paragraph', `${i}`, `Words of ${i} and of ${i * 7}`, title(i)));
		for (const title of [() => MEMORY, (i: number) => `Paper ${i} of many`, (i: number) => `P${i}`]) {
			const [ours, theirs] = [many(title), many((i) => title(i + 3))];
			const work = (): void =>
				expect(mergeOrder(ours, theirs, joinPosts(ours, theirs)).length).toBeGreaterThanOrEqual(10_000);
			expect(leastTime(5000, work)).toBeLessThan(5000);
		}
	});
});
