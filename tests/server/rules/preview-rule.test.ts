import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { OwnRule } from '$lib/core/check/own/rule';
import { setPeopleNeeded } from '$server/usecases/project-settings';
import { previewRule } from '$server/usecases/preview-rule';
import { rule } from '../../core/check/own/rule';
import { onBothDatabases, type TestApp } from '../databases';
import { approveAll, write } from '../usecases/approved';
import { person, stage, store, type Stage } from '../usecases/stage';

/** It stands in the tiny post. */
const WORD = '중도 포기';
const word = (over: Partial<OwnRule> = {}): OwnRule => rule({ pattern: WORD, replacement: '이탈', on: false, ...over });

onBothDatabases('what a rule would hit', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		maintainer = await person(s.app, 'Maintainer', s.project.id, 'maintainer', ['ko']);
		await setPeopleNeeded(s.app, maintainer, s.project.slug, 1);
	});
	afterEach(() => test.drop());

	const hits = (over: Partial<OwnRule> = {}, within?: number) =>
		previewRule(s.app, maintainer, s.project.slug, word(over), within === undefined ? {} : { within });

	it('is said of the texts as they stand, whether they were read before or not', async () => {
		const unread = await hits();
		expect(unread).toMatchObject({ all: true, looked: 12, rows: 1, hits: 1, approved: 0, problems: [] });
		await s.app.rowIndex.settle();
		expect(await hits()).toEqual(unread);
		const [{ text, inText, repaired, document, lang }] = unread.first as [(typeof unread.first)[0]];
		expect(inText.map(({ start, end }) => text.slice(start, end))).toEqual([WORD]);
		expect([repaired, document.slug, lang]).toEqual([text.replace(WORD, '이탈'), s.document.slug, 'ko']);
		await write(s, s.app, WORD, '다른 말입니다.');
		expect(await hits()).toMatchObject({ looked: 12, rows: 0, first: [] });
		await s.app.rowIndex.settle();
		expect(await hits()).toMatchObject({ looked: 12, rows: 0, first: [] });
	});

	it('says how much of it is approved', async () => {
		await approveAll(s);
		for (const settled of [false, true]) {
			if (settled) await s.app.rowIndex.settle();
			expect(await hits({ pattern: '중간 정보 소실' })).toMatchObject({
				rows: 1,
				approved: 1,
				first: [{ approved: true }]
			});
		}
	});

	it('looks at the language of the rule alone, and at the source for a pair', async () => {
		expect(await hits({ lang: 'ja' })).toMatchObject({ looked: 6, rows: 0 });
		const paired = await hits({ kind: 'pair', lang: 'ko', pattern: 'Map', required: '약도', replacement: null });
		expect(paired.rows).toBeGreaterThan(0);
		for (const { source, inSource, inText } of paired.first)
			expect([inText, inSource.map(({ start, end }) => source!.slice(start, end))]).toEqual([[], ['Map']]);
	});

	it('counts all and shows twenty', async () => {
		for (let n = 0; n < 3; n++) await store(s.app, s.project, 'tiny.ko.txt', 'ko');
		await s.app.rowIndex.settle();
		const { rows, first, looked } = await hits({ pattern: '.', replacement: null });
		expect([rows, looked, first.length]).toEqual([30, 30, 20]);
	});

	it('is honest where time is over, and where the pattern is none', async () => {
		expect(await hits({}, -1)).toMatchObject({ all: false, looked: 0, rows: 0 });
		expect(await hits({ pattern: '가(?=나)' })).toMatchObject({
			all: false,
			looked: 0,
			problems: [{ code: 'look-around', at: 1 }]
		});
	});

	it('shows texts to maintainers of the project alone', async () => {
		for (const actor of [s.reviewer, s.editor, { ...s.editor, admin: true }])
			await expect(previewRule(s.app, actor, s.project.slug, word())).rejects.toMatchObject({ code: 'access.refused' });
	});

	it('is not looked for to the end by a person who asked for something else meanwhile', async () => {
		const [first, second] = await Promise.all([hits(), hits({ pattern: '느린' })]);
		expect([first.all, second.all]).toEqual([false, true]);
	});
});
