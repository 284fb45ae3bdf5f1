import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { findingKey } from '$lib/core/check/key';
import { isoWeek } from '$lib/core/workflow/week';
import { checkPrecision, exportPrecision } from '$server/usecases/check-precision';
import { saveRule } from '$server/usecases/own-rules';
import { closeFinding } from '$server/usecases/close-finding';
import { openAudit } from '$server/usecases/open-audit';
import { insertProject } from '$server/usecases/create-project';
import { setCheckLevel, type LevelRequest } from '$server/usecases/set-check-level';
import { rule } from '../../core/check/own/rule';
import { onBothDatabases, type TestApp } from '../databases';
import { Harbour, TWICE, VALUE } from './harbour';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const EVERYTHING = { person: null, group: null, document: null, day: null, before: null };

onBothDatabases('the checks of a project', (open) => {
	let test: TestApp;
	let s: Stage;
	let post: Harbour;
	let mai: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		post = await Harbour.store(s);
		mai = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ja']);
	});
	afterEach(() => test.drop());

	async function view(lang: 'ja' | 'ko' | null = null, actor = s.reviewer) {
		await s.app.rowIndex.settle();
		return checkPrecision(s.app, actor, 'weekly', lang);
	}
	const line = async (check: string) => {
		const { checks, silent } = await view();
		return [...checks, ...silent].find(({ id }) => id === check)!;
	};
	const set = (request: Partial<LevelRequest>, actor = mai): Promise<void> =>
		setCheckLevel(s.app, actor, 'weekly', { check: TWICE, reason: '', ...request });
	async function falseAlarm(): Promise<void> {
		const finding = await post.finding(TWICE);
		const closing = { segment: finding.segment, key: findingKey(finding), action: 'false-alarm' } as const;
		await closeFinding(s.app, s.editor, post.at, { ...closing, scope: 'row', reason: 'a refrain' });
	}

	it('show their precision by week and language, the noisy ones first, and come as a file', async () => {
		expect((await view()).checks.every((one) => one.precision === null)).toBe(true);
		await falseAlarm();
		await post.approve('등불이');
		await post.approve('항구는', '항구는 겨울에 잠듭니다.');
		await post.approve('돛대는', '돛대는 모두 3개입니다.');
		const { checks } = await view();
		expect(checks[0]).toMatchObject({ id: TWICE, confirmed: 1, falseAlarms: 1, precision: 0.5, enabled: true });
		expect(checks[0]!.weeks).toHaveLength(12);
		expect(checks[0]!.weeks.at(-1)).toEqual({ week: isoWeek(Date.now()), confirmed: 1, falseAlarms: 1 });
		expect(checks.find(({ id }) => id === VALUE)).toMatchObject({ confirmed: 1, falseAlarms: 0, precision: 1 });
		expect((await view('ja')).checks.filter((one) => one.precision !== null)).toEqual([]);
		const { name, csv } = await exportPrecision(s.app, s.reviewer, 'weekly', 'ko');
		expect(name).toBe('weekly-checks-ko.csv');
		expect(csv.split('\r\n').slice(0, 3)).toEqual([
			'check,language,week,confirmed,false alarms,waived,open',
			`${VALUE},ko,${isoWeek(Date.now())},1,0,0,0`,
			`${TWICE},ko,${isoWeek(Date.now())},1,1,0,0`
		]);
	});

	it('lead to the rows on which they found something that stands', async () => {
		expect(await line(TWICE)).toMatchObject({ rows: 2, earlier: 0 });
		await falseAlarm();
		expect(await line(TWICE)).toMatchObject({ rows: 1, earlier: 0 });
		await s.app.database.db
			.updateTable('finding_state')
			.set({ rules: 'earlier', key: JSON.stringify([TWICE, null, '등불이 등불이', { before: 1 }]) })
			.execute();
		expect(await line(TWICE)).toMatchObject({ rows: 2, earlier: 1 });
	});

	it("are the team's own rules as well, also while a check of the catalogue is off", async () => {
		await saveRule(s.app, mai, 'weekly', rule({ id: 'mast', name: 'No masts', pattern: '돛대', lang: 'ko' }), null);
		await set({ check: VALUE, enabled: false, reason: 'not here' });
		await post.approve('돛대는', '장대는 모두 3개입니다.');
		expect(await line('own.mast')).toMatchObject({ name: 'No masts', confirmed: 1, precision: 1, rows: 0 });
		expect((await line(TWICE)).name).toBeNull();
	});

	it('that are switched off find nothing any more, and are counted all the same', async () => {
		await post.approve('등불이', '등불이 밤새 탑니다.');
		await set({ enabled: false, reason: 'songs repeat words' });
		expect(await post.finding(TWICE)).toBeUndefined();
		await post.approve('항구는', '항구는 겨울에 잠듭니다.');
		const now = await line(TWICE);
		expect(now).toMatchObject({ enabled: false, confirmed: 2, rows: 0, changed: { by: 'Mai' } });
		await post.write('등불이', '등불이 등불이 밤새 탑니다.');
		await set({});
		expect(await post.finding(TWICE)).toBeDefined();
		expect(await line(TWICE)).toMatchObject({ enabled: true, changed: null });
	});

	it('block, and weigh, as the project says', async () => {
		const codes = async () => (await post.view()).status.blockers.map(({ code }) => code);
		expect(await post.finding(TWICE)).toMatchObject({ severity: 'minor', blocks: false });
		await set({ severity: 'major', blocks: true });
		expect(await post.finding(TWICE)).toMatchObject({ severity: 'major', blocks: true });
		expect(await line(TWICE)).toMatchObject({ severity: 'major', blocks: true, enabled: true });
		expect(await codes()).toContain('finding-open');
		await set({});
		await set({ check: VALUE, blocks: false, reason: 'figures are rounded here' });
		expect(await codes()).not.toContain('finding-open');
	});

	it('ask for a reason where more is let through', async () => {
		for (const request of [{ enabled: false }, { blocks: false }, { check: VALUE, enabled: false, reason: ' ' }])
			await expect(set(request)).rejects.toEqual(refused('check.reason'));
		await set({ severity: 'info' });
		await set({ severity: 'info', enabled: false, reason: 'noise' });
		// What is off already needs no other reason.
		await set({ severity: 'minor', enabled: false });
		await expect(set({ blocks: false })).rejects.toEqual(refused('check.reason'));
		await expect(set({ check: 'x.y' })).rejects.toEqual(refused('input.invalid'));
	});

	it('leave a line in the audit for every change, with the reason, and none where nothing changes', async () => {
		await set({});
		await set({ enabled: false, reason: 'noise' });
		await set({ enabled: false, reason: 'again' });
		await set({ severity: 'major' });
		await set({});
		const audit = await openAudit(s.app, mai, 'weekly', EVERYTHING);
		const lines = audit.lines.filter(({ action }) => action.startsWith('project.check'));
		expect(lines.map(({ who, action, params }) => [who, action, params.subject, params.reason])).toEqual([
			['Mai', 'project.check-default', TWICE, ''],
			['Mai', 'project.check-level', TWICE, ''],
			['Mai', 'project.check-off', TWICE, 'noise']
		]);
	});

	it('are changed by maintainers alone, and shown to nobody outside', async () => {
		for (const actor of [s.reviewer, s.editor])
			await expect(set({ severity: 'info' }, actor)).rejects.toEqual(refused('access.refused'));
		expect([(await view(null, s.editor)).mayManage, (await view(null, mai)).mayManage]).toEqual([false, true]);
		const other = await insertProject(s.app, { slug: 'other', name: 'Other', peopleNeeded: 1 }, null);
		const foreign = await person(s.app, 'Fae', other.id, 'maintainer', ['ko']);
		await expect(view(null, foreign)).rejects.toEqual(refused('access.not-found'));
		await expect(set({ severity: 'info' }, foreign)).rejects.toEqual(refused('access.not-found'));
		await expect(exportPrecision(s.app, null as never, 'weekly', null)).rejects.toEqual(refused('access.sign-in'));
		await set({ severity: 'info' });
		expect((await checkPrecision(s.app, foreign, 'other', null)).checks).toEqual([]);
	});
});
