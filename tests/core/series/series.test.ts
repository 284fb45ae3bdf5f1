import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '$lib/core/language/registry';
import { partsOf, seriesView, type OutlineRow, type SeriesPost } from '$lib/core/series/expect';
import { sameSeries, seriesTitle } from '$lib/core/series/pattern';

const read = (title: string) => seriesTitle(title, language('ko'));
const day = (text: string): number => Date.parse(text) / 86_400_000;

const FRAME: OutlineRow[] = [
	{ kind: 'title', paper: 'A', text: 'A Map of Slow Roads' },
	{ kind: 'meta', paper: 'A', text: '논문 소개' },
	{ kind: 'summary', paper: 'A', text: 'It reads the log with care.' },
	{ kind: 'meta', paper: 'A', text: '논문 링크' },
	{ kind: 'meta', paper: null, text: '원문' },
	{ kind: 'boilerplate', paper: null, text: '이 글은 기계가 정리한 것이므로 틀린 곳이 있을 수 있습니다.' }
];
const post = (title: string, at: number, rows: OutlineRow[] = FRAME): SeriesPost => ({
	...{ slug: `p${at}`, title, at, rows },
	...read(title)
});
const WEEKS = [
	post('[2026/05/04 ~ 05/10] 이번 주의 지도', 1),
	post('[2026/05/11 ~ 05/17] 이번 주의 지도', 2),
	post('다른 글', 3)
];

describe('a title', () => {
	it.each([
		['[2026/05/04 ~ 05/10] 이번 주의 지도', '[…] 이번 주의 지도', ['2026-05-04', '2026-05-10'], null],
		['지도 소식 제12호', '지도 소식 제…호', null, 12],
		['지도 소식', null, null, null],
		['2026', null, null, 2026]
	] as [string, string | null, [string, string] | null, number | null][])('%s', (title, pattern, range, number) => {
		const found = read(title);
		const days = range && { first: day(range[0]), last: day(range[1]) };
		expect(found.pattern).toBe(pattern);
		expect([found.range, found.number]).toEqual([days, number]);
	});
	it('of the same series has the same pattern in every week', () => {
		expect(read('[2026/12/28 ~ 2027/01/03] 이번 주의 지도').range).toEqual({
			...{ first: day('2026-12-28'), last: day('2027-01-03') }
		});
		expect(WEEKS[0].pattern).toBe(WEEKS[1].pattern);
	});
	it.each([
		['[2026/05/04 ~ 05/10] 이번 주의 지도', '[2026/05/11 ~ 05/17] 이번 주의 지도', true],
		[
			'[2026/05/04 ~ 05/10] 이번 주의 좋은 지도 (Top Maps of the Week)',
			'이번주 주요 지도(top maps of the week) 12',
			true
		],
		[
			'[2026/05/04 ~ 05/10] 이번 주의 지도 (Top Maps of the Week)',
			'[2026/05/11] 이번 주의 지도 (Top Lamps of the Year)',
			false
		],
		['[2026/05/04 ~ 05/10] 이번 주의 지도 (Top Maps of the Week)', '[2026/05/11 ~ 05/17] 이번 주의 지도', false],
		['5월 4일의 오래된 항구와 등대 소식', '5월 11일의 오래된 항구와 등대의 소식', true],
		['5월 4일의 오래된 항구와 등대 소식', '5월 11일의 새로운 마을과 우물 소식', false],
		['지도 소식 제12호', '등불 소식 제13호', false],
		['지도 소식', '지도 소식', false]
	])('%s and %s', (one, other, same) => {
		expect(sameSeries(read(one), read(other))).toBe(same);
		expect(sameSeries(read(other), read(one))).toBe(same);
	});
});

describe('the next post of a series', () => {
	it('is expected to go on where the last one ended', () => {
		expect(seriesView(post('[2026/05/18 ~ 05/24] 이번 주의 지도', 9), WEEKS)).toMatchObject({
			...{ posts: 2, last: { slug: 'p2' }, looked: 2, shared: 4, missing: [] },
			range: { expected: { from: '2026-05-18', to: '2026-05-24' }, fits: true }
		});
		expect(seriesView(post('[2026/05/19 ~ 05/25] 이번 주의 지도', 9), WEEKS)?.range).toEqual({
			expected: { from: '2026-05-18', to: '2026-05-24' },
			given: { from: '2026-05-19', to: '2026-05-25' },
			fits: false
		});
	});
	it('counts on', () => {
		const issues = [post('소식 제11호', 1), post('소식 제12호', 2)];
		expect(seriesView(post('소식 제13호', 9), issues)?.number).toEqual({ expected: 13, given: 13, fits: true });
		expect(seriesView(post('소식 제15호', 9), issues)?.number).toEqual({ expected: 13, given: 15, fits: false });
	});
	it('is told what it lacks and what stands there instead', () => {
		const rows = FRAME.filter(({ text }) => text !== '논문 링크').map((row) =>
			row.kind === 'boilerplate' ? { ...row, text: '이 글은 사람이 정리한 것이므로 틀린 곳이 있을 수 있습니다.' } : row
		);
		const view = seriesView(post('[2026/05/18 ~ 05/24] 이번 주의 지도', 9, rows), WEEKS);
		expect(view?.missing).toEqual([
			{ place: 'section', text: '논문 링크', seen: 2, instead: null },
			{ ...{ place: 'footer', seen: 2 }, text: FRAME[5].text, instead: rows.at(-1)!.text }
		]);
	});
	it('is none without an earlier post of the same title', () => {
		expect(seriesView(WEEKS[0], [WEEKS[2]])).toBeNull();
		expect(seriesView(WEEKS[2], [post('다른 글', 1)])).toBeNull();
	});
	it('asks for no heading that one post alone has', () => {
		const rows: OutlineRow[] = [...FRAME, { kind: 'heading', paper: 'A', text: 'Slow Roads in May' }];
		const [first] = [post('[2026/05/04 ~ 05/10] 이번 주의 지도', 1, rows)];
		expect(seriesView(WEEKS[1], [first])?.missing).toEqual([]);
	});
});

it('never lacks what it has, and what it lacks most of the last posts have', () => {
	const text = fc.constantFrom('논문 소개', '논문 링크', '더 읽어보기', '원문', '끝', 'Footer of the site');
	const row = fc.record({
		kind: fc.constantFrom<OutlineRow['kind']>('meta', 'heading', 'boilerplate', 'paragraph'),
		...{ paper: fc.option(fc.constant('A')), text }
	});
	const rows = fc.array(row, { maxLength: 8 });
	const posts = fc.array(rows, { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(posts, rows, (before, own) => {
			const title = '[2026/05/04 ~ 05/10] 이번 주의 지도';
			const earlier = before.map((each, n) => post(title, n, each));
			const view = seriesView(post(title, 99, own), earlier)!;
			expect(view.posts).toBe(before.length);
			const recent = before.slice(-5);
			for (const { text, seen } of view.missing) {
				expect(own.map((each) => each.text)).not.toContain(text);
				const having = recent.filter((each) => partsOf(each).some((part) => part.text === text)).length;
				expect(seen).toBeLessThanOrEqual(having);
				expect(seen).toBeGreaterThanOrEqual(recent.length * 0.75);
			}
			expect(view.shared).toBeGreaterThanOrEqual(view.missing.length);
		})
	);
});
