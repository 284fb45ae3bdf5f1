import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { findingKey } from '$lib/core/check/key';
import type { ClosingRequest } from '$lib/core/workflow/closure';
import { isoWeek } from '$lib/core/workflow/week';
import { isRefusal } from '$lib/core/problem';
import { documentBySlug } from '$server/db/projects';
import { readDesk } from '$server/desk/desk';
import { Outcomes } from '$server/desk/outcomes';
import { leaveOut } from '$server/usecases/arrange';
import { closeFinding, secondClosure, withdrawClosure } from '$server/usecases/close-finding';
import { decide } from '$server/usecases/decide';
import { listSegments, ALL_SEGMENTS } from '$server/usecases/list-segments';
import { setCheckLevel } from '$server/usecases/set-check-level';
import { setPeopleNeeded } from '$server/usecases/project-settings';
import { onBothDatabases, type TestApp } from '../databases';
import { Harbour, TWICE, VALUE } from '../usecases/harbour';
import { person, stage, type Stage } from '../usecases/stage';

const sorted = (line: object): unknown[] => Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1));

onBothDatabases('what becomes of findings', (open) => {
	let test: TestApp;
	let s: Stage;
	let post: Harbour;
	let at: { document: string; lang: 'ko' };
	const began = isoWeek(Date.now());

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		post = await Harbour.store(s);
		at = post.at;
	});
	afterEach(() => test.drop());

	const approve = (part: string, text?: string): Promise<void> => post.approve(part, text);
	async function close(check: string, more: Partial<ClosingRequest> = {}, by = s.editor): Promise<string> {
		const finding = await post.finding(check);
		const request = {
			segment: finding.segment,
			key: findingKey(finding),
			action: 'false-alarm',
			scope: 'row'
		} as const;
		return closeFinding(s.app, by, at, { ...request, reason: 'it is a refrain', ...more });
	}
	/** `check confirmed/false alarms/waived/open` of all documents. */
	async function told(): Promise<string[]> {
		await s.app.rowIndex.settle();
		const rows = await s.app.database.db.selectFrom('check_outcome').selectAll().orderBy('check_id').execute();
		expect(
			rows.every(
				(row) => [began, isoWeek(Date.now())].includes(row.week) && row.project_id === s.project.id && row.lang === 'ko'
			)
		).toBe(true);
		return rows.map((row) => `${row.check_id} ${row.confirmed}/${row.false_alarms}/${row.waived}/${row.open}`);
	}

	it('is nothing before a row is approved, and confirmed by what was approved', async () => {
		expect(await told()).toEqual([]);
		await post.write('등불이', '등불이 밤새 탑니다.');
		expect(await told()).toEqual([]);
		await approve('등불이 밤새');
		expect(await told()).toEqual([`${TWICE} 1/0/0/0`]);
		await approve('항구는', '항구는 겨울에 잠듭니다.');
		await approve('돛대는', '돛대는 모두 3개입니다.');
		await approve('길은');
		expect(await told()).toEqual([`${VALUE} 1/0/0/0`, `${TWICE} 2/0/0/0`]);
	});

	it('follows closures as they are made and withdrawn, and edits only once they are approved', async () => {
		await approve('등불이');
		expect(await told()).toEqual([`${TWICE} 0/0/0/1`]);
		const closure = await close(TWICE);
		expect(await told()).toEqual([`${TWICE} 0/1/0/0`]);
		await withdrawClosure(s.app, s.editor, at, closure);
		await close(TWICE, { action: 'waiver' });
		expect(await told()).toEqual([`${TWICE} 0/0/1/0`]);
		// What was approved is what counts, until something else is.
		await post.write('등불이', '등불 하나가 밤새 탑니다.');
		expect(await told()).toEqual([`${TWICE} 0/0/1/0`]);
		await approve('항구는', '항구는 겨울에 잠듭니다.');
		expect(await told()).toEqual([`${TWICE} 1/0/1/0`]);
		await leaveOut(s.app, s.editor, at, (await post.row('등불 하나가')).id, true);
		expect(await told()).toEqual([`${TWICE} 1/0/0/0`]);
	});

	const step = fc.record({
		what: fc.constantFrom('write', 'mend', 'approve', 'close', 'leave out', 'take in', 'off', 'on', 'settle'),
		...{ row: fc.nat(3), scope: fc.constantFrom('row', 'phrase', 'project') }
	});

	it('is after any work what it is when counted from nothing', async () => {
		const { db } = s.app.database;
		const mai = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		const document = (await documentBySlug(db, at.document))!;
		const level = (enabled: boolean) =>
			setCheckLevel(s.app, mai, 'weekly', { check: TWICE, enabled, reason: 'it is noise' });
		async function take({ what, row: n, scope }: { what: string; row: number; scope: string }): Promise<void> {
			const { room, rows, status } = await post.view();
			const { id, text } = status.rows[n]!;
			const write = (words: string) => s.app.rooms.write(room, s.editor.id, [{ segment: id, text: words }]);
			if (what === 'write') await write(`${text} ${n}`);
			else if (what === 'mend') await write(rows[n]!.machine!.replace(/(\S+) \1/u, '$1').replace('4', '3'));
			else if (what === 'approve') await decide(s.app, s.editor, at, 'approve', [{ segment: id, text }]);
			else if (what === 'close' && status.findings.some(({ check }) => check === TWICE))
				await close(TWICE, { scope: scope as ClosingRequest['scope'] });
			else if (what === 'leave out' || what === 'take in')
				await leaveOut(s.app, s.editor, at, id, what === 'leave out');
			else if (what === 'off' || what === 'on') await level(what === 'on');
			else await s.app.rowIndex.settle();
		}
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (work) => {
				for (const each of work)
					await take(each).catch((error: unknown) => {
						if (!isRefusal(error)) throw error;
					});
				await s.app.rowIndex.settle();
				const kept = await db.selectFrom('check_outcome').selectAll().where('document_id', '=', document.id).execute();
				const afresh = await new Outcomes().of(await readDesk(s.app, s.project, document, 'ko'));
				expect(new Set(kept.map((line) => JSON.stringify(sorted(line))))).toEqual(
					new Set(afresh.map((line) => JSON.stringify(sorted(line))))
				);
			}),
			{ numRuns: process.env.LONG_TESTS === '1' ? 100 : 6 }
		);
	}, 600_000);

	it('asks for two people where the finding blocks', async () => {
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		const closure = await close(VALUE);
		await approve('돛대는');
		expect(await told()).toEqual([`${VALUE} 0/1/0/0`]);
		await setPeopleNeeded(s.app, maintainer, 'weekly', 2);
		expect(await told()).toEqual([`${VALUE} 0/0/0/1`]);
		await secondClosure(s.app, s.reviewer, at, closure);
		expect(await told()).toEqual([`${VALUE} 0/1/0/0`]);
	});

	it('is counted anew with other rules', async () => {
		await approve('등불이', '등불이 밤새 탑니다.');
		expect(await told()).toEqual([`${TWICE} 1/0/0/0`]);
		const { db } = s.app.database;
		await db.updateTable('check_outcome').set({ confirmed: 9 }).execute();
		await db.updateTable('document_progress').set({ rules: 'others' }).execute();
		expect(await told()).toEqual([`${TWICE} 1/0/0/0`]);
	});

	/** Makes what was set aside so far a decision on what an earlier version of its check had found. */
	async function changeCheck(check: string): Promise<void> {
		const { db } = s.app.database;
		const [, source, target] = JSON.parse(findingKey(await post.finding(check))) as unknown[];
		const key = JSON.stringify([check, source, target, { as: 'it was' }]);
		await db.updateTable('finding_state').set({ rules: '2025-01-01.1', key }).execute();
	}
	const codes = async () => (await post.view()).status.blockers.map(({ code }) => code);

	it('remembers what was set aside before a check changed, and shuts the gate until people say that it is still so', async () => {
		await setPeopleNeeded(s.app, await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']), 'weekly', 2);
		const first = await close(VALUE);
		await secondClosure(s.app, s.reviewer, at, first);
		expect(await codes()).not.toContain('finding-open');
		await changeCheck(VALUE);
		expect(await codes()).toContain('finding-earlier');
		const row = await post.row('돛대는');
		for (const kind of ['confirm', 'approve'] as const)
			expect((await decide(s.app, s.editor, at, kind, [{ segment: row.id, text: row.text }]))[0]!.refused).toBe(
				'segment.finding-open'
			);
		const again = await close(VALUE, { renews: first });
		expect(await codes()).toContain('finding-awaiting');
		await secondClosure(s.app, s.reviewer, at, again);
		expect(await codes()).not.toContain('finding-awaiting');
		const kept = await s.app.database.db.selectFrom('finding_state').selectAll().where('id', '=', again).execute();
		expect(kept).toMatchObject([{ rules: RULES_VERSION, renews: first }]);
	});

	it('lists what does not block as set aside earlier, not among what is new', async () => {
		const first = await close(TWICE);
		await changeCheck(TWICE);
		await s.app.rowIndex.settle();
		const { db } = s.app.database;
		const { segment } = await post.finding(TWICE);
		const state = () => db.selectFrom('row_state').select(['blocking', 'others']).where('segment_id', '=', segment);
		const noted = () => db.selectFrom('row_check').select(['check_id', 'earlier']).where('segment_id', '=', segment);
		expect(await state().execute()).toEqual([{ blocking: 0, others: 0 }]);
		expect(await noted().execute()).toEqual([{ check_id: TWICE, earlier: 1 }]);
		const listed = await listSegments(s.app, s.editor, 'weekly', { ...ALL_SEGMENTS, check: TWICE });
		expect(listed.segments.map(({ id }) => id)).toContain(segment);
		await close(TWICE, { renews: first });
		await s.app.rowIndex.settle();
		expect(await noted().execute()).toEqual([]);
	});

	it('renews nothing but a closure of the same finding under earlier rules', async () => {
		const first = await close(TWICE);
		for (const [check, renews] of [
			[TWICE, first],
			[VALUE, first],
			[TWICE, s.project.id]
		] as const)
			await expect(close(check, { renews })).rejects.toEqual(expect.objectContaining({ code: 'finding.gone' }));
	});
});
