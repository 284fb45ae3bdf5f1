import { describe, expect, it } from 'vitest';
import { DeskState } from '../../src/lib/review/desk.svelte';
import { around, entriesOf, isLong } from '../../src/lib/review/long-list';
import { deskView } from './fixture';

const numbered = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `r${n}`, text: '글' }));

describe('long lists', () => {
	it('hold heads and rows in reading order, each with its place among its like', () => {
		const rows = [
			{ id: 'a', text: '글', paper: null },
			{ id: 'b', text: '글', paper: 'One' },
			{ id: 'c', text: '글', paper: 'One' }
		];
		const entries = entriesOf(new DeskState(deskView(rows)).papers);
		expect(entries.map((e) => `${e.key} ${e.level}: ${e.place} of ${e.of}`)).toEqual([
			'paper:a 1: 1 of 2',
			'a 2: 1 of 1',
			'paper:b 1: 2 of 2',
			'b 2: 1 of 2',
			'c 2: 2 of 2'
		]);
	});

	it('begin above 500 rows', () => {
		expect([500, 501].map((count) => isLong(new DeskState(deskView(numbered(count)))))).toEqual([false, true]);
	});

	it.each([
		{ what: 'the first', at: [0], kept: [0, 1] },
		{ what: 'the last', at: [9], kept: [8, 9] },
		{ what: 'two that meet', at: [3, 4], kept: [2, 3, 4, 5] },
		{ what: 'none', at: [undefined], kept: [] }
	])('keep the neighbours of $what', ({ at, kept }) => {
		expect(around(at, 10).sort()).toEqual(kept);
	});
});
