import { describe, expect, it } from 'vitest';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { corrections } from '$lib/core/glossary/learn/correction';
import { findDrift, type Drift } from '$lib/core/glossary/learn/drift';
import { lessonsOf, type KeptCorrection } from '$lib/core/glossary/learn/lesson';
import { judge, type JudgedRow, type Offer } from '$lib/core/glossary/learn/offer';
import { dice, likelihood } from '$lib/core/glossary/learn/score';
import { language } from '$lib/core/language/registry';
import { atOnce } from '$lib/core/steps';
import { NOUNS, driftingPost } from './posts.data';

const ko = language('ko');
const term = (english: string, ...renderings: [string, Concept['renderings'][number]['status']][]): Concept => ({
	...{ id: english, english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: renderings.map(([text, status]) => ({ lang: 'ko', text, status, condition: 'source', note: '' }))
});

const row = (segment: string, source: string, machine: string, approved: string | null): JudgedRow => ({
	...{ document: segment[0]!, segment, source, machine, approved }
});
const ROWS: JudgedRow[] = [
	row('a1', 'The lantern keeper sleeps.', '등불 관리인은 잠을 잡니다.', '등대지기는 잠을 잡니다.'),
	row('a2', 'We call the lantern keeper.', '우리는 등불 관리인을 부릅니다.', '우리는 등대지기를 부릅니다.'),
	row('b1', 'A lantern keeper came by boat.', '등불 관리인이 배로 왔습니다.', '등불 관리인이 배로 왔습니다.'),
	row('b2', 'Every lantern keeper has a lamp.', '모든 등불 관리인은 램프가 있습니다.', null),
	row('b3', 'The man on the boat waits.', '등불 관리인은 기다립니다.', '등불 관리인은 기다립니다.'),
	row('b4', 'The boat is small.', '배는 작습니다.', '배는 작습니다.')
];
const kept = (rows: readonly JudgedRow[]): KeptCorrection[] =>
	rows.flatMap(({ document, segment, machine, approved }) =>
		approved === null ? [] : corrections(machine, approved, ko).map((one) => ({ document, segment, ...one }))
	);
const offers = (concepts: Concept[] = [], rows = ROWS): Offer[] =>
	atOnce(judge(lessonsOf(kept(rows)), rows, ko, indexTerms(concepts)));

describe('a correction made twice', () => {
	it('is offered with its English, the hits it would have had and how many were right', () => {
		expect(offers()).toEqual([
			{
				...{
					key: '등불관리인 → 등대지기',
					from: '등불 관리인',
					to: '등대지기',
					compound: false,
					english: 'lantern keeper',
					concept: null
				},
				places: [
					{ document: 'a', segment: 'a1' },
					{ document: 'a', segment: 'a2' }
				],
				...{ documents: 1, hits: 4, decided: 3, right: 2 }
			}
		]);
	});

	it('is no offer when it was made once, or twice in one row', () => {
		const twice = row(
			'a1',
			'Two.',
			'등불 관리인과 등불 관리인이 작은 배로 왔습니다.',
			'등대지기와 등대지기가 작은 배로 왔습니다.'
		);
		expect(lessonsOf(kept([ROWS[0]!]))).toEqual([]);
		expect(lessonsOf(kept([twice]))).toEqual([]);
	});

	it('belongs to the concept whose renderings fit, and is no news once that says so', () => {
		const concept = term('lantern keeper', ['등불 관리인', 'admitted']);
		expect(offers([concept])[0]?.concept).toBe('lantern keeper');
		expect(offers([term('lantern keeper', ['등불 관리인', 'forbidden'], ['등대지기', 'preferred'])])).toEqual([]);
	});

	it('teaches a part of a longer word only where the longer words differ', () => {
		const part = (segment: string, from: string): KeptCorrection[] => [
			{ document: 'a', segment, from: `${from}機能`, to: `${from}特徴`, compound: false },
			{ document: 'a', segment, from: '機能', to: '特徴', compound: true }
		];
		const words = (all: KeptCorrection[]): string[] => lessonsOf(all).map(({ from }) => from);
		expect(words([...part('1', '灯台'), ...part('2', '灯台')])).toEqual(['灯台機能']);
		expect(words([...part('1', '灯台'), ...part('2', '船')])).toEqual(['機能']);
	});
});

describe('what is rendered now this way, now that', () => {
	const drift = (concepts: Concept[] = [], post = driftingPost()): Drift[] =>
		atOnce(findDrift(post, ko, indexTerms(concepts)));
	const told = (all: Drift[]): string[] =>
		all.map((d) => `${d.kind} ${d.english}: ${d.renderings.map((r) => `${r.text}×${r.rows.length}`).join(' ')}`);

	it('is found without a glossary, and nothing else', () => {
		expect(told(drift())).toEqual(['rendering harbour: 항구×7 포구×5', 'spelling star chart: 별 지도×6 별지도×5']);
	});

	it('names the rows of each rendering', () => {
		const [first] = drift();
		const post = driftingPost();
		for (const { text, rows } of first!.renderings)
			for (const id of rows) expect(post.find((each) => each.id === id)?.target).toContain(text);
	});

	it('is none where the termbase accepts every rendering, and is where it does not', () => {
		const both = term('harbour', ['항구', 'preferred'], ['포구', 'admitted']);
		expect(told(drift([both]))).not.toContainEqual(expect.stringContaining('harbour'));
		const one = term('harbour', ['항구', 'preferred'], ['포구', 'deprecated']);
		expect(drift([one])[0]).toMatchObject({ english: 'harbour', concept: 'harbour' });
	});

	it('is none in a post that says every word in one way', () => {
		const steady = driftingPost().map(({ target, ...rest }) => ({
			...{ ...rest, target: target.replace('포구', '항구').replace('별지도', '별 지도') }
		}));
		expect(NOUNS.length).toBeGreaterThan(20);
		expect(told(drift([], steady))).toEqual([]);
	});
});

it('counts of things that meet by chance score nothing, and more the surer they belong together', () => {
	expect(likelihood({ both: 1, first: 10, second: 10, all: 100 })).toBe(0);
	const some = likelihood({ both: 3, first: 4, second: 4, all: 100 });
	expect(some).toBeGreaterThan(10);
	expect(likelihood({ both: 4, first: 4, second: 4, all: 100 })).toBeGreaterThan(some);
	expect(dice({ both: 2, first: 2, second: 2 })).toBe(1);
});
