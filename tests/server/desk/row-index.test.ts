import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingKey } from '$lib/core/check/key';
import { findingStatus } from '$lib/core/workflow/closure';
import type { DeskView } from '$lib/core/workflow/desk-view';
import { ASIDE } from '$lib/core/workflow/state';
import { isRefusal } from '$lib/core/problem';
import type { RowStateTable } from '$server/db/schema';
import { holdPaper, leaveOut } from '$server/usecases/arrange';
import { commentOnRow } from '$server/usecases/comment-on-row';
import { closeFinding, secondClosure, withdrawClosure } from '$server/usecases/close-finding';
import { decide } from '$server/usecases/decide';
import { raiseDispute } from '$server/usecases/dispute';
import { openDocument } from '$server/usecases/open-document';
import { setPeopleNeeded } from '$server/usecases/project-settings';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, store, type Stage } from '../usecases/stage';

const STEPS = [
	...(['edit', 'edit back', 'confirm', 'approve', 'refuse', 'close', 'second', 'withdraw', 'hold', 'let go'] as const),
	...(['leave out', 'take in', 'one person', 'two people', 'dispute', 'comment', 'publish', 'settle'] as const)
];
type Step = { step: (typeof STEPS)[number]; row: number; editor: boolean };
const steps = fc.array(fc.record<Step>({ step: fc.constantFrom(...STEPS), row: fc.nat(30), editor: fc.boolean() }), {
	minLength: 4,
	maxLength: 14
});

onBothDatabases('the index of rows', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Awaited<ReturnType<typeof person>>;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
	});
	afterEach(() => test.drop());

	const view = (): Promise<DeskView> => openDocument(s.app, s.editor, s.document.slug, 'ko');
	const listed = (): Promise<RowStateTable[]> =>
		s.app.database.db.selectFrom('row_state').selectAll().where('lang', '=', 'ko').orderBy('rank').execute();
	const progress = () =>
		s.app.database.db.selectFrom('document_progress').selectAll().where('lang', '=', 'ko').executeTakeFirstOrThrow();

	/** What the screen of work says of every row, in the words of the index. */
	async function shown() {
		const { rows, status, project } = await view();
		const own = new Set(rows.filter((row) => row.machine !== null).map(({ id }) => id));
		const open = status.findings.filter(
			(finding) => findingStatus(finding, status.closures, project.peopleNeeded) !== 'closed'
		);
		const of = (id: string) => open.filter((finding) => finding.segment === id);
		return status.rows
			.filter(({ id }) => own.has(id))
			.map(({ id, state, author }) => ({
				...{ segment_id: id, state, author_id: author?.id ?? null },
				blocking: of(id).filter((finding) => finding.blocks).length,
				others: of(id).filter((finding) => !finding.blocks).length,
				disputed: status.disputes.some((dispute) => dispute.segment === id) ? 1 : 0
			}));
	}

	async function agrees(): Promise<void> {
		await s.app.rowIndex.settle();
		await standsAsShown();
	}

	async function standsAsShown(): Promise<void> {
		const rows = await listed();
		const now = await shown();
		expect(rows).toEqual(now.map((row) => expect.objectContaining(row)));
		const { status } = await view();
		const counted = now.filter(({ state }) => !ASIDE.includes(state));
		expect(await progress()).toMatchObject({
			rows: counted.length,
			blocking: counted.filter(({ blocking }) => blocking > 0).length,
			disputes: counted.filter(({ disputed }) => disputed > 0).length,
			ready: status.blockers.length === 0 ? 1 : 0,
			release: status.releases[0]?.number ?? 0
		});
		const checks = await s.app.database.db.selectFrom('row_check').select('segment_id').execute();
		const found = new Set(now.filter(({ blocking, others }) => blocking + others > 0).map((row) => row.segment_id));
		expect(new Set(checks.map((row) => row.segment_id))).toEqual(found);
	}

	async function take({ step, row: n, editor }: Step): Promise<void> {
		const desk = await view();
		const row = desk.status.rows.filter(({ id }) => desk.rows.some((r) => r.id === id && r.machine !== null))[n % 5]!;
		const actor = editor ? s.editor : s.reviewer;
		const { app, at } = s;
		const write = (text: string) => app.rooms.write(desk.room, actor.id, [{ segment: row.id, text }]);
		const paper = desk.rows.find((r) => r.paper !== null)!.paper!;
		const finding = desk.status.findings[n % Math.max(1, desk.status.findings.length)];
		const closure = desk.status.closures[0]?.id ?? '';
		const seen = [{ segment: row.id, text: row.text }];
		if (step === 'edit') await write(`${row.text} ${n}`);
		else if (step === 'edit back') await write(desk.rows.find(({ id }) => id === row.id)!.machine!);
		else if (step === 'confirm' || step === 'approve') await decide(app, actor, at, step, seen);
		else if (step === 'refuse') await decide(app, actor, at, step, seen, { why: 'term', reason: null });
		else if (step === 'comment')
			await commentOnRow(app, actor, at, {
				...{ segment: row.id, seen: row.text, start: 0, end: 1, body: 'x', suggestion: null, blocking: editor }
			});
		else if (step === 'close' && finding)
			await closeFinding(app, actor, at, {
				...{ segment: finding.segment, key: findingKey(finding), action: 'false-alarm', reason: 'it is right' },
				scope: (['row', 'phrase', 'project'] as const)[n % 3]!
			});
		else if (step === 'second') await secondClosure(app, actor, at, closure);
		else if (step === 'withdraw') await withdrawClosure(app, actor, at, closure);
		else if (step === 'hold' || step === 'let go') await holdPaper(app, s.editor, at, paper, step === 'hold');
		else if (step === 'leave out' || step === 'take in')
			await leaveOut(app, s.editor, at, row.id, step === 'leave out');
		else if (step === 'one person' || step === 'two people')
			await setPeopleNeeded(app, maintainer, 'weekly', step === 'one person' ? 1 : 2);
		else if (step === 'dispute')
			await raiseDispute(app, actor, at, {
				...{ segment: row.id, seen: row.text, proposed: `${row.text}!`, reason: 'another word' },
				...{ decider: s.editor.id, dueAt: Date.UTC(2030, 0, 1) }
			});
		else if (step === 'publish') await publishDocument(app, s.editor, at);
		else await app.rowIndex.settle();
	}

	it('says after any work what the screen of work says', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (work) => {
				for (const step of work)
					await take(step).catch((error: unknown) => {
						if (!isRefusal(error)) throw error;
					});
				await agrees();
			}),
			{ numRuns: process.env.LONG_TESTS === '1' ? 200 : 8 }
		);
	}, 600_000);

	it('hears of a decision, a term, a role and a language that joins without being told by the use case', async () => {
		const { db } = s.app.database;
		await s.app.rowIndex.settle();
		const marked = async () => (await db.selectFrom('row_dirty').select('place').execute()).map(({ place }) => place);
		expect(await marked()).toEqual([]);
		const row = (await view()).status.rows.find(({ state }) => state === 'untouched')!;
		await decide(s.app, s.reviewer, s.at, 'confirm', [{ segment: row.id, text: row.text }]);
		expect(await marked()).toEqual([`${s.document.id}.ko`]);
		await s.app.rowIndex.settle();
		expect((await listed()).find(({ segment_id }) => segment_id === row.id)).toMatchObject({
			state: 'confirmed',
			waits_by: s.reviewer.id
		});
		await person(s.app, 'Nor', s.project.id, 'editor', ['ko']);
		expect(await marked()).toEqual([s.project.id]);
		await s.app.rowIndex.settle();
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		expect((await marked()).sort()).toEqual([`${s.document.id}.ja`, `${s.document.id}.ko`]);
		await agrees();
	});

	it('keeps a mark that rose while the document was read', async () => {
		await s.app.rowIndex.settle();
		const { db } = s.app.database;
		const row = (await view()).status.rows.find(({ state }) => state === 'untouched')!;
		const seen = [{ segment: row.id, text: row.text }];
		// The reading begins with the first decision; the second one comes between its beginning and its end.
		await decide(s.app, s.reviewer, s.at, 'confirm', seen);
		const checking = s.app.findings.of.bind(s.app.findings);
		let late = true;
		s.app.findings.of = async (...asked) => {
			if (late) {
				late = false;
				await decide(s.app, s.reviewer, s.at, 'refuse', seen, { why: 'term', reason: null });
			}
			return checking(...asked);
		};
		await s.app.rowIndex.settle();
		expect(await db.selectFrom('row_dirty').selectAll().execute()).toEqual([]);
		await standsAsShown();
	});
});
