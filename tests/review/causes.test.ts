import { describe, expect, it } from 'vitest';
import { causes } from '../../src/lib/review/causes';
import { nextWaiting, stateNow } from '../../src/lib/review/row-state';
import type { RowState } from '../../src/lib/core/workflow/state';
import { deskView, findingOn } from './fixture';

describe('findings by cause', () => {
	it('puts the same words of one check together, worst first', () => {
		const text = '가 나 다';
		const minor = findingOn('a', text, '가', { severity: 'minor', blocks: false });
		const list = [minor, findingOn('a', text, '나'), findingOn('b', text, '나'), findingOn('c', text, '다')];
		expect(causes(list).map((c) => c.findings.map((f) => f.segment + f.target?.text))).toEqual([
			['a나', 'b나'],
			['c다'],
			['a가']
		]);
	});

	it('keeps the object of a cause that is as it was', () => {
		const text = '가 나 다';
		const [first, second, third] = [findingOn('a', text, '나'), findingOn('b', text, '나'), findingOn('c', text, '다')];
		const before = causes([first, second, third]);
		const after = causes([first, { ...second }, third], before);
		expect(after.map((cause, n) => cause === before[n])).toEqual([false, true]);
		expect(after).toEqual(before);
	});
});

describe('the state of a row while its text is ahead of the server', () => {
	const status = (state: RowState, text: string, approved: string | null = null) =>
		deskView([{ id: 'a', text, state, approved }]).status.rows[0]!;
	it.each<[string, ReturnType<typeof status>, string, RowState]>([
		['same text, same state', status('confirmed', '가'), '가', 'confirmed'],
		['an edit takes a confirmation away', status('confirmed', '가'), '나', 'in-progress'],
		['an edit makes an approval stale', status('approved', '가', '가'), '나', 'stale'],
		['the approved words again are approved', status('stale', '나', '가'), '가', 'approved'],
		['what is left out stays so', status('left-out', '가'), '나', 'left-out']
	])('%s', (_, now, text, state) => {
		expect(stateNow(now, text)).toBe(state);
	});

	it('goes on round the end, past rows that this person confirmed', () => {
		const rows = [
			{ id: 'a', state: 'untouched' as const, mine: false },
			{ id: 'b', state: 'approved' as const, mine: false },
			{ id: 'c', state: 'confirmed' as const, mine: true }
		];
		expect(nextWaiting(rows, 'b')?.id).toBe('a');
		expect(nextWaiting(rows, 'a')).toBeNull();
	});
});
