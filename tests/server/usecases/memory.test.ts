import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentTable } from '$server/db/schema';
import { newId } from '$server/id';
import { Memories } from '$server/memory/memories';
import { decide } from '$server/usecases/decide';
import { insertProject } from '$server/usecases/create-project';
import { openDocument } from '$server/usecases/open-document';
import { rowMatches, searchPhrase } from '$server/usecases/search-memory';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, storeText, type Stage } from './stage';

type Row = readonly [source: string, target: string];

const FIRST: Row[] = [
	['We read slow maps by the harbour.', '우리는 항구에서 느린 지도를 읽습니다.'],
	['It has 3 rooms and a long hall.', '방이 3개 있고 긴 복도가 있습니다.'],
	['Nothing here is like the others.', '여기에는 비슷한 것이 없습니다.']
];
const SECOND: Row[] = [
	['We read slow maps by the harbour.', '기계가 옮긴 글입니다.'],
	['It has 4 rooms and a long hall.', '방이 4개 있고 긴 복도가 있습니다.'],
	['Quite another thing stands below.', '아래에는 아주 다른 것이 있습니다.']
];

onBothDatabases('the memory of a project', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
	});
	afterEach(() => test.drop());

	const post = (title: string, rows: readonly Row[], project = s.project): Promise<DocumentTable> => {
		const paragraphs = rows.map(([source, target]) => `${target}\n\n${source}`).join('\n\n');
		const text = `[2026/03/02 ~ 03/08] ${title}\n\n글 / ${title}\n\n논문 소개\n\n${paragraphs}\n`;
		return storeText(s.app, project, { name: `${title}.ko.txt`, bytes: new TextEncoder().encode(text) }, 'ko');
	};
	const rowsOf = async (document: DocumentTable) => (await openDocument(s.app, s.editor, document.slug, 'ko')).rows;
	const idOf = async (document: DocumentTable, source: string): Promise<string> =>
		(await rowsOf(document)).find((row) => row.source === source)!.id;

	/** Approves what stands in a row. */
	async function judge(document: DocumentTable, source: string, kind: 'approve' | 'refuse' = 'approve') {
		const row = (await rowsOf(document)).find((each) => each.source === source)!;
		const at = { document: document.slug, lang: 'ko' };
		const because = { why: 'meaning', reason: null };
		const seen = [{ segment: row.id, text: row.machine! }];
		const [verdict] = await decide(s.app, s.editor, at, kind, seen, kind === 'refuse' ? because : undefined);
		expect(verdict).toMatchObject({ refused: null });
	}
	const matches = async (document: DocumentTable, source: string) => {
		const segment = await idOf(document, source);
		return (await rowMatches(s.app, s.editor, { document: document.slug, lang: 'ko', segment })).matches;
	};
	const pairs = async (): Promise<string[]> => {
		const standing = s.app.database.db.selectFrom('memory_pair').select('source').where('approved_at', 'is not', null);
		return (await standing.orderBy('source').execute()).map(({ source }) => source);
	};
	/** What the process keeps is what one that begins now reads. */
	async function keepsInStep(): Promise<void> {
		const place = { project: s.project.id, lang: 'ko' as const };
		const kept = await s.app.memories.of(place);
		const fresh = await new Memories(s.app.database.db).of(place);
		expect(kept.size).toBe(fresh.size);
		for (const [source] of [...FIRST, ...SECOND]) {
			const search = { least: 1, most: 9, context: { before: 0, after: 0 }, except: '' };
			expect(kept.find(source, search)).toEqual(fresh.find(source, search));
		}
	}
	const hits = async (document: DocumentTable, q: string, side: 'source' | 'target' = 'target') => {
		const found = await searchPhrase(s.app, s.editor, { document: document.slug, lang: 'ko' }, { q, side });
		return found.hits.map(({ source, target }) => {
			const { text, marks } = side === 'source' ? source : target;
			return marks.map(({ start, end }) => text.slice(start, end));
		});
	};

	it('holds approved texts alone, tells how near they are and in what they differ', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', SECOND)];
		await s.app.rowIndex.settle();
		expect(await matches(second, SECOND[0]![0])).toEqual([]);
		for (const [source] of FIRST) await judge(first, source);
		await s.app.rowIndex.settle();
		const [equal, ...others] = await matches(second, SECOND[0]![0]);
		expect(others).toEqual([]);
		expect(equal).toMatchObject({
			...{ percent: 100, differs: 'nothing', inContext: false, times: 1, sourceLang: 'en', lang: 'ko' },
			...{ segment: await idOf(first, FIRST[0]![0]), source: FIRST[0]![0], target: FIRST[0]![1] },
			document: { slug: first.slug }
		});
		expect(equal!.at).toBeGreaterThan(Date.now() - 60_000);
		expect(await matches(second, SECOND[1]![0])).toMatchObject([{ percent: 93, differs: 'numbers' }]);
		expect(await matches(second, SECOND[2]![0])).toEqual([]);
		// A row is no match for itself.
		expect(await matches(first, FIRST[0]![0])).toEqual([]);
	});

	it('knows a paragraph in its context', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', [...FIRST, SECOND[2]!])];
		for (const [source] of FIRST) await judge(first, source);
		await s.app.rowIndex.settle();
		expect(await matches(second, FIRST[1]![0])).toMatchObject([{ percent: 100, inContext: true }]);
		expect(await matches(second, FIRST[2]![0])).toMatchObject([{ percent: 100, inContext: false }]);
	});

	it('forgets at once what was refused or left out, and takes it up again', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', SECOND)];
		for (const [source] of FIRST) await judge(first, source);
		await s.app.rowIndex.settle();
		const seen = async () => [
			(await matches(second, SECOND[0]![0])).length,
			(await hits(second, '느린')).length,
			(await matches(second, SECOND[1]![0])).length
		];
		expect(await seen()).toEqual([1, 1, 1]);
		await judge(first, FIRST[0]![0], 'refuse');
		expect(await seen()).toEqual([0, 0, 1]);
		await s.app.rowIndex.settle();
		await keepsInStep();
		const { db } = s.app.database;
		expect(await pairs()).toEqual([FIRST[1]![0], FIRST[2]![0]].sort());
		await judge(first, FIRST[0]![0]);
		await s.app.rowIndex.settle();
		expect(await seen()).toEqual([1, 1, 1]);
		const leave = (left_out: 0 | 1) =>
			db.updateTable('segment').set({ left_out }).where('document_id', '=', first.id).execute();
		await leave(1);
		expect(await seen()).toEqual([0, 0, 0]);
		await s.app.rowIndex.settle();
		await keepsInStep();
		await leave(0);
		await s.app.rowIndex.settle();
		await keepsInStep();
		expect(await seen()).toEqual([1, 1, 1]);
	});

	it('says nothing of a source that came after the approval', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', SECOND)];
		await judge(first, FIRST[0]![0]);
		await s.app.rowIndex.settle();
		const segment = await idOf(first, FIRST[0]![0]);
		const { db } = s.app.database;
		await db.updateTable('decision').set({ source_id: null }).where('segment_id', '=', segment).execute();
		await db
			.updateTable('source')
			.set({ created_at: Date.now() + 1000 })
			.where('segment_id', '=', segment)
			.execute();
		expect(await matches(second, SECOND[0]![0])).toEqual([]);
		expect(await hits(second, '느린')).toEqual([]);
		await db.updateTable('document_progress').set({ rules: '' }).execute();
		await s.app.rowIndex.settle();
		expect(await pairs()).toEqual([]);
	});

	it('keeps the source on which a text was approved, whatever the row says later', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', SECOND)];
		await judge(first, FIRST[0]![0]);
		const segment = await idOf(first, FIRST[0]![0]);
		const { db } = s.app.database;
		const sources = db.selectFrom('source').selectAll().where('segment_id', '=', segment);
		const before = await sources.executeTakeFirstOrThrow();
		await db.updateTable('source').set({ canonical: 0 }).where('id', '=', before.id).execute();
		const later = { ...before, id: newId(), text: 'Nobody has ever seen this road.', created_at: Date.now() };
		await db.insertInto('source').values(later).execute();
		await s.app.rowIndex.settle();
		expect(await pairs()).toEqual([FIRST[0]![0]]);
		expect(await matches(second, SECOND[0]![0])).toMatchObject([{ source: FIRST[0]![0], target: FIRST[0]![1] }]);
	});

	it('finds phrases of two letters on either side, and of another project nothing', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', SECOND)];
		for (const [source] of FIRST) await judge(first, source);
		await s.app.rowIndex.settle();
		expect(await hits(second, '지도')).toEqual([['지도']]);
		expect(await hits(second, '느린지도')).toEqual([['느린 지도']]);
		expect(await hits(second, 'MAPS', 'source')).toEqual([['maps']]);
		expect(await hits(second, '없음')).toEqual([]);
		const far = await insertProject(s.app, { slug: 'far', name: 'Far', peopleNeeded: 1 }, null);
		const there = await post('Week far', SECOND, far);
		const near = s.editor;
		s.editor = await person(s.app, 'Fara', far.id, 'editor', ['ko']);
		expect(await matches(there, SECOND[0]![0])).toEqual([]);
		expect(await hits(there, '지도')).toEqual([]);
		const closed = { document: second.slug, lang: 'ko', segment: '' };
		await expect(rowMatches(s.app, s.editor, closed)).rejects.toMatchObject({ code: 'access.not-found' });
		await expect(searchPhrase(s.app, s.editor, closed, { q: '지도', side: 'target' })).rejects.toMatchObject({
			code: 'access.not-found'
		});
		await expect(rowMatches(s.app, null, closed)).rejects.toMatchObject({ code: 'access.sign-in' });
		const elsewhere = { document: second.slug, lang: 'ko', segment: await idOf(there, SECOND[0]![0]) };
		await expect(rowMatches(s.app, near, elsewhere)).rejects.toMatchObject({ code: 'access.not-found' });
	});

	it('is read anew from the documents where it was lost', async () => {
		const [first, second] = [await post('Week one', FIRST), await post('Week two', SECOND)];
		for (const [source] of FIRST) await judge(first, source);
		await s.app.rowIndex.settle();
		const { db } = s.app.database;
		const kept = () =>
			db
				.selectFrom('memory_pair')
				.selectAll()
				.orderBy('segment_id')
				.execute()
				.then((rows) => rows.map((row) => ({ ...row, version: 0 })));
		const before = await kept();
		expect(before).toHaveLength(3);
		await db.deleteFrom('memory_pair').execute();
		await db.updateTable('document_progress').set({ rules: '' }).execute();
		await s.app.rowIndex.settle();
		expect(await kept()).toEqual(before);
		expect(await matches(second, SECOND[0]![0])).toHaveLength(1);
	});
});
