import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_STATES, rowState, workState, type Decision, type Quorum, type RowFacts } from '$lib/core/workflow/state';
import { summarise } from '$lib/core/workflow/summary';
import { allows, STEPS, WORKFLOW, type Step } from '$lib/core/workflow/workflow';

const quorum = (people: number): Quorum => ({ people, isEditor: (person) => person === 'Ed' });

const begun = (template: boolean): RowFacts => ({
	...{ leftOut: false, held: false, template, machine: 'M', text: 'M', author: null, decisions: [], published: null }
});

interface Move {
	step: Step;
	by: string;
	text: string;
}

const PEOPLE = ['Rea', 'Rob', 'Ed'];
const moves: fc.Arbitrary<Move> = fc.record({
	step: fc.constantFrom(...(Object.keys(STEPS) as Step[])),
	by: fc.constantFrom(...PEOPLE),
	text: fc.constantFrom('M', 'A', 'B')
});

/** What a step does to the facts, as the use cases do it. */
function take(facts: RowFacts, { step, by, text }: Move, people: Quorum): RowFacts {
	const decided = (kind: Decision['kind']): RowFacts => {
		const decision: Decision = { kind, by, text: facts.text, at: 0, why: null, reason: null, settled: false };
		const next = { ...facts, decisions: [...facts.decisions, decision] };
		decision.settled = workState(next, people) === 'approved';
		return next;
	};
	switch (step) {
		case 'edit':
			return { ...facts, text, author: text === facts.machine ? null : by };
		case 'confirm':
		case 'approve':
		case 'refuse':
			return decided(step);
		case 'leave-out':
		case 'take-in':
			return { ...facts, leftOut: step === 'leave-out' };
		case 'hold':
		case 'let-go':
			return { ...facts, held: step === 'hold' };
		case 'publish':
			return facts.held || facts.leftOut ? { ...facts, published: null } : { ...facts, published: facts.text };
	}
}

/** Published, refused, written and approved anew, and back to what readers have: rare, so told in full. */
const backToPublished = (last: 'confirm' | 'approve'): Move[] => [
	{ step: 'edit', by: 'Rea', text: 'A' },
	{ step: 'approve', by: 'Ed', text: 'A' },
	{ step: 'publish', by: 'Ed', text: 'A' },
	{ step: 'refuse', by: 'Rob', text: 'A' },
	{ step: 'edit', by: 'Rea', text: 'B' },
	{ step: 'approve', by: 'Ed', text: 'B' },
	{ step: 'edit', by: 'Rea', text: 'A' },
	{ step: 'confirm', by: 'Rob', text: 'A' },
	{ step: last, by: 'Ed', text: 'A' }
];

describe('the life of a row as a table', () => {
	it('leads nowhere else, whatever people do, and wherever it says a decision leads, one does', () => {
		const met = new Set<string>();
		const pairs = Object.entries(WORKFLOW).flatMap(([from, steps]) =>
			Object.entries(steps).flatMap(([step, to]) => to.map((state) => `${from} ${step} ${state}`))
		);
		fc.assert(
			fc.property(fc.boolean(), fc.constantFrom(1, 2), fc.array(moves, { maxLength: 14 }), (template, n, list) => {
				const people = quorum(n);
				let facts = begun(template);
				for (const move of list) {
					const from = rowState(facts, people);
					const lead = WORKFLOW[from][move.step];
					if (!lead) continue;
					facts = take(facts, move, people);
					const to = rowState(facts, people);
					expect(lead, `${from} ${move.step}`).toContain(to);
					met.add(`${from} ${move.step} ${to}`);
				}
			}),
			{ numRuns: 20_000, examples: (['confirm', 'approve'] as const).map((last) => [false, 2, backToPublished(last)]) }
		);
		expect(pairs.filter((pair) => !met.has(pair) && !/ (edit|let-go|take-in) /.test(pair))).toEqual([]);
	});

	it.each([
		['untouched', 'publish'],
		['in-progress', 'publish'],
		['confirmed', 'publish'],
		['changes-requested', 'publish'],
		['stale', 'publish'],
		['left-out', 'approve'],
		['left-out', 'confirm'],
		['left-out', 'refuse'],
		['held', 'take-in'],
		['approved', 'take-in'],
		['approved', 'let-go']
	] as const)('from %s there is no step to %s', (state, step) => {
		expect(allows(state, step)).toBe(false);
	});

	it('freezes nothing: from every state the text can be edited', () => {
		expect(ROW_STATES.filter((state) => !allows(state, 'edit'))).toEqual([]);
	});
});

describe('a document as a whole', () => {
	it.each([
		['nothing was begun', ['untouched', 'template', 'untouched'], 'untouched'],
		['one row is approved', ['untouched', 'approved', 'template'], 'in-progress'],
		['all is confirmed, some approved', ['confirmed', 'approved', 'template'], 'confirmed'],
		['one change is asked for', ['published', 'changes-requested', 'untouched'], 'changes-requested'],
		['one approval is stale', ['published', 'stale', 'untouched'], 'stale'],
		['everything passes', ['approved', 'template', 'left-out', 'held'], 'approved'],
		['one paper was approved after the release', ['published', 'approved'], 'approved'],
		['everything is published', ['published', 'left-out', 'held'], 'published'],
		['every paper is held', ['held', 'left-out'], 'held'],
		['every row is left out', ['left-out'], 'left-out']
	] as const)('when %s', (_, states, state) => {
		const summary = summarise(states);
		expect(summary.state).toBe(state);
		expect(Object.values(summary.counts).reduce((a, b) => a + b)).toBe(states.length);
	});
});
