import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { onBothDatabases, type TestApp } from '../databases';
import type { Stage } from './stage';
import { MINUTE, ReportStage } from './report-stage';
import { declineSpam } from '$server/usecases/decline-spam';
import { documentReports, projectReports, type ReportPage } from '$server/usecases/list-reports';
import { openDocument } from '$server/usecases/open-document';
import { openReport, openReportForm } from '$server/usecases/read-reports';
import { sayMeToo } from '$server/usecases/report-error';
import { makeReportOfComment } from '$server/usecases/report-of-comment';
import { reportsOf } from '$server/usecases/settle-reports';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('reports of readers', (open) => {
	let test: TestApp;
	let r: ReportStage;
	let s: Stage;
	let segment: string;
	let text: string;

	beforeEach(async () => {
		test = await open();
		r = await ReportStage.open(test.app);
		({ s, segment, text } = r);
	});
	afterEach(() => test.drop());

	it('are shown to nobody but their reporter before somebody of the project accepts or answers them', async () => {
		const id = await r.send({ name: 'Mina', stretch: '32억', suggestion: '33억' });
		expect(await r.everybody()).toEqual([]);
		expect((await openReportForm(s.app, r.place(), 1, r.clock)).known).toEqual([]);
		const mine = await r.read(id);
		expect(mine.report).toMatchObject({ state: 'new', words: 'the number is wrong', name: 'Mina', release: 1 });
		for (const at of [r.place(await r.title()), { ...r.place(), lang: 'ja' }, { ...r.place(), slug: 'another-post' }])
			await expect(openReport(s.app, { ...at, id })).rejects.toEqual(refused('access.not-found'));
		await r.step(id, 'accept');
		expect(await r.everybody()).toEqual([id]);
		expect((await openReportForm(s.app, r.place(), 1, r.clock)).known.map((x) => x.id)).toEqual([id]);
	});

	it('tell the editors of the language, once until they have read of it, and leave a line of the audit', async () => {
		await r.send();
		await r.send({ words: 'something else altogether', kind: 'other' });
		const { db } = s.app.database;
		const told = await db.selectFrom('notification').selectAll().where('kind', '=', 'report').execute();
		expect(told.map((n) => [n.user_id, n.segment_id, n.actor_id])).toEqual([[s.editor.id, segment, null]]);
		await db.updateTable('notification').set({ read_at: r.clock }).execute();
		await r.send({ words: 'and a third matter', kind: 'term' });
		expect(await db.selectFrom('notification').select('id').where('kind', '=', 'report').execute()).toHaveLength(2);
		const audit = await db.selectFrom('audit').selectAll().where('action', '=', 'report.new').execute();
		expect(audit.map((line) => [line.user_id, line.document_id])).toEqual(Array(3).fill([null, s.document.id]));
	});

	it('open on their row in the workbench, for everybody of the project and nobody else', async () => {
		const id = await r.send({ stretch: '32억' });
		const { status } = await openDocument(s.app, s.stranger, s.document.slug, 'ko');
		expect(status.reports).toEqual([expect.objectContaining({ id, segment, quote: text, stretch: '32억' })]);
		const { reports, counts } = await r.list();
		expect(reports).toEqual([
			expect.objectContaining({ id, slug: s.document.slug, lang: 'ko', segment, state: 'new' })
		]);
		expect(counts).toEqual({ new: 1 });
		const outsider = { ...s.editor, grants: [{ ...s.editor.grants[0]!, project: 'another' }] };
		await expect(r.list('open', outsider)).rejects.toEqual(refused('access.not-found'));
		await expect(r.list('open', null)).rejects.toEqual(refused('access.sign-in'));
		await expect(r.step(id, 'accept', {}, outsider)).rejects.toEqual(refused('access.not-found'));
		await expect(r.step(id, 'accept', {}, s.stranger)).rejects.toEqual(refused('access.refused'));
		await expect(r.step(id, 'accept', {}, null)).rejects.toEqual(refused('access.sign-in'));
		await expect(declineSpam(s.app, s.stranger, 'weekly', [id])).rejects.toEqual(refused('access.refused'));
		expect((await r.read(id)).report.state).toBe('new');
	});

	it('are joined where they certainly say the same, and follow the one they were joined to', async () => {
		const first = await r.send();
		const second = await r.send({ words: 'The number is WRONG.' });
		const other = await r.send({ words: 'a term is odd here', kind: 'term' });
		expect((await r.list()).reports.map((x) => [x.id, x.voices])).toEqual([
			[other, 0],
			[first, 1]
		]);
		await r.step(first, 'accept', { answer: 'Thank you, it is 3.3 billion.' });
		const joined = await r.read(second);
		expect([joined.joined, joined.report.state, joined.report.answer]).toEqual([
			true,
			'accepted',
			'Thank you, it is 3.3 billion.'
		]);
		expect(joined.report.words).toBe('The number is WRONG.');
		await r.step(first, 'join', { into: other });
		expect((await r.read(second)).report.state).toBe('new');
		expect((await r.list()).reports.map((x) => [x.id, x.voices])).toEqual([[other, 2]]);
		await expect(r.step(first, 'accept')).rejects.toEqual(refused('report.not-open'));
	});

	it('are joined by hand to open ones on the same row alone', async () => {
		const [first, second] = [await r.send(), await r.send({ words: 'a term is odd here', kind: 'term' })];
		const title = await r.title();
		const elsewhere = await r.send({ words: 'a typo' }, '10.1.1.1', title);
		for (const into of [null, first, elsewhere, title])
			await expect(r.step(first, 'join', { into })).rejects.toEqual(refused('report.other-row'));
		await r.step(second, 'decline', { answer: 'It is the usual word.' });
		await expect(r.step(first, 'join', { into: second })).rejects.toEqual(refused('report.other-row'));
	});

	it('count a "me too" once for each reader, and only for what everybody may read', async () => {
		const id = await r.send();
		const voice = async (address: string) => {
			const mark = await r.token();
			r.clock += MINUTE;
			return sayMeToo(
				s.app,
				r.place(),
				{ report: id, token: mark, release: 1, website: '' },
				{ address, now: r.clock }
			);
		};
		await expect(voice('10.9.9.9')).rejects.toEqual(refused('report.not-open'));
		await r.step(id, 'accept');
		await voice('10.9.9.9');
		await voice('10.9.9.9');
		await voice('10.9.9.8');
		expect((await r.read(id)).report.voices).toBe(2);
	});

	it('are declined with an answer that everybody may read, and opened again', async () => {
		const id = await r.send();
		await expect(r.step(id, 'decline')).rejects.toEqual(refused('input.invalid'));
		await expect(r.step(id, 'answer', { answer: ' \u200b' })).rejects.toEqual(refused('input.invalid'));
		await r.step(id, 'decline', { answer: 'The paper says so.' });
		expect((await r.read(id)).report).toMatchObject({ state: 'declined', answer: 'The paper says so.' });
		expect(await r.everybody()).toEqual([id]);
		await expect(r.step(id, 'decline', { answer: 'again' })).rejects.toEqual(refused('report.not-open'));
		expect(await r.step(id, 'reopen')).toBe('seen');
		const lines = await s.app.database.db.selectFrom('audit').select('action').where('subject', '=', id).execute();
		expect(lines.map((line) => line.action)).toEqual(['report.new', 'report.decline', 'report.reopen']);
	});

	it('declined as spam show nothing any more, not even behind their own link', async () => {
		const spam = [
			await r.send({ words: 'buy pills at pills.example' }),
			await r.send({ words: 'win a prize', name: 'x' })
		];
		const good = await r.send({ words: 'a term is odd here', kind: 'term' });
		await r.step(good, 'answer', { answer: 'We look into it.' });
		expect(await declineSpam(s.app, s.reviewer, 'weekly', [...spam, good])).toBe(2);
		for (const id of spam) {
			const { shown, report } = await r.read(id);
			expect([shown, report.state, report.words, report.name]).toEqual([false, 'declined', '', '']);
		}
		expect(await r.everybody()).toEqual([good]);
		expect((await r.list('declined')).reports).toHaveLength(2);
	});

	it('that were accepted are fixed by the release that changes their row, with its number', async () => {
		const ids = [await r.send({ name: 'Mina' }), await r.send({ words: 'a term is odd here', kind: 'term' })];
		const title = await r.title();
		const elsewhere = await r.send({ words: 'a typo' }, '10.1.1.1', title);
		await r.step(ids[0]!, 'accept');
		await r.step(elsewhere, 'accept');
		await r.mend('32억', '33억');
		await expect(r.publish()).rejects.toEqual(refused('publish.blocked'));
		await r.mend('33억', '32억');
		await r.mend('학습되었습니다', '학습했습니다');
		expect(await r.publish()).toBe(2);
		expect((await r.read(ids[0]!)).report).toMatchObject({ state: 'fixed', fixedIn: 2 });
		expect((await r.read(ids[1]!)).report).toMatchObject({ state: 'new', fixedIn: null });
		expect(await reportsOf(s.app.database.db, s.document.id, 'ko')).toEqual([
			{
				...{ id: ids[0], release: 2, segment, kind: 'number', name: 'Mina' },
				href: `/report/ko/${s.document.slug}/p-${segment}/${ids[0]}`
			}
		]);
		const { status } = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		expect(status.reports.map((x) => x.id).sort()).toEqual([ids[1], elsewhere].sort());
		expect(await r.step(ids[0]!, 'reopen')).toBe('accepted');
		expect((await r.read(ids[0]!)).report.fixedIn).toBeNull();
	});

	it('keep the words that the reader saw, of an older release too', async () => {
		await r.mend('학습되었습니다', '학습했습니다');
		await r.publish();
		const id = await r.send();
		const { status } = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		expect(status.reports.find((x) => x.id === id)).toMatchObject({ quote: text, release: 1 });
		expect(status.rows.find((x) => x.id === segment)!.text).not.toBe(text);
		await expect(openReportForm(s.app, r.place(), 7, r.clock)).rejects.toEqual(refused('access.not-found'));
	});

	it('are made of comments on an imported post: accepted, in the commenter’s words, once', async () => {
		const { db } = s.app.database;
		const rows = await db.selectFrom('segment').selectAll().where('document_id', '=', s.document.id).execute();
		const comment = rows.find((row) => row.id !== segment && row.kind === 'meta')!;
		await db.updateTable('segment').set({ kind: 'comment', left_out: 1 }).where('id', '=', comment.id).execute();
		const words = '"32억 개" 가 맞나요?';
		await db.updateTable('candidate').set({ text: words }).where('segment_id', '=', comment.id).execute();
		const request = { comment: comment.id, segment, kind: 'number' as const };
		await expect(makeReportOfComment(s.app, s.stranger, s.at, request)).rejects.toEqual(refused('access.refused'));
		await expect(
			makeReportOfComment(s.app, s.editor, s.at, { ...request, comment: segment, segment: comment.id })
		).rejects.toEqual(refused('segment.not-in-review'));
		const id = await makeReportOfComment(s.app, s.editor, s.at, request);
		expect(await makeReportOfComment(s.app, s.editor, s.at, request)).toBe(id);
		expect((await r.read(id)).report).toMatchObject({ state: 'accepted', words, stretch: '32억 개', kind: 'number' });
		const line = await db.selectFrom('audit').selectAll().where('action', '=', 'report.comment').executeTakeFirst();
		expect([line?.user_id, line?.subject]).toEqual([s.editor.id, id]);
	});

	it('are listed newest first, a page at a time, none twice and none left out', async () => {
		const { db } = s.app.database;
		const id = await r.send();
		const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		const ids = Array.from({ length: 120 }, (_, n) => id.slice(0, -3) + n.toString(16).padStart(3, '0'));
		const others = ids.filter((other) => other !== id);
		await db
			.insertInto('report')
			.values(others.map((other) => ({ ...row, id: other, form: other })))
			.execute();
		const seen: string[] = [];
		for (let before: string | null = null; ;) {
			const page: ReportPage = await projectReports(s.app, s.reviewer, 'weekly', {
				...{ state: 'open', document: s.document.slug, before }
			});
			seen.push(...page.reports.map((report) => report.id));
			if ((before = page.next) === null) break;
		}
		expect(seen).toEqual([...new Set([...others, id])].sort().reverse());
		const query = { state: 'open', document: null, before: null } as const;
		expect((await documentReports(s.app, s.reviewer, s.at, query)).reports.map((x) => x.id)).toEqual(seen.slice(0, 50));
		await expect(documentReports(s.app, s.reviewer, { ...s.at, lang: 'ja' }, query)).rejects.toEqual(
			refused('access.not-found')
		);
		await expect(
			projectReports(s.app, s.reviewer, 'weekly', { state: 'open', document: 'no-such-post', before: null })
		).rejects.toEqual(refused('access.not-found'));
	});
});
