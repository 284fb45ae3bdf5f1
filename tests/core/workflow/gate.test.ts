import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/core/check/check';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { findingKey } from '$lib/core/check/key';
import { findingStatus, type Closure } from '$lib/core/workflow/closure';
import { blockers, type GateRow } from '$lib/core/workflow/gate';

const finding = (more: Partial<Finding> = {}): Finding => ({
	segment: 'a',
	lang: 'ko',
	check: 'accuracy.number-value',
	category: 'accuracy/number',
	severity: 'critical',
	blocks: true,
	source: { start: 0, end: 1, text: '3' },
	target: { start: 4, end: 5, text: '4' },
	evidence: { source: '3', target: '4' },
	fixes: [],
	...more
});

const closure = (more: Partial<Closure> = {}): Closure => ({
	id: 'c',
	action: 'false-alarm',
	scope: 'row',
	segment: 'a',
	check: 'accuracy.number-value',
	key: findingKey(finding()),
	reason: 'it is a name',
	by: 'Rea',
	second: null,
	at: 0,
	rules: RULES_VERSION,
	...more
});

describe('a finding that is set aside', () => {
	it.each([
		['nobody closed it', finding(), [], 2, 'open'],
		['one person closed it, two are asked', finding(), [closure()], 2, 'awaiting'],
		['a second person agreed', finding(), [closure({ second: 'Ed' })], 2, 'closed'],
		['two people closed it each by themselves', finding(), [closure(), closure({ id: 'd', by: 'Ed' })], 2, 'closed'],
		['one person closed it and one is asked', finding(), [closure()], 1, 'closed'],
		['it does not block', finding({ blocks: false }), [closure()], 2, 'closed'],
		[
			'it moved by an unrelated edit',
			finding({ target: { start: 9, end: 10, text: '4' } }),
			[closure({ second: 'Ed' })],
			2,
			'closed'
		],
		[
			'its evidence changed',
			finding({ evidence: { source: '3', target: '5' } }),
			[closure({ second: 'Ed' })],
			2,
			'open'
		],
		['it stands on another row', finding({ segment: 'b' }), [closure({ second: 'Ed' })], 2, 'open'],
		[
			'the phrase was closed on another row',
			finding({ segment: 'b' }),
			[closure({ second: 'Ed', scope: 'phrase' })],
			2,
			'closed'
		],
		[
			'the check was closed for the project',
			finding({ segment: 'b', evidence: {} }),
			[closure({ second: 'Ed', scope: 'project' })],
			2,
			'closed'
		],
		[
			'another check was closed for the project',
			finding({ check: 'accuracy.date' }),
			[closure({ second: 'Ed', scope: 'project' })],
			2,
			'open'
		]
	] as const)('when %s', (_, found, closures, people, status) => {
		expect(findingStatus(found, closures, people)).toBe(status);
	});
});

describe('the gate', () => {
	const rows = (states: GateRow['state'][]): GateRow[] =>
		states.map((state, i) => ({ id: 'abc'[i]!, label: `s000${i + 1}`, paper: i === 2 ? 'Paper' : null, state }));
	const facts = (more: object) => ({
		rows: rows(['approved', 'template', 'left-out']),
		findings: [],
		closures: [],
		disputed: new Set<string>(),
		commented: new Set<string>(),
		held: new Set<string>(),
		people: 2,
		...more
	});

	it('is open when every row is approved, confirmed by rule or left out', () => {
		expect(blockers(facts({}))).toEqual([]);
	});

	it('lists what is missing row by row', () => {
		const list = blockers(facts({ rows: rows(['stale', 'untouched', 'changes-requested']) }));
		expect(list.map((b) => [b.label, b.code])).toEqual([
			['s0001', 'approval-stale'],
			['s0002', 'approval-missing'],
			['s0003', 'changes-requested']
		]);
	});

	it('is shut by an open blocking finding on an approved row, not by one that informs', () => {
		expect(blockers(facts({ findings: [finding()] })).map((b) => b.code)).toEqual(['finding-open']);
		expect(blockers(facts({ findings: [finding({ blocks: false })] }))).toEqual([]);
	});

	it('lets the rest pass when a paper is held', () => {
		const held = new Set(['Paper']);
		expect(blockers(facts({ rows: rows(['approved', 'template', 'untouched']), held }))).toEqual([]);
	});

	it('is shut by a dispute on an approved row, unless the row is left out or its paper held', () => {
		const disputed = new Set(['a', 'c']);
		const open = facts({ rows: rows(['approved', 'template', 'approved']), disputed });
		expect(blockers(open).map((b) => [b.label, b.code])).toEqual([
			['s0001', 'disputed'],
			['s0003', 'disputed']
		]);
		expect(blockers({ ...open, held: new Set(['Paper']) }).map((b) => b.label)).toEqual(['s0001']);
		expect(blockers({ ...open, rows: rows(['left-out', 'template', 'left-out']) })).toEqual([]);
	});

	it('is shut by a comment that blocks on an approved row, unless the row is left out or its paper held', () => {
		const commented = new Set(['a', 'c']);
		const open = facts({ rows: rows(['approved', 'template', 'approved']), commented });
		expect(blockers(open).map((b) => [b.label, b.code])).toEqual([
			['s0001', 'comment-open'],
			['s0003', 'comment-open']
		]);
		expect(blockers({ ...open, held: new Set(['Paper']) }).map((b) => b.label)).toEqual(['s0001']);
		expect(blockers({ ...open, rows: rows(['left-out', 'template', 'left-out']) })).toEqual([]);
	});

	it('never publishes nothing', () => {
		expect(blockers(facts({ rows: [] })).map((b) => b.code)).toEqual(['nothing-to-publish']);
	});
});
