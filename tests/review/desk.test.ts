import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/lib/core/check/rules-version';
import { findingKey } from '../../src/lib/core/check/key';
import type { ThreadView } from '../../src/lib/core/comment/thread';
import { full, lean, type LeanDesk } from '../../src/lib/core/workflow/desk-view';
import { blockers } from '../../src/lib/core/workflow/gate';
import { DeskState } from '../../src/lib/review/desk.svelte';
import { deskView, findingOn } from './fixture';

const TEXT = '모델을 훈련하는 새 방법';
const codes = (desk: DeskState): string[] => desk.blockers.map((b) => `${b.segment} ${b.code}`);

const threadOn = (id: string, segment: string, blocking: boolean): ThreadView => ({
	...{ id, segment, blocking, anchor: { text: TEXT, start: 0, end: 2 }, by: 'ed', byName: 'Ed', at: 1 },
	...{ resolved: null, resolvedByName: null, comments: [] }
});

describe('the state of a desk', () => {
	it('counts what blocks from live text, findings and closures', () => {
		const desk = new DeskState(
			deskView(
				[
					{ id: 'a', text: TEXT },
					{ id: 'b', text: '둘째', state: 'approved', approved: '둘째' }
				],
				[findingOn('a', TEXT, '훈련')]
			)
		);
		expect(codes(desk)).toEqual(['a finding-open', 'a approval-missing']);
		desk.row('b')!.text = '둘째 문장';
		expect(codes(desk)).toContain('b approval-stale');
		desk.row('b')!.text = '둘째';
		expect(codes(desk)).not.toContain('b approval-stale');
	});

	it('has a text that was made from another one beside its source follow both', () => {
		const at = { lang: 'ko', base: '가', accepted: null, outdated: null, beside: true } as const;
		const desk = new DeskState(
			deskView([{ id: 'a', text: TEXT, source: 'A lamp', approved: TEXT, state: 'approved' }])
		);
		const row = desk.row('a')!;
		const status = (pivot: object) => ({ ...row.status, pivot: { ...at, now: '가', ...pivot } });
		expect(row.take(status({}))).toBe(true);
		expect([row.isBehind, row.state, row.view.source]).toEqual([false, 'approved', 'A lamp']);
		expect(row.take(status({ accepted: { id: 'c', byName: 'Ed', at: 1 } }))).toBe(false);
		expect(row.take(status({ now: '나' }))).toBe(true);
		expect([row.isBehind, row.view.source]).toEqual([true, 'A lamp']);
		expect(desk.checkedRow(row)).toMatchObject({
			...{ source: 'A lamp', sourceLang: 'en' },
			other: { lang: 'ko', text: '나', changed: true, origin: true }
		});
		expect(desk.nextBehind()).toBe(row);
		// An approval fell where it was given on a text that the other one no longer says, also while somebody writes.
		expect(row.take({ ...status({ now: '나', outdated: '가' }), text: 'older', state: 'stale' })).toBe(false);
		expect(row.state).toBe('stale');
	});

	it('drops a finding whose word is gone before the checks have run again', () => {
		const desk = new DeskState(deskView([{ id: 'a', text: TEXT }], [findingOn('a', TEXT, '훈련')]));
		desk.row('a')!.text = '모델을 학습하는 새 방법';
		expect(desk.row('a')!.open).toEqual([]);
		expect(desk.row('a')!.state).toBe('in-progress');
	});

	it('takes findings of the worker only for the text they were found in', () => {
		const desk = new DeskState(deskView([{ id: 'a', text: TEXT }]));
		const row = desk.row('a')!;
		desk.takeChecked({ rows: [{ id: 'a', text: 'older', findings: [findingOn('a', TEXT, '훈련')] }], all: false });
		expect(row.findings).toEqual([]);
		desk.takeChecked({ rows: [{ id: 'a', text: TEXT, findings: [findingOn('a', TEXT, '훈련')] }], all: false });
		expect(row.findings.map((f) => f.status)).toEqual(['open']);
	});

	it('shows a closure of one person as awaiting, of two as closed', () => {
		const finding = findingOn('a', TEXT, '훈련');
		const view = deskView([{ id: 'a', text: TEXT }], [finding]);
		const desk = new DeskState(view);
		const closure = {
			...{ id: 'c', action: 'false-alarm' as const, scope: 'row' as const, segment: 'a', check: finding.check },
			...{ key: findingKey(finding), reason: 'a name', by: 'ken', byName: 'Ken', second: null, secondName: null },
			...{ at: 1, rules: RULES_VERSION }
		};
		desk.takeStatus({ ...view.status, closures: [closure] });
		expect(desk.row('a')!.findings.map((f) => f.status)).toEqual(['awaiting']);
		expect(codes(desk)[0]).toBe('a finding-awaiting');
		desk.takeStatus({ ...view.status, closures: [{ ...closure, second: 'mina', secondName: 'Mina' }] });
		expect(desk.row('a')!.open).toEqual([]);
	});

	it('starts on the first row that waits for the person', () => {
		const decided = [
			{ kind: 'confirm' as const, by: 'mina', byName: 'Mina', at: 1, why: null, reason: null, current: true }
		];
		const desk = new DeskState(
			deskView([
				{ id: 'a', text: '하나', state: 'approved' },
				{ id: 'b', text: '둘', state: 'confirmed', decisions: decided },
				{ id: 'c', text: '셋' }
			])
		);
		expect(desk.activeId).toBe('c');
	});

	it('keeps live text when a status comes, once the room is there', () => {
		const view = deskView([{ id: 'a', text: '하나' }]);
		const desk = new DeskState(view);
		desk.takeStatus({ ...view.status, rows: [{ ...view.status.rows[0]!, text: '하나 둘' }] });
		expect(desk.row('a')!.text).toBe('하나 둘');
		desk.room = {} as DeskState['room'];
		desk.row('a')!.text = '하나 둘 셋';
		desk.takeStatus(view.status);
		expect(desk.row('a')!.text).toBe('하나 둘 셋');
	});

	it('keeps findings that were there before, also where new ones say the same', () => {
		const [first, second] = ['훈련', '방법'];
		const found = (...words: string[]) => words.map((word) => findingOn('a', TEXT, word));
		const desk = new DeskState(deskView([{ id: 'a', text: TEXT }], found(first)));
		const row = desk.row('a')!;
		const [before] = row.findings;
		desk.takeChecked({ rows: [{ id: 'a', text: TEXT, findings: found(first, second) }], all: false });
		expect(row.findings.map(({ finding }) => finding.target?.text)).toEqual([first, second]);
		expect(row.findings[0]!.finding).toBe(before!.finding);
		const list = row.findings;
		desk.takeChecked({ rows: [{ id: 'a', text: TEXT, findings: found(first, second) }], all: false });
		expect(row.findings).toBe(list);
	});

	it('walks through rows with findings, round the end', () => {
		const rows = ['a', 'b', 'c'].map((id) => ({ id, text: TEXT }));
		const desk = new DeskState(deskView(rows, [findingOn('a', TEXT, '훈련'), findingOn('c', TEXT, '훈련')]));
		desk.activeId = 'a';
		expect(desk.withFinding(1)?.id).toBe('c');
		expect(desk.withFinding(-1)?.id).toBe('c');
		desk.activeId = 'c';
		expect(desk.withFinding(1)?.id).toBe('a');
		desk.activeId = 'b';
		expect(desk.withFinding(-1)?.id).toBe('a');
	});

	it('does not show rows that share nothing with this language', () => {
		const desk = new DeskState(
			deskView([
				{ id: 'a', text: '하나' },
				{ id: 'b', text: '', source: null, machine: null, state: 'left-out' },
				{ id: 'c', text: '', source: 'only English', machine: null, state: 'left-out' }
			])
		);
		expect(desk.rows.map((row) => row.id)).toEqual(['a', 'c']);
	});

	it('measures progress without what is left out', () => {
		const desk = new DeskState(
			deskView([
				{ id: 'a', text: '하나', state: 'approved' },
				{ id: 'b', text: '둘', state: 'template' },
				{ id: 'c', text: '셋', state: 'confirmed' },
				{ id: 'd', text: '넷' },
				{ id: 'e', text: '다섯', state: 'left-out' }
			])
		);
		expect(desk.progress).toEqual({ approved: 0.5, confirmed: 0.25, rows: 4 });
	});

	it('says of many rows what the gate says of them all, and of rows alone what changed', () => {
		const rows = Array.from({ length: 200 }, (_, n) => ({
			id: `r${n}`,
			text: TEXT,
			paper: `P${Math.floor(n / 70)}`,
			state: n % 3 === 0 ? ('approved' as const) : n < 64 ? ('left-out' as const) : ('untouched' as const),
			approved: n % 3 === 0 ? TEXT : null
		}));
		const found = [3, 70, 150].map((n) => findingOn(`r${n}`, TEXT, '훈련'));
		const desk = new DeskState(deskView(rows, found));
		const whole = () =>
			blockers({
				rows: desk.rows.map(({ id, state, view }) => ({ id, label: view.label, paper: view.paper, state })),
				findings: desk.findings.map(({ finding }) => finding),
				closures: [],
				disputed: new Set(),
				commented: new Set(),
				held: desk.held,
				people: 2
			});
		expect(desk.blockers).toEqual(whole());
		expect(desk.blockers.filter(({ finding }) => finding)).toHaveLength(3);
		const { closures, disputes } = desk.status;
		const fresh = { ...desk.row('r150')!.status, state: 'confirmed' as const };
		desk.takeStatus({
			rows: [fresh],
			findings: [],
			checked: true,
			termbase: 1,
			rules: 0,
			closures: [],
			disputes: [],
			reports: [],
			threads: [],
			held: ['P0', 'P1']
		});
		expect(desk.row('r150')!.state).toBe('confirmed');
		expect(desk.blockers).toEqual(whole());
		expect(desk.blockers.filter(({ finding }) => finding)).toEqual([]);
		expect([desk.status.closures === closures, desk.status.disputes === disputes]).toEqual([true, true]);
		desk.takeStatus({
			rows: [],
			findings: [],
			checked: true,
			termbase: 1,
			rules: 0,
			closures,
			disputes,
			reports: [],
			threads: [],
			held: ['P0', 'P1', 'P2']
		});
		expect(desk.blockers.map(({ code }) => code)).toEqual(['nothing-to-publish']);
	});

	it('takes the threads of the rows it is told of, keeps those of others, and blocks by those that block', () => {
		const desk = new DeskState(
			deskView(['a', 'b'].map((id) => ({ id, text: TEXT, state: 'approved', approved: TEXT })))
		);
		const told = (rows: string[], threads: ReturnType<typeof threadOn>[]): void => {
			const { closures, disputes, held } = desk.status;
			const statuses = rows.map((id) => desk.row(id)!.status);
			desk.takeStatus({
				rows: statuses,
				findings: [],
				checked: true,
				termbase: 1,
				rules: 0,
				closures,
				disputes,
				held,
				threads,
				reports: []
			});
		};
		told(['a', 'b'], [threadOn('1', 'a', true), threadOn('2', 'b', false)]);
		expect(codes(desk)).toEqual(['a comment-open']);
		const before = desk.threads;
		told(['b'], [threadOn('2', 'b', false)]);
		expect(desk.threads).toBe(before);
		told(['b'], [threadOn('3', 'b', true)]);
		expect(desk.threads.map(({ id }) => id)).toEqual(['1', '3']);
		told(['a'], []);
		expect([desk.threadsOn('a'), codes(desk)]).toEqual([[], ['b comment-open']]);
	});

	it('carries of each row what is other than before, nothing gained and nothing lost', () => {
		const row = fc.record({
			id: fc.uuid(),
			text: fc.constantFrom('', '둘', TEXT),
			paper: fc.constantFrom(null, 'P', 'Q'),
			source: fc.constantFrom(null, 'one'),
			machine: fc.constantFrom(null, '', '둘')
		});
		fc.assert(
			fc.property(fc.array(row), (rows) => {
				const view = deskView(rows);
				expect(full(JSON.parse(JSON.stringify(lean(view))) as LeanDesk).rows).toEqual(view.rows);
			})
		);
	});

	it('makes the status of rows that the page left out', () => {
		const view = deskView([
			{ id: 'a', text: TEXT },
			{ id: 'b', text: '둘', state: 'confirmed' }
		]);
		const page = full(lean(view));
		expect(page.rows).toEqual(view.rows);
		expect(page.status.rows.map(({ id }) => id)).toEqual(['b']);
		expect(new DeskState(page).rows.map(({ status }) => status)).toEqual(view.status.rows);
	});

	it('is still checking until all findings are there, and waits for none that come late', () => {
		const view = deskView([{ id: 'a', text: TEXT }]);
		const desk = new DeskState({ ...view, status: { ...view.status, checked: false } });
		expect(desk.checking).toBe(true);
		desk.takeChecked({ rows: [{ id: 'a', text: TEXT, findings: [findingOn('a', TEXT, '훈련')] }], all: false });
		expect(desk.checking).toBe(true);
		desk.takeStatus({ ...view.status, checked: false });
		expect([desk.checking, desk.row('a')!.open.length]).toEqual([true, 1]);
		desk.takeChecked({ rows: [], all: true });
		expect(desk.checking).toBe(false);
	});
});
