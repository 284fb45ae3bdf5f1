import { describe, expect, it, test } from 'vitest';
import type { JoinRow } from '$lib/core/align/join';
import { madeFor, type EnglishTurn } from '$lib/core/update/made-for';
import { isEnglishAlone, planUpdate, type StandingRow } from '$lib/core/update/plan';

const waits = (source: string, more: Partial<JoinRow> = {}): JoinRow => ({
	...{ kind: 'paragraph', paper: 'A Paper', source, target: '' },
	...more
});
const stood = (source: string | null, machine: string | null, more: Partial<StandingRow> = {}): StandingRow => ({
	...{ kind: 'paragraph', paper: 'A Paper', source, machine, given: { source, target: '' }, text: machine },
	...{ decided: false, approved: false, remembered: false, absent: false },
	...more
});
const LINK = 'https://arxiv.org/abs/2605.01113';
const OTHER_LINK = 'https://arxiv.org/abs/2605.01114';

describe('the English alone, as a newer copy', () => {
	it('is known by rows that wait, or are their own translation', () => {
		const link = waits(LINK, { kind: 'link', target: LINK });
		expect(isEnglishAlone([waits('One road.'), link])).toBe(true);
		expect(isEnglishAlone([waits('One road.'), waits('Two roads.', { target: '길 둘.' })])).toBe(false);
		expect(isEnglishAlone([link])).toBe(false);
	});

	test.each([
		['the same English', stood('One road.', '길 하나.'), waits('One road.'), 'same', 'same', false],
		['other English', stood('One road.', '길 하나.'), waits('One new road.'), 'same', 'changed', false],
		[
			'other English of an approved text',
			stood('One long road.', '긴 길.', { decided: true, approved: true }),
			waits('One short road.'),
			...(['same', 'changed', true] as const)
		],
		[
			'another address that stands as it is',
			stood(LINK, LINK, { kind: 'link' }),
			waits(OTHER_LINK, { kind: 'link', target: OTHER_LINK }),
			...(['replaced', 'changed', false] as const)
		],
		[
			'code whose comment was translated',
			stood('run() // goes on', 'run() // 계속'),
			waits('run() // goes on', { target: 'run() // goes on' }),
			...(['same', 'same', false] as const)
		],
		['a row that this language lacks', stood('One road.', null), waits('One road.'), 'new', 'same', false]
	] as [string, StandingRow, JoinRow, string, string, boolean][])(
		'brings %s',
		(_, standing, incoming, text, source, falls) => {
			const { rows } = planUpdate([standing], [incoming, waits('Nothing like that stands in the post.')]);
			expect(rows[0]).toMatchObject({ standing: 0, incoming: 0, text, source, falls });
		}
	);

	it('says nothing of rows that have no English', () => {
		const { counts } = planUpdate([stood(null, '엮은이의 말.'), stood('One road.', '길 하나.')], [waits('One road.')]);
		expect(counts).toMatchObject({ same: 2, gone: 0 });
	});

	it('gives a translation to the row that is like its English, never to the next one that is new', () => {
		const standing = [
			stood('The survey covers all the villages of the hills.', '조사는 언덕의 모든 마을을 다룬다.'),
			stood('Most of the bridges there were built by hand.', '그곳의 다리는 대부분 손으로 지었다.')
		];
		const { rows } = planUpdate(standing, [
			waits('Nobody counted stairs before.'),
			waits('The survey covers all the towns of the hills.'),
			waits('Most of the bridges there were built by machine.')
		]);
		expect(rows.map(({ standing: mine, text }) => [mine, text])).toEqual([
			[null, 'new'],
			[0, 'same'],
			[1, 'same']
		]);
	});
});

describe('a text whose English changed', () => {
	const turns: EnglishTurn[] = [
		{ update: 'b', at: 20, before: 'One road.' },
		{ update: 'd', at: 40, before: 'Two roads.' }
	];
	const told = (source: string, made: string | null, looked: number | null = null, text = '길') =>
		madeFor(turns, source, { text, made, looked });
	test.each([
		['was made for the English of its time', told('Three roads.', 'a'), 'One road.'],
		['was made between two changes', told('Three roads.', 'c'), 'Two roads.'],
		['was made since', told('Three roads.', 'e'), null],
		['was written just now', told('Three roads.', null), null],
		['stands on the English of its time again', told('One road.', 'a'), null],
		['stands on one that is only set otherwise', told('One  road', 'a'), null],
		['was looked at since', told('Three roads.', 'a', 41), null],
		['was looked at before the last change', told('Three roads.', 'a', 30), 'One road.'],
		['is none yet', told('Three roads.', 'a', null, ''), null]
	])('%s', (_, said, expected) => {
		expect(said).toBe(expected);
	});
});
