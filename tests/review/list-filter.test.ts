import { describe, expect, it } from 'vitest';
import { DeskState } from '../../src/lib/review/desk.svelte';
import { countListed, LIST_CHOICES, listedNeighbour, listedPapers } from '../../src/lib/review/list-filter';
import { deskView, findingOn } from './fixture';

const TEXT = '모델을 훈련하는 새 방법';

function desk(): DeskState {
	const made = new DeskState(
		deskView(
			[
				{ id: 'a', text: TEXT, state: 'approved', approved: TEXT, paper: null },
				{ id: 'b', text: TEXT, paper: 'One' },
				{ id: 'c', text: TEXT, state: 'approved', approved: TEXT, paper: 'One' },
				{ id: 'd', text: TEXT, state: 'approved', approved: TEXT, paper: 'Two' },
				{ id: 'e', text: TEXT, state: 'left-out', paper: 'Two' }
			],
			[findingOn('b', TEXT, '훈련'), findingOn('d', TEXT, '모델', { blocks: false })]
		)
	);
	made.activeId = 'a';
	return made;
}

const listed = (of: DeskState): string[] => listedPapers(of).flatMap(({ rows }) => rows.map(({ id }) => id));

describe('the list of rows', () => {
	it('has the rows that are what was chosen, and always the active one', () => {
		const of = desk();
		const lists = LIST_CHOICES.map((choice) => {
			of.side.listed = choice;
			return [choice, listed(of).join(''), countListed(of)];
		});
		expect(lists).toEqual([
			['all', 'abcde', 5],
			['waiting', 'ab', 1],
			['findings', 'abd', 2],
			['blocking', 'ab', 1],
			['talked', 'a', 0]
		]);
	});

	it('drops papers without such a row, and keeps the others in order', () => {
		const of = desk();
		of.side.listed = 'findings';
		expect(listedPapers(of).map(({ title }) => title)).toEqual([null, 'One', 'Two']);
		of.activeId = 'b';
		of.side.listed = 'blocking';
		expect(listedPapers(of).map(({ title }) => title)).toEqual(['One']);
	});

	it('is gone through as it is shown', () => {
		const of = desk();
		of.side.listed = 'findings';
		expect(listedNeighbour(of, 1)?.id).toBe('b');
		of.activeId = 'b';
		expect(listedNeighbour(of, 1)?.id).toBe('d');
		of.activeId = 'd';
		expect(listedNeighbour(of, 1)?.id).toBe('d');
		expect(listedNeighbour(of, -1)?.id).toBe('b');
	});

	it('loses a row once it was decided', () => {
		const of = desk();
		of.side.listed = 'waiting';
		const row = of.row('b')!;
		row.take({ ...row.status, state: 'approved', approved: TEXT });
		expect(listed(of)).toEqual(['a']);
	});
});
