import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { OwnRule } from '$lib/core/check/own/rule';
import { NOTHING_SAID } from '$lib/core/check/project';
import { findingKey } from '$lib/core/check/key';
import { verifyAudit } from '$server/usecases/verify-audit';
import { closeFinding } from '$server/usecases/close-finding';
import { openDocument } from '$server/usecases/open-document';
import { exportRules, importRules, openRules, previewRuleFile, saveRule, stepRule } from '$server/usecases/own-rules';
import { rule } from '../../core/check/own/rule';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from '../usecases/stage';

const refused = (code: string): unknown => expect.objectContaining({ code });
/** It stands in the tiny post. */
const WORD = '중도 포기';
const word = (over: Partial<OwnRule> = {}): OwnRule =>
	rule({ id: 'word', name: 'A word', pattern: WORD, lang: 'ko', message: 'Write another.', ...over });

onBothDatabases('rules of the own', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Actor;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		maintainer = await person(s.app, 'Maintainer', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const slug = () => s.project.slug;
	const save = (own: OwnRule, version: number | null = null) => saveRule(s.app, maintainer, slug(), own, version);
	const step = (id: string, to: 'on' | 'off' | 'remove' | 'restore') => stepRule(s.app, maintainer, slug(), id, to);
	const rules = async () => (await openRules(s.app, maintainer, slug())).rules;
	const desk = () => openDocument(s.app, s.editor, s.document.slug, 'ko');
	const found = async () => (await desk()).status.findings.filter(({ check }) => check === 'own.word');
	const version = async () =>
		(
			await s.app.database.db
				.selectFrom('project')
				.select('rules_version')
				.where('id', '=', s.project.id)
				.executeTakeFirstOrThrow()
		).rules_version;
	const actions = async () =>
		(
			await s.app.database.db
				.selectFrom('audit')
				.select('action')
				.where('action', 'like', 'rule.%')
				.orderBy('seq')
				.execute()
		).map(({ action }) => action);

	it('reach the desk, its worker and the lists while they are on, and nothing while they are off', async () => {
		await save(word({ on: false }));
		expect([await version(), await found(), (await desk()).says]).toEqual([0, [], NOTHING_SAID]);
		await step('word', 'on');
		expect((await found()).map(({ target, evidence }) => [target?.text, evidence])).toEqual([
			[WORD, { name: 'A word', message: 'Write another.' }]
		]);
		expect((await desk()).says.own).toEqual([word()]);
		await s.app.rowIndex.settle();
		const { db } = s.app.database;
		const listed = () => db.selectFrom('row_check').select('check_id').where('check_id', '=', 'own.word').execute();
		expect(await listed()).toHaveLength(1);
		await step('word', 'off');
		expect(await found()).toEqual([]);
		await s.app.rowIndex.settle();
		expect(await listed()).toEqual([]);
	});

	it('that were removed come back, switched off', async () => {
		await save(word());
		await step('word', 'remove');
		const { rules: left, removed } = await openRules(s.app, maintainer, slug());
		expect([left, removed.map(({ id }) => id), await found()]).toEqual([[], ['word'], []]);
		await expect(save(word())).rejects.toEqual(refused('name.taken'));
		await expect(step('word', 'remove')).rejects.toEqual(refused('access.not-found'));
		await step('word', 'restore');
		expect(await rules()).toMatchObject([{ id: 'word', on: false, version: 3, problems: [] }]);
		expect(await actions()).toEqual(['rule.add', 'rule.remove', 'rule.restore']);
		expect(await verifyAudit(s.app.database.db)).toMatchObject({ fault: null });
	});

	it('are changed by whoever read them as they are', async () => {
		await save(word());
		await save(word({ message: 'Another.' }), 1);
		await expect(save(word({ message: 'Late.' }), 1)).rejects.toEqual(refused('rule.other-version'));
		await expect(save(word({ id: 'none' }), 1)).rejects.toEqual(refused('access.not-found'));
		expect((await found())[0]!.evidence.message).toBe('Another.');
	});

	it('are written by maintainers, and read by everybody in the project', async () => {
		for (const actor of [s.reviewer, s.editor]) {
			await expect(saveRule(s.app, actor, slug(), word(), null)).rejects.toEqual(refused('access.refused'));
			expect(await openRules(s.app, actor, slug())).toEqual({ rules: [], removed: [], manages: false });
		}
		await expect(openRules(s.app, null, slug())).rejects.toEqual(refused('access.sign-in'));
	});

	it('are refused where they cannot be looked for, and are too many', async () => {
		await expect(save(word({ pattern: '가(?=나)' }))).rejects.toMatchObject({
			...{ code: 'rule.pattern', detail: 'pattern: look-around, 1: (?=' }
		});
		await expect(save(word({ pattern: '(가{1,30}){1,30}' }))).rejects.toEqual(refused('rule.pattern'));
		const many = Array.from({ length: 201 }, (_, n) => word({ id: `word-${n}`, pattern: `단어${n}`, on: false }));
		const plan = await importRules(s.app, maintainer, slug(), fileOf(many));
		expect([plan.adds.length, plan.refused]).toMatchObject([200, [{ place: 201, code: 'rules' }]]);
		await expect(save(word())).rejects.toEqual(refused('rule.too-many'));
	});

	it('let words on single places stand when their pattern changes, and ask again of words on all of them', async () => {
		await save(word());
		const close = async (scope: 'row' | 'project') => {
			const [finding] = await found();
			const request = { segment: finding!.segment, key: findingKey(finding!), action: 'false-alarm', scope } as const;
			await closeFinding(
				s.app,
				s.editor,
				{ document: s.document.slug, lang: 'ko' },
				{ ...request, reason: 'It is fine.' }
			);
		};
		await close('row');
		await close('project');
		await save(word({ name: 'Another name' }), 1);
		expect((await desk()).status.closures.map(({ scope }) => scope).sort()).toEqual(['project', 'row']);
		await save(word({ name: 'Another name', pattern: '중도.포기' }), 2);
		expect((await desk()).status.closures.map(({ scope }) => scope)).toEqual(['row']);
	});

	const fileOf = (own: readonly unknown[]): string => JSON.stringify({ 'variorum-rules': 1, rules: own });

	it('go out as a file and come in again, each rule for itself', async () => {
		await save(word());
		await save(rule({ id: 'pair', kind: 'pair', pattern: 'batch', required: '배치' }));
		const file = await exportRules(s.app, s.reviewer, slug());
		expect(await importRules(s.app, maintainer, slug(), file)).toEqual({ adds: [], changes: [], same: 2, refused: [] });
		await step('word', 'off');
		const more = [
			...[word({ message: 'Other words.' }), word({ id: 'new', pattern: '새' }), word({ id: 'new' })],
			...[word({ id: 'bad', pattern: '가(' }), { ...word({ id: 'odd' }), severity: 'fatal' }, { ...word(), more: 1 }, 5]
		];
		const before = await version();
		const plan = await previewRuleFile(s.app, maintainer, slug(), fileOf(more));
		expect(plan.adds.map(({ id }) => id)).toEqual(['new']);
		expect(plan.changes.map(({ after }) => [after.id, after.message, after.on])).toEqual([
			['word', 'Other words.', false]
		]);
		expect(plan.refused.map(({ place, code }) => `${place} ${code}`)).toEqual([
			...['3 id-twice', '4 bracket', '5 shape', '6 shape', '7 shape']
		]);
		expect([(await rules()).length, await version()]).toEqual([2, before]);
		expect(await importRules(s.app, maintainer, slug(), fileOf(more))).toEqual(plan);
		expect((await rules()).map(({ id, on }) => `${id} ${on}`)).toEqual(['word false', 'pair true', 'new true']);
	});

	it.each([
		['{', 'the file is not JSON'],
		['{"variorum-rules": 2, "rules": []}', 'variorum-rules: the version of the file is not 1'],
		['{"variorum-rules": 1, "rules": [], "more": 1}', 'more: Invalid key']
	])('no file of rules: %s', async (text, detail) => {
		await expect(importRules(s.app, maintainer, slug(), text)).rejects.toMatchObject({
			...{ code: 'import.unreadable', detail: expect.stringContaining(detail) as string }
		});
	});
});
