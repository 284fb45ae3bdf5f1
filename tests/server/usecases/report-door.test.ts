import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { onBothDatabases, type TestApp } from '../databases';
import type { Stage } from './stage';
import { MINUTE, ReportStage } from './report-stage';
import { openReportForm } from '$server/usecases/read-reports';
import { reportError } from '$server/usecases/report-error';
import { setReportsOpen } from '$server/usecases/set-reports-open';
import { person } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('the door that readers have', (open) => {
	let test: TestApp;
	let r: ReportStage;
	let s: Stage;

	beforeEach(async () => {
		test = await open();
		r = await ReportStage.open(test.app);
		({ s } = r);
	});
	afterEach(() => test.drop());

	it.each([
		[
			'forged',
			async (): Promise<string> => `${r.clock.toString(36)}.${'A'.repeat(16)}.${'A'.repeat(43)}`,
			'report.form-old'
		],
		['no mark at all', async (): Promise<string> => '', 'report.form-old'],
		['of another paragraph', async (): Promise<string> => r.token(await r.title()), 'report.form-old'],
		[
			'a day and a minute old',
			async (): Promise<string> => {
				const old = await r.token();
				r.clock += 24 * 60 * MINUTE;
				return old;
			},
			'report.form-old'
		],
		[
			'later than its signature says',
			async (): Promise<string> => (await r.token()).replace(/^[^.]+/, (r.clock - 1).toString(36)),
			'report.form-old'
		]
	] as const)('are refused with the mark of a form that is %s', async (_, mark, code) => {
		await expect(r.send({ token: await mark() })).rejects.toEqual(refused(code));
		expect((await r.list('all')).reports).toEqual([]);
	});

	it('are refused with the mark of another release', async () => {
		await r.mend('학습되었습니다', '학습했습니다');
		await r.publish();
		await expect(r.send({ release: 2 })).rejects.toEqual(refused('report.form-old'));
		await r.send({ token: (await openReportForm(s.app, r.place(), 2, r.clock)).token, release: 2 });
	});

	it('are not taken sooner than a person writes, and say how long to wait', async () => {
		const form = await r.filled();
		const at = (now: number) => reportError(s.app, r.place(), form, { address: '10.0.0.1', now });
		await expect(at(r.clock + 500)).rejects.toMatchObject({ code: 'report.slow-down', status: 429, detail: '3' });
		await at(r.clock + 5000);
	});

	it('are taken once from a form: twice the same is one, another text with the same mark is refused', async () => {
		const mark = await r.token();
		const first = await r.send({ token: mark });
		expect(await r.send({ token: mark })).toBe(first);
		await expect(r.send({ token: mark, words: 'another matter' })).rejects.toEqual(refused('report.sent-already'));
		const again = await r.filled();
		r.clock += MINUTE;
		const from = { address: '10.0.0.3', now: r.clock };
		const both = await Promise.all([1, 2].map(() => reportError(s.app, r.place(), again, from)));
		expect(new Set(both).size).toBe(1);
		expect(await s.app.database.db.selectFrom('report').select('id').execute()).toHaveLength(2);
	});

	it('are refused where the field that nobody sees is filled in, or nothing is said', async () => {
		await expect(r.send({ website: 'https://pills.example' })).rejects.toEqual(refused('report.looks-automatic'));
		await expect(r.send({ words: ' \u202e\u0000 ', suggestion: '\u200b' })).rejects.toEqual(refused('input.invalid'));
	});

	it('are limited for each reader, with the seconds to wait', async () => {
		const words = (n: number) => ['alpha', 'beta rows', 'gamma knife', 'delta wing', 'epsilon', 'zeta', 'eta'][n]!;
		for (let n = 0; n < 6; n++) await r.send({ words: words(n) }, '2001:db8:1:2::1');
		const over = r.send({ words: words(6) }, '2001:db8:1:2:ffff::9');
		await expect(over).rejects.toMatchObject({ code: 'report.slow-down', status: 429 });
		expect(Number(((await over.catch((e: unknown) => e)) as { detail: string }).detail)).toBeGreaterThan(0);
		await r.send({ words: words(6) }, '2001:db8:1:3::1');
	});

	it('are limited for each document and hour in the database, whoever sends them, and from any process', async () => {
		const { db } = s.app.database;
		const id = await r.send();
		const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		const more = Array.from({ length: 59 }, (_, n) => ({ ...row, id: `${id}-${n}`, form: `f${n}`, reporter: `r${n}` }));
		await db.insertInto('report').values(more.slice(0, 58)).execute();
		const forms = await Promise.all([1, 2, 3].map((n) => r.filled({ words: `at the same time ${n} ${'xyz'[n]}` })));
		const now = r.clock + MINUTE;
		const sent = forms.map((form, n) => reportError(s.app, r.place(), form, { address: `10.2.0.${n}`, now }));
		const ends = await Promise.allSettled(sent);
		expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
		const over = (ends.find((end) => end.status === 'rejected') as PromiseRejectedResult).reason as { detail: string };
		expect(over).toMatchObject({ code: 'report.slow-down', status: 429 });
		expect(Number(over.detail)).toBeGreaterThan(3000);
		r.clock += 62 * MINUTE;
		await r.send();
	});

	it('do not wait for each other for ever, however many come at once', async () => {
		const forms = await Promise.all(Array.from({ length: 40 }, () => r.filled()));
		const now = r.clock + MINUTE;
		const sent = forms.map((form, n) => reportError(s.app, r.place(), form, { address: `10.3.0.${n}`, now }));
		await Promise.all(sent);
		const all = await s.app.database.db.selectFrom('report').selectAll().execute();
		// They say the same: one stands for all.
		expect([all.length, all.filter((x) => x.joined_id === null).length]).toEqual([40, 1]);
		expect(Math.max(...all.map((x) => x.voices))).toBe(39);
	});

	it('keep no address: only a hash under a key of the day that is thrown away', async () => {
		const day = 24 * 60 * MINUTE;
		const { db } = s.app.database;
		const sender = async (id: string) =>
			(await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()).reporter;
		const [first, same] = [
			await r.send({}, '203.0.113.7'),
			await r.send({ words: 'other words', kind: 'typo' }, '203.0.113.7')
		];
		vi.useFakeTimers({ now: r.clock, toFake: ['Date'] });
		try {
			expect(await sender(first)).toBe(await sender(same));
			for (let n = 0; n < 4; n++) vi.setSystemTime((r.clock += day));
			const later = await r.send({ words: 'words of another day', kind: 'term' }, '203.0.113.7');
			expect(await sender(later)).not.toBe(await sender(first));
		} finally {
			vi.useRealTimers();
		}
		const secrets = await db.selectFrom('secret').select('name').where('name', 'like', 'reporter:%').execute();
		expect(secrets).toHaveLength(1);
		const stored = JSON.stringify([
			await db.selectFrom('report').selectAll().execute(),
			await db.selectFrom('audit').selectAll().execute()
		]);
		expect(stored).not.toContain('203.0.113');
	});

	it('are switched off by a maintainer: the form says so and takes nothing', async () => {
		const form = await r.filled();
		await expect(setReportsOpen(s.app, s.editor, 'weekly', false)).rejects.toEqual(refused('access.refused'));
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await setReportsOpen(s.app, maintainer, 'weekly', false);
		expect((await openReportForm(s.app, r.place(), 1, r.clock)).open).toBe(false);
		r.clock += MINUTE;
		const sending = reportError(s.app, r.place(), form, { address: '10.0.0.1', now: r.clock });
		await expect(sending).rejects.toEqual(refused('report.closed'));
	});
});
