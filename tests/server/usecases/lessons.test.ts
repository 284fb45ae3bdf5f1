import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { storeDocument } from '$server/usecases/import-document';
import { acceptLesson, dismissLesson, offerLessonAgain } from '$server/usecases/answer-lesson';
import { undoApplied } from '$server/usecases/apply-terms';
import { decide } from '$server/usecases/decide';
import { openNotifications } from '$server/usecases/notifications';
import { openDocument } from '$server/usecases/open-document';
import { openLessons } from '$server/usecases/open-lessons';
import { openTermbase } from '$server/usecases/open-termbase';
import { openDrift, previewUnified, settleTerm, unifyRows } from '$server/usecases/settle-drift';
import { setPeopleNeeded } from '$server/usecases/project-settings';
import { readUpload } from '$server/usecases/preview-import';
import { driftingPost } from '../../core/glossary/learn/posts.data';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const KEEPER = [
	['The lantern keeper sleeps all day long.', '등불 관리인은 온종일 잠을 잡니다.'],
	['We call the lantern keeper at night.', '우리는 밤에 등불 관리인을 부릅니다.'],
	['A lantern keeper came here by boat.', '등불 관리인이 배를 타고 여기로 왔습니다.']
] as const;

onBothDatabases('what a project learns', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		curator = await person(test.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	/** Stores a post of pairs, each row and its English. */
	async function post(name: string, pairs: readonly (readonly [string, string])[]) {
		const lines = pairs.map(([source, target]) => JSON.stringify({ source, target })).join('\n');
		const bytes = new TextEncoder().encode(lines);
		const read = readUpload({ name: `${name}.jsonl`, bytes, format: 'jsonl', lang: 'ko' });
		const document = await storeDocument(s.app, s.project, null, {
			...{ project: 'weekly', lang: 'ko', file: { name: `${name}.jsonl`, format: 'jsonl', bytes } },
			...{ rows: read.segments, title: name, notices: [], into: null, engine: 'machine' }
		});
		return { document: document.slug, lang: 'ko' };
	}

	/** Replaces words of a row and approves it. */
	async function mend(at: { document: string; lang: string }, part: string, from: string, to: string): Promise<string> {
		const view = await openDocument(s.app, s.editor, at.document, at.lang);
		const { id, text } = view.status.rows.find((row) => row.text.includes(part))!;
		const mended = text.replace(from, to);
		await s.app.rooms.write(view.room, s.editor.id, [{ segment: id, text: mended }]);
		const [verdict] = await decide(s.app, s.editor, at, 'approve', [{ segment: id, text: mended }]);
		expect(verdict).toMatchObject({ refused: null, state: 'approved' });
		return id;
	}

	const lessons = async (actor = curator) => {
		await s.app.rowIndex.settle();
		return openLessons(s.app, actor, 'weekly', 'ko');
	};
	const told = async () => (await openNotifications(s.app, curator, null)).list.filter(({ kind }) => kind === 'lesson');

	/** Two of three rows corrected in the same way. */
	async function twice() {
		const at = await post('keeper', KEEPER);
		await mend(at, '잠을', '등불 관리인은', '등대지기는');
		await mend(at, '부릅니다', '등불 관리인을', '등대지기를');
		return at;
	}

	it('is offered once a correction was approved in two rows, and told to maintainers once', async () => {
		const at = await post('keeper', KEEPER);
		await mend(at, '잠을', '등불 관리인은', '등대지기는');
		expect((await lessons()).offers).toEqual([]);
		await mend(at, '부릅니다', '등불 관리인을', '등대지기를');
		const { offers } = await lessons();
		expect(offers).toMatchObject([
			{
				from: '등불 관리인',
				to: '등대지기',
				english: 'lantern keeper',
				rows: 2,
				documents: 1,
				hits: 3,
				decided: 2,
				right: 2
			}
		]);
		expect(offers[0]!.places.map(({ slug }) => slug)).toEqual([at.document, at.document]);
		await mend(at, '왔습니다', '등불 관리인이', '등대지기가');
		expect((await lessons()).offers[0]).toMatchObject({ rows: 3, decided: 3, right: 3, precision: 1 });
		expect((await told()).map(({ detail, href }) => [detail, href])).toEqual([
			[{ from: '등불 관리인', to: '등대지기' }, '/projects/weekly/terms/learned']
		]);
	});

	it('is taken back when an approval falls', async () => {
		const at = await twice();
		expect((await lessons()).offers).toHaveLength(1);
		const view = await openDocument(s.app, s.editor, at.document, 'ko');
		const { id, text } = view.status.rows.find((row) => row.text.includes('부릅니다'))!;
		await s.app.rooms.write(view.room, s.editor.id, [{ segment: id, text: `${text} 그렇습니다.` }]);
		expect((await lessons()).offers).toEqual([]);
	});

	it('becomes a rule in one step, by maintainers alone', async () => {
		await twice();
		const [{ lesson } = { lesson: '' }] = (await lessons()).offers;
		const asked = { lang: 'ko', lesson, english: 'lantern keeper', rendering: true, forbid: true } as const;
		await expect(acceptLesson(s.app, s.editor, 'weekly', asked)).rejects.toEqual(refused('access.refused'));
		await expect(acceptLesson(s.app, curator, 'weekly', { ...asked, lesson: 'x → y' })).rejects.toEqual(
			refused('lesson.gone')
		);
		const id = await acceptLesson(s.app, curator, 'weekly', asked);
		const { concepts } = await openTermbase(s.app, curator, 'weekly');
		const concept = concepts.find((one) => one.id === id)!;
		expect(concept).toMatchObject({ english: ['lantern keeper'], origin: 'own' });
		expect(concept.renderings.map(({ text, status }) => [text, status])).toEqual([
			['등대지기', 'preferred'],
			['등불 관리인', 'forbidden']
		]);
		const now = await lessons(s.reviewer);
		expect([now.offers, now.can.curate]).toEqual([[], false]);
		expect(now.answered).toMatchObject([{ lesson, answer: 'accepted' }]);
	});

	it('is set aside and offered again', async () => {
		await twice();
		const [{ lesson } = { lesson: '' }] = (await lessons()).offers;
		const at = { lang: 'ko', lesson } as const;
		await expect(offerLessonAgain(s.app, curator, 'weekly', at)).rejects.toEqual(refused('lesson.gone'));
		await dismissLesson(s.app, curator, 'weekly', at);
		expect((await lessons()).offers).toEqual([]);
		await offerLessonAgain(s.app, curator, 'weekly', at);
		expect((await lessons()).offers).toHaveLength(1);
		expect(await told()).toHaveLength(1);
	});

	it('finds renderings that drift and makes all rows say one, with their particles, until that is undone', async () => {
		const pairs = driftingPost().map(({ source, target }) => [source, target.replace('포구에서', '포구는')] as const);
		const at = await post('drift', pairs);
		await setPeopleNeeded(s.app, curator, 'weekly', 1);
		await s.app.rowIndex.settle();
		const { drifts } = await openDrift(s.app, s.reviewer, 'weekly', 'ko');
		expect(drifts[0]).toMatchObject({ english: 'harbour', kind: 'rendering', concept: null });
		const counts = drifts[0]!.renderings.map(({ text, count }) => [text, count]);
		expect(counts).toEqual([
			['항구', 7],
			['포구', 5]
		]);
		const choice = { lang: 'ko', english: 'harbour', kind: 'rendering', wanted: '항구' } as const;
		await expect(previewUnified(s.app, s.editor, 'weekly', choice)).rejects.toEqual(refused('access.refused'));
		await expect(previewUnified(s.app, curator, 'weekly', { ...choice, wanted: 'x' })).rejects.toEqual(
			refused('lesson.gone')
		);
		const rows = await previewUnified(s.app, curator, 'weekly', choice);
		expect(rows).toHaveLength(5);
		for (const { before, after } of rows)
			expect(after).toBe(before.replace('포구는', '항구는').replace('포구', '항구'));

		const editing = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		const seen = new Map(rows.slice(1).map(({ segment, hash }) => [segment, hash]));
		seen.set(rows[0]!.segment, 'of another text');
		const done = await unifyRows(s.app, editing, 'weekly', choice, seen);
		expect(done.applied).toBe(4);
		expect(done.skipped).toMatchObject([{ segment: rows[0]!.segment, reason: 'changed' }]);
		const texts = async () => (await openDocument(s.app, s.editor, at.document, 'ko')).status.rows.map((r) => r.text);
		expect((await texts()).filter((text) => text.includes('포구'))).toHaveLength(1);
		await undoApplied(s.app, editing, 'weekly', done.id);
		expect((await texts()).filter((text) => text.includes('포구'))).toHaveLength(5);

		await s.app.rowIndex.settle();
		const id = await settleTerm(s.app, curator, 'weekly', choice);
		const concept = (await openTermbase(s.app, curator, 'weekly')).concepts.find((one) => one.id === id)!;
		expect(concept.renderings.map(({ text, status }) => [text, status])).toEqual([
			['항구', 'preferred'],
			['포구', 'forbidden']
		]);
	});
});
