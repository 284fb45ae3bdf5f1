import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { ImpactRowView } from '$lib/core/glossary/impact-view';
import type { ProblemCode } from '$lib/core/problem';
import { conceptById } from '$server/db/concepts';
import { claim } from '$server/jobs/queue';
import { proposalById } from '$server/db/proposals';
import { changeTerm, openApplied, undoTermChange } from '$server/usecases/change-term';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { setMachineDraft } from '$server/usecases/project-settings';
import { proposeTerm } from '$server/usecases/propose-term';
import { runJob } from '$server/usecases/run-job';
import { publishDocument } from '$server/usecases/publish-document';
import { saveConcept } from '$server/usecases/save-concept';
import { draftOfProposal, openImpact } from '$server/usecases/term-impact';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, store, storeText, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const concept = (text: string, wrong: string[] = []): Omit<Concept, 'id'> => ({
	...{ english: ['slow road'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [
		{ lang: 'ko', text, status: 'preferred', condition: 'always', note: '' },
		...wrong.map((w) => ({
			lang: 'ko' as const,
			text: w,
			status: 'deprecated' as const,
			condition: 'always' as const,
			note: ''
		}))
	]
});
const AFTER = concept('굽은 오솔길', ['느린 길']);

onBothDatabases('a change of a term with its texts', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	let id: string;
	let other: string;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ko']);
		other = (await store(s.app, s.project, 'tiny.ko.txt', 'ko')).slug;
		id = await saveConcept(s.app, curator, 'weekly', null, concept('느린 길'));
		await s.app.rowIndex.settle();
	});
	afterEach(() => test.drop());

	const draft = () => ({ id, concept: AFTER });
	const NONE = { rows: [], documents: [], drafts: false };
	const look = (actor: Actor = curator) => openImpact(s.app, actor, 'weekly', draft());
	const rowsOf = async (): Promise<ImpactRowView[]> => (await look()).documents.flatMap(({ rows }) => rows);
	const textOf = async (slug: string): Promise<string> => {
		const { room, rows } = await openDocument(s.app, s.reviewer, slug, 'ko');
		const row = rows.find(({ machine }) => machine?.includes('느린'))!;
		return (await s.app.rooms.texts(room)).get(row.id)!;
	};
	const term = async () => (await conceptById(s.app.database.db, s.project.id, id))?.renderings[0]?.text;

	it('shows every row with what it becomes, and changes none of them unless they are chosen', async () => {
		const { counts, documents, changes } = await look();
		expect(counts).toEqual({
			...{ rows: 2, documents: 2, languages: 1, approved: 0, published: 0, replaceable: 2, drafts: 2, byHand: 0 }
		});
		expect(documents.map(({ slug, rows }) => [slug, rows.map(({ before, after }) => [before, after])])).toEqual([
			[other, [['느린 길의 지도', '굽은 오솔길의 지도']]],
			[s.document.slug, [['느린 길의 지도', '굽은 오솔길의 지도']]]
		]);
		expect(changes).toBe(true);
		expect(await changeTerm(s.app, curator, 'weekly', draft(), NONE)).toEqual({ concept: id, applied: null });
		expect([await term(), await textOf(other)]).toEqual(['굽은 오솔길', '느린 길의 지도']);
		const standing = await openImpact(s.app, s.reviewer, 'weekly', { id, concept: null });
		expect([standing.changes, standing.counts.rows]).toEqual([false, 2]);
	});

	it('changes what was chosen, leaves a row that was edited since, and one action takes all of it back', async () => {
		const rows = (await rowsOf()).map(({ choice }) => choice!);
		const { room, rows: there } = await openDocument(s.app, s.reviewer, other, 'ko');
		const { id: segment } = there.find(({ machine }) => machine?.includes('느린'))!;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment, text: '느린 길의 큰 지도' }]);
		const { applied } = await changeTerm(s.app, curator, 'weekly', draft(), { ...NONE, rows });
		expect([await textOf(other), await textOf(s.document.slug)]).toEqual(['느린 길의 큰 지도', '굽은 오솔길의 지도']);
		const done = await openApplied(s.app, curator, 'weekly', applied!);
		expect(done).toMatchObject({
			label: 'slow road',
			done: true,
			total: 2,
			applied: 1,
			left: 1,
			term: true,
			undone: false
		});
		expect(done.skipped).toEqual([expect.objectContaining({ segment, lang: 'ko', slug: other, reason: 'changed' })]);
		const undo = await undoTermChange(s.app, curator, 'weekly', applied!);
		expect([await term(), await textOf(s.document.slug)]).toEqual(['느린 길', '느린 길의 지도']);
		expect(await openApplied(s.app, curator, 'weekly', undo)).toMatchObject({ undoes: true, applied: 1, term: true });
		expect((await openApplied(s.app, curator, 'weekly', applied!)).undone).toBe(true);
	});

	it('a row whose text has nothing of it any more is named as well', async () => {
		const [first] = await rowsOf();
		const { room } = await openDocument(s.app, s.reviewer, other, 'ko');
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: first!.segment, text: '다른 글' }]);
		const { applied } = await changeTerm(s.app, curator, 'weekly', draft(), { ...NONE, rows: [first!.choice!] });
		expect(await openApplied(s.app, curator, 'weekly', applied!)).toMatchObject({ applied: 0, left: 1 });
		expect(await textOf(other)).toBe('다른 글');
	});

	it('takes drafts alone when all drafts are chosen; what is approved or published only when it is named', async () => {
		const [first, second] = await rowsOf();
		await setMachineDraft(s.app, curator, 'weekly', true);
		// A finding in it would block the edition.
		const { room, rows: there } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const { id: blocked } = there.find(({ machine }) => machine?.includes('중도 포기'))!;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: blocked, text: '32억 개의 토큰으로 학습되었습니다.' }]);
		await publishDocument(s.app, s.editor, s.at, { draft: true });
		for (const [who, kind] of [
			[s.reviewer, 'confirm'],
			[s.editor, 'approve']
		] as const)
			await decide(s.app, who, { document: other, lang: 'ko' }, kind, [
				{ segment: first!.segment, text: first!.before }
			]);
		const { counts, documents } = await look();
		expect([counts.approved, counts.published, counts.drafts, counts.replaceable]).toEqual([1, 1, 0, 2]);
		expect(documents.flatMap(({ rows }) => rows.map(({ approved, published }) => [approved, published]))).toEqual([
			[true, null],
			[false, 1]
		]);
		const all = { rows: [second!.choice!], documents: [`${other} ko`], drafts: true };
		const { applied } = await changeTerm(s.app, curator, 'weekly', draft(), all);
		expect(await openApplied(s.app, curator, 'weekly', applied!)).toMatchObject({ total: 1, applied: 1 });
		expect([await textOf(other), await textOf(s.document.slug)]).toEqual(['느린 길의 지도', '굽은 오솔길의 지도']);
		// Readers still see it until the next edition.
		const after = await openImpact(s.app, curator, 'weekly', { id, concept: null });
		const still = after.documents.flatMap(({ rows }) => rows).find(({ published }) => published === 1);
		expect(still).toMatchObject({ before: '굽은 오솔길의 지도', after: '굽은 오솔길의 지도', choice: null });
	});

	it('leaves a term that was changed since, and puts the texts back all the same', async () => {
		const rows = (await rowsOf()).map(({ choice }) => choice!);
		const { applied } = await changeTerm(s.app, curator, 'weekly', draft(), { ...NONE, rows });
		await saveConcept(s.app, curator, 'weekly', id, concept('더딘 길'));
		const undo = await undoTermChange(s.app, curator, 'weekly', applied!);
		expect([await term(), await textOf(other)]).toEqual(['더딘 길', '느린 길의 지도']);
		expect((await openApplied(s.app, curator, 'weekly', undo)).term).toBe(false);
	});

	it('more texts than somebody waits for are changed in the background, told as they go, and taken back by one action', async () => {
		const count = 230;
		const pairs = Array.from({ length: count }, (_, n) => `느린 길의 지도 ${n}번입니다.\n\nMap ${n} of the slow road.`);
		const bytes = Buffer.from(['큰 글 (A large post)', ...pairs].join('\n\n'));
		const { slug } = await storeText(s.app, s.project, { name: 'large.txt', bytes }, 'ko');
		await s.app.rowIndex.settle();
		const texts = async () => {
			const { room } = await openDocument(s.app, s.reviewer, slug, 'ko');
			return [...(await s.app.rooms.texts(room)).values()].filter((text) => text.startsWith('굽은 오솔길의')).length;
		};
		const chosen = { ...NONE, documents: [`${slug} ko`] };
		const { applied } = await changeTerm(s.app, curator, 'weekly', draft(), chosen);
		expect(await openApplied(s.app, curator, 'weekly', applied!)).toMatchObject({
			done: false,
			total: count,
			applied: 0
		});
		const work = async (): Promise<void> => {
			const job = await claim(s.app.database.db, Date.now() + 1);
			expect(await runJob(s.app, job!)).toBe('done');
		};
		await work();
		expect(await texts()).toBe(count);
		expect(await openApplied(s.app, curator, 'weekly', applied!)).toMatchObject({
			done: true,
			applied: count,
			left: 0
		});
		const undo = await undoTermChange(s.app, curator, 'weekly', applied!);
		expect((await openApplied(s.app, curator, 'weekly', undo)).done).toBe(false);
		await work();
		expect([await texts(), await term()]).toEqual([0, '느린 길']);
	});

	it('a proposal is shown with what it touches, and accepted with the rows that were chosen', async () => {
		const asked = { english: 'slow road', lang: 'ko' as const, rendering: '굽은 오솔길', status: 'preferred' as const };
		const proposal = await proposeTerm(s.app, s.reviewer, 'weekly', { ...asked, note: '', place: null });
		const wanted = await draftOfProposal(s.app, curator, 'weekly', proposal);
		const { documents, id: about } = await openImpact(s.app, curator, 'weekly', wanted);
		const rows = documents.flatMap((document) => document.rows);
		expect([about, rows.map(({ after }) => after)]).toEqual([id, ['굽은 오솔길의 지도', '굽은 오솔길의 지도']]);
		const chosen = { ...NONE, rows: [rows[0]!.choice!] };
		const { concept: saved, applied } = await changeTerm(s.app, curator, 'weekly', wanted, chosen, { proposal });
		expect(saved).toBe(id);
		expect([await textOf(other), await textOf(s.document.slug)]).toEqual(['굽은 오솔길의 지도', '느린 길의 지도']);
		expect((await proposalById(s.app.database.db, s.project.id, proposal))?.state).toBe('accepted');
		await undoTermChange(s.app, curator, 'weekly', applied!);
		expect([await term(), await textOf(other)]).toEqual(['느린 길', '느린 길의 지도']);
	});

	it('is seen by everybody in the project, and made by maintainers alone', async () => {
		expect((await look(s.reviewer)).counts.rows).toBe(2);
		await expect(changeTerm(s.app, s.editor, 'weekly', draft(), NONE)).rejects.toEqual(refused('access.refused'));
		const outsider = { ...s.reviewer, grants: [] };
		await expect(look(outsider)).rejects.toEqual(refused('access.not-found'));
		const gone = { id: s.project.id, concept: AFTER };
		await expect(openImpact(s.app, curator, 'weekly', gone)).rejects.toEqual(refused('access.not-found'));
	});
});
