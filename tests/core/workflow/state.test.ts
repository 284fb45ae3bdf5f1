import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowState, type Decision, type Quorum, type RowFacts } from '$lib/core/workflow/state';

const two: Quorum = { people: 2, isEditor: (person) => person === 'Ed' || person === 'Eve' };
const one: Quorum = { ...two, people: 1 };

const did = (by: string, kind: Decision['kind'], text: string, settled = false): Decision => ({
	by,
	kind,
	text,
	at: 0,
	why: null,
	reason: null,
	settled
});

const row = (facts: Partial<RowFacts>): RowFacts => ({
	leftOut: false,
	held: false,
	template: false,
	machine: 'M',
	text: 'M',
	author: null,
	decisions: [],
	published: null,
	...facts
});

describe('the life of a row', () => {
	it.each([
		['nobody touched it', row({}), two, 'untouched'],
		['somebody wrote', row({ text: 'A', author: 'Rea' }), two, 'in-progress'],
		[
			'its writer alone confirmed',
			row({ text: 'A', author: 'Rea', decisions: [did('Rea', 'confirm', 'A')] }),
			two,
			'confirmed'
		],
		[
			'a reviewer wrote, an editor approved',
			row({ text: 'A', author: 'Rea', decisions: [did('Ed', 'approve', 'A')] }),
			two,
			'approved'
		],
		[
			'an editor mended a comma, a reviewer confirmed',
			row({ text: 'A', author: 'Ed', decisions: [did('Rea', 'confirm', 'A')] }),
			two,
			'approved'
		],
		[
			'two reviewers, no editor',
			row({ text: 'A', author: 'Rea', decisions: [did('Rob', 'confirm', 'A')] }),
			two,
			'confirmed'
		],
		['one editor approved the machine text', row({ decisions: [did('Ed', 'approve', 'M')] }), two, 'confirmed'],
		[
			'two people approved the machine text',
			row({ decisions: [did('Rea', 'confirm', 'M'), did('Ed', 'approve', 'M')] }),
			two,
			'approved'
		],
		[
			'an editor approved what he wrote',
			row({ text: 'A', author: 'Ed', decisions: [did('Ed', 'approve', 'A')] }),
			two,
			'confirmed'
		],
		['one person, one read-through', row({ decisions: [did('Ed', 'approve', 'M')] }), one, 'approved'],
		['one person wrote and did not read it again', row({ text: 'A', author: 'Ed' }), one, 'in-progress'],
		[
			'it was edited after its approval',
			row({ text: 'B', author: 'Ed', decisions: [did('Ed', 'approve', 'A', true)] }),
			two,
			'stale'
		],
		[
			'an edit after the approval was taken back',
			row({ text: 'A', author: 'Rea', decisions: [did('Ed', 'approve', 'A', true)] }),
			two,
			'approved'
		],
		[
			'it was refused after a confirmation',
			row({ decisions: [did('Rea', 'confirm', 'M'), did('Ed', 'refuse', 'M')] }),
			two,
			'changes-requested'
		],
		[
			'it was refused and then written anew',
			row({ text: 'A', author: 'Rea', decisions: [did('Ed', 'refuse', 'M')] }),
			two,
			'in-progress'
		],
		['it holds no prose', row({ template: true }), two, 'template'],
		['it held no prose and was edited', row({ template: true, text: 'A', author: 'Rea' }), two, 'in-progress'],
		[
			'it holds no prose, and somebody confirmed it',
			row({ template: true, decisions: [did('Rea', 'confirm', 'M')] }),
			two,
			'template'
		],
		[
			'it holds no prose, and somebody asked for a change',
			row({ template: true, decisions: [did('Rea', 'refuse', 'M')] }),
			two,
			'changes-requested'
		],
		['it stands in the newest release', row({ template: true, published: 'M' }), two, 'published'],
		[
			'it was published and approved anew with another text',
			row({ text: 'A', author: 'Rea', published: 'M', decisions: [did('Ed', 'approve', 'A', true)] }),
			two,
			'approved'
		],
		['a machine text stands in a release, and nobody read it', row({ published: 'M' }), two, 'untouched'],
		['its paper is held', row({ held: true, decisions: [did('Ed', 'approve', 'M', true)] }), two, 'held'],
		['its paper is held and it was left out', row({ held: true, leftOut: true }), two, 'left-out'],
		['it was left out', row({ leftOut: true, decisions: [did('Ed', 'approve', 'M', true)] }), two, 'left-out']
	] as const)('when %s', (_, facts, quorum, state) => {
		expect(rowState(facts, quorum)).toBe(state);
	});

	it('is never approved without two people behind the exact text, one of them an editor', () => {
		const person = fc.constantFrom('Rea', 'Rob', 'Ed', 'Eve');
		const text = fc.constantFrom('M', 'A', 'B');
		const decision = fc.record({ by: person, kind: fc.constantFrom('confirm', 'approve', 'refuse'), text });
		fc.assert(
			fc.property(fc.array(decision, { maxLength: 6 }), text, fc.option(person), (decisions, now, author) => {
				const facts = row({
					text: now,
					author,
					decisions: decisions.map((d) => did(d.by, d.kind as Decision['kind'], d.text))
				});
				if (rowState(facts, two) !== 'approved') return;
				const behind = new Set(facts.decisions.filter((d) => d.text === now && d.kind !== 'refuse').map((d) => d.by));
				if (now !== 'M' && author) behind.add(author);
				expect(behind.size).toBeGreaterThanOrEqual(2);
				expect([...behind].some((p) => two.isEditor(p))).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});
