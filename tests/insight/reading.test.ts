import { describe, expect, test } from 'vitest';
import type { DeskView } from '../../src/lib/core/workflow/desk-view';
import { placesOf, readDocument, toRead, type FromReader } from '../../src/lib/insight/reading';
import { deskView, findingOn } from '../review/fixture';
import { RULES_VERSION } from '../../src/lib/core/check/rules-version';
import { findingKey } from '../../src/lib/core/check/key';

const TEXT = '매개변수가 83억 개입니다.';
const rows: Parameters<typeof deskView>[0] = [
	{ id: 'a', text: TEXT, source: 'It has 3.8 billion parameters.' },
	{ id: 'b', text: '', source: null, machine: null },
	{ id: 'c', text: TEXT, source: 'It has 8.3 billion parameters.', state: 'left-out' },
	{ id: 'd', text: TEXT, source: 'It has 8.3 billion parameters.' }
];
const number = findingOn('a', TEXT, '83억', { check: 'accuracy.number-value', category: 'accuracy/number' });

const last = (view: DeskView): FromReader => [...readDocument(toRead(view))].at(-1)!;

describe('the facts of a desk', () => {
	test('are those of its rows that are not left out, by the numbers that the desk gives them', () => {
		const view = deskView(rows, [number]);
		const answer = last(view);
		expect(answer.kind === 'done' && answer.rows.map(({ id, facts }) => [id, facts[0]?.verdict])).toEqual([
			['a', 'unequal'],
			['d', 'equal']
		]);
		expect([...placesOf(view)].map(([id, place]) => [id, place.number])).toEqual([
			['a', 1],
			['c', 2],
			['d', 3]
		]);
	});

	test('name the findings that are open, not those that two people set aside', () => {
		const view = deskView(rows, [number]);
		const found = () => {
			const answer = last(view);
			return answer.kind === 'done' ? answer.rows[0]!.facts[0]!.findings.length : -1;
		};
		expect(found()).toBe(1);
		const closure = { id: 'z', action: 'waiver', scope: 'row', segment: 'a', check: number.check, reason: '' } as const;
		const people = { by: 'x', second: 'y', byName: 'X', secondName: 'Y', at: 1, rules: RULES_VERSION };
		view.status.closures = [{ ...closure, ...people, key: findingKey(number) }];
		expect(found()).toBe(0);
	});

	test('say how far they are in a long document', () => {
		const long = Array.from({ length: 600 }, (_, n) => ({ id: `r${n}`, text: '12층', source: '12 layers' }));
		const answers = [...readDocument(toRead(deskView(long)))];
		expect(answers.map((a) => (a.kind === 'progress' ? a.done : a.rows.length))).toEqual([0, 250, 500, 600]);
	});
});
